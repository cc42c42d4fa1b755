"""One stepping stone lying in the water, seen from the shore, with room around it for its shadow and glow."""

from widgets.scene.shaders.shared import EDGE, HAND, NOISE

STONE = (
    """
uniform float seed;       // which stone: no two have the same outline
uniform float glow;       // 1 for the stone of now
uniform float far_off;    // 1 for a stone ahead: a fainter shadow
uniform float tick;       // 1 for a reached stone
uniform float outlined;   // width of an outline, 0 for none
uniform vec3 top, side, rim, sun, mark, edge;
"""
    + NOISE
    + EDGE
    + HAND
    + """
float stone(vec2 p, vec2 r) {                        // about how far p is outside a hand-shaped ellipse
  vec2 q = p / (r * hand(atan(p.y / r.y, p.x / r.x), seed));
  float far_out = length(q);
  return (far_out - 1.0) * far_out / max(length(q / r), 0.001);
}
float stroke(vec2 p, vec2 from, vec2 to, float width) {
  vec2 way = to - from;
  return length(p - from - way * clamp(dot(p - from, way) / dot(way, way), 0.0, 1.0)) - width;
}
void main(void) {
  vec2 p = (at - 0.5) * span;
  float w = span.x, h = span.y, thick = 0.125 * h, lift = 0.07 * h;
  vec2 r = vec2(0.36 * w, 0.25 * h), q = p - vec2(0.0, lift), foot = q + vec2(0.0, thick);
  vec4 o = vec4(0.0);
  float out_ = stone(foot, r);

  lay(o, vec3(0.04, 0.07, 0.15), 0.48 * (1.0 - 0.4 * far_off) * exp(-max(out_, 0.0) / (0.055 * h)));
  float ring = 0.26 * ramp(1.5, 0.0, abs(out_ - 0.085 * h)) + 0.14 * ramp(1.2, 0.0, abs(out_ - 0.155 * h));
  lay(o, rim, ring * ramp(0.65, 0.95, 0.5 - foot.y / r.y));
  float warm = exp(-max(stone(p - vec2(0.0, 0.02 * h), r * 1.02), 0.0) / (0.085 * h));
  lay(o, sun, 0.85 * glow * max(warm - 0.13, 0.0) / 0.87);

  float body = out_;                                 // the side is the outline swept down
  for (int i = 1; i <= 6; i++) body = min(body, stone(q + vec2(0.0, thick * float(i) / 7.0), r));
  float low = clamp((lift - p.y) / (thick + r.y), 0.0, 1.0);
  vec3 tone = mix(side, side * 0.70, low * low);
  tone = mix(tone, side * 1.2, 0.6 * ramp(0.1, 1.0, p.x / r.x));
  if (outlined > 0.0) lay(o, edge, inside(min(body, stone(q, r)) - outlined));
  lay(o, tone, inside(body));

  float flat_ = stone(q, r);
  vec2 lit = q / r;
  tone = mix(top * 0.93, top * 1.05, clamp(0.5 + 0.5 * lit.y + 0.35 * lit.x, 0.0, 1.0));
  float speck = cloudy(p * 0.22 + seed * 9.0) * 0.7 + cloudy(p * 0.6 + seed * 5.0) * 0.3;
  tone *= 1.0 - 0.035 * ramp(0.45, 0.75, speck);
  tone = mix(tone, rim, 0.75 * ramp(-0.034 * w, -0.006 * w, flat_) * ramp(-0.9, 0.7, lit.y + 0.6 * lit.x));
  lay(o, tone, inside(flat_));

  float size = clamp(8.0, 0.115 * w, 0.15 * w);        // the tick lies on the stone, a little flattened
  vec2 t = (q - vec2(-0.02 * w, 0.002 * h)) / vec2(1.0, 0.86);
  float line_ = min(stroke(t, vec2(-0.95, 0.0) * size, vec2(-0.30, -0.62) * size, 0.13 * size),
                    stroke(t, vec2(-0.30, -0.62) * size, vec2(1.05, 0.72) * size, 0.13 * size));
  lay(o, mark, tick * inside(line_));

  vec2 border = min(at, 1.0 - at);
  gl_FragColor = vec4(o.rgb, o.a * ramp(0.0, 0.09, min(border.x, border.y)));
}
"""
)
