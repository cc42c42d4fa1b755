"""A river seen from above, between two banks, and one flat stone in it. Both look the same from either bank."""

from widgets.scene.shaders.shared import EDGE, HAND, NOISE

RIVER = (
    """
uniform float outlined;   // 1 for an outline along the banks
uniform vec3 start, early, late, goal, bank, shade, foam, edge;
"""
    + NOISE
    + """
float bend(float x) { return 5.0 * sin(x / 97.0 + 0.6) + 3.0 * sin(x / 41.0 + 2.0) + 1.2 * sin(x / 17.0); }
void main(void) {
  vec2 p = (at - 0.5) * span;
  vec3 c = mix(start, early, ramp(0.0, 0.38, at.x));
  c = mix(mix(c, late, ramp(0.30, 0.70, at.x)), goal, ramp(0.66, 1.0, at.x));
  float room = span.y * 0.5 - min(17.0, span.y * 0.13), sway = min(1.0, span.y / 132.0);
  float out_ = p.y > 0.0 ? p.y - room + bend(p.x) * sway : -p.y - room + bend(-p.x) * sway;
  c *= mix(0.90, 1.03, ramp(0.0, -46.0, out_));

  float row = floor(p.y / 7.0), f = fract(p.y / 7.0);             // long thin ripples in rows
  float along = p.x * (0.8 + 0.4 * chance(vec2(row, 1.0))) + row * 53.0;
  float bright = cloudy(vec2(along / 46.0 + 40.0, row * 3.7));
  float dash = ramp(0.66, 0.80, bright) * ramp(0.32, 0.46, f) * ramp(0.68, 0.54, f);
  c = mix(c, foam, dash * 0.34 * ramp(-3.0, -12.0, out_));
  c = mix(c, foam, 0.42 * exp(-abs(out_ + 4.5) / 0.9));
  c = mix(c, c * 0.80, 0.8 * exp(-max(-out_, 0.0) / 2.2));
  vec3 dry = mix(shade, bank, ramp(0.0, 9.0, out_));
  c = mix(dry, c, ramp(0.7 * pixel, -0.7 * pixel, out_));
  gl_FragColor = vec4(mix(c, edge, outlined * ramp(1.6, 0.9, abs(out_))), 1.0);
}
"""
)

FLAT_STONE = (
    """
uniform float seed;       // which stone: no two have the same outline
uniform float glow;       // 1 for the stone of now
uniform float far_off;    // 1 for a stone ahead: a fainter shadow
uniform float tick;       // 1 for a reached stone: a ring is carved into it
uniform float outlined;   // width of an outline, 0 for none
uniform vec3 top, side, rim, sun, edge;
"""
    + NOISE
    + EDGE
    + HAND
    + """
float stone(vec2 p, vec2 r) {                        // about how far p is outside a hand-shaped ellipse
  return (length(p / (r * hand(atan(p.y / r.y, p.x / r.x), seed))) - 1.0) * min(r.x, r.y) * 1.17;
}
void main(void) {
  vec2 p = (at - 0.5) * span, r = span * vec2(0.36, 0.25), lit = p / r;
  float h = span.y, out_ = stone(p, r);
  vec4 o = vec4(0.0);
  lay(o, vec3(0.04, 0.07, 0.15), 0.42 * (1.0 - 0.5 * far_off) * exp(-max(out_, 0.0) / (0.06 * h)));
  float ring = 0.38 * ramp(1.5, 0.0, abs(out_ - 0.10 * h)) + 0.20 * ramp(1.2, 0.0, abs(out_ - 0.175 * h));
  lay(o, rim, 0.3 * ring);
  float warm = exp(-max(out_, 0.0) / (0.085 * h));
  lay(o, sun, 0.85 * glow * max(warm - 0.13, 0.0) / 0.87);
  if (outlined > 0.0) lay(o, edge, inside(out_ - outlined));
  lay(o, side, 0.8 * inside(out_ - 0.8));
  vec3 tone = mix(top * 0.95, top * 1.03, clamp(0.5 + 0.5 * lit.x, 0.0, 1.0));
  tone *= 1.0 - 0.025 * ramp(0.45, 0.75, cloudy(p * 0.22 + seed * 9.0));
  tone = mix(tone, rim, 0.6 * ramp(-3.4, -0.6, out_));
  tone = mix(tone, side, 0.55 * tick * ramp(0.8, -0.8, abs(stone(p, r * 0.62)) - 1.1));
  lay(o, tone, inside(out_));
  vec2 border = min(at, 1.0 - at);
  gl_FragColor = vec4(o.rgb, o.a * ramp(0.0, 0.09, min(border.x, border.y)));
}
"""
)
