"""The whole lake as it is shown: the picture of sky and hills, its stars, sun or moon, and the water below.

`picture` is the land picture (see land.py); the water mirrors it, so hills are worked out only once.
"""

from widgets.scene.shaders.shared import NOISE

LAKE = (
    """
uniform sampler2D picture;
uniform float horizon;    // height of the water's edge
uniform float night, time;
uniform vec3 orb, sky_low, light, wooded, water;
"""
    + NOISE
    + """
vec3 above(vec2 p) {                                 // p from the left end of the water's edge
  vec4 land = texture2D(picture, vec2(p.x / span.x, p.y / (span.y - horizon)));
  vec3 c = land.rgb;
  float bare = clamp(2.0 - 2.0 * land.a, 0.0, 1.0), star = clamp(1.0 - 2.0 * land.a, 0.0, 1.0);
  c += star * (0.8 + 0.2 * sin(time * 0.8 + chance(floor(p / 22.0)) * 40.0));
  vec2 q = p - orb.xy;
  float r = orb.z, disc = ramp(r + pixel, r - pixel, length(q)) * bare;
  float craters = ramp(r * 0.26 + pixel, r * 0.26 - pixel, length(q - vec2(-0.3, 0.25) * r))
                + ramp(r * 0.16 + pixel, r * 0.16 - pixel, length(q - vec2(0.35, -0.2) * r));
  return mix(c, light * (1.0 - 0.1 * night * min(craters, 1.0)), disc);
}
vec3 beneath(vec2 p) {                               // p.y is the depth below the water's edge
  float depth = p.y, sway = clamp(depth * 0.035, 0.2, 6.0);
  float swell = sin(depth * 0.9 / (1.0 + depth * 0.012) - depth * depth * 0.0011 + time * 0.75 + p.x / 60.0) * sway;
  float drift = (cloudy(vec2(p.x / 26.0 + time * 0.12, depth / (2.2 + depth * 0.03))) - 0.5) * sway * 2.6;
  vec2 mirrored = vec2(p.x + drift, depth * 0.8 + swell * 0.55 + 2.0);
  vec3 c = texture2D(picture, clamp(vec2(mirrored.x / span.x, mirrored.y / (span.y - horizon)), 0.002, 0.998)).rgb;
  float deep = ramp(0.0, 230.0, depth);
  c = mix(c, water, mix(0.42, 0.22, night) + mix(0.38, 0.50, night) * deep);

  float rows = log(depth + 8.0) * 24.0, row = floor(rows), f = fract(rows);   // rows of light, closer far away
  float across = abs(p.x - orb.x), wide = 14.0 + depth * 0.36, streak = 9.0 + depth * 0.20;
  float bright = cloudy(vec2(p.x / streak + row * 7.3 + time * 0.3, row * 3.1));
  float dash = ramp(0.60, 0.72, bright) * ramp(0.0, 0.22, f) * ramp(0.62, 0.34, f);
  float near = ramp(4.0, 16.0, depth);
  c = mix(c, light, dash * near * exp(-across * across / (wide * wide)) * (0.85 - 0.55 * deep));
  c = mix(c, light, (1.0 - near) * 0.5 * exp(-across * across / 500.0));
  float faint = cloudy(vec2(p.x / (streak * 2.4) + row * 13.7 - time * 0.1, row * 5.7));
  dash = ramp(0.70, 0.84, faint) * ramp(0.1, 0.3, f) * ramp(0.6, 0.4, f);
  c = mix(c, mix(sky_low, light, 0.35), dash * near * 0.20 * (1.0 - 0.5 * deep));
  return mix(c, mix(wooded, sky_low, 0.55), 0.8 * exp(-depth / 2.2));           // a thin line of light at the edge
}
void main(void) {
  vec2 p = at * span - vec2(0.0, horizon);
  vec3 c = p.y >= 0.0 ? above(p) : beneath(vec2(p.x, -p.y));
  gl_FragColor = vec4(c + (chance(at * span * 5.0) - 0.5) * 0.012, 1.0);
}
"""
)
