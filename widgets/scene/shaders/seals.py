"""Two ink seals with one ring around both; while they are held the ink runs in and they flow together.

With `alone` only one seal stands in the middle, and the ink runs up around it from below.
"""

from widgets.scene.shaders.shared import EDGE

SEALS = (
    """
uniform float hold;       // how far the ink has run around, 0 to 1
uniform float flow;       // how far the two have melted together, 0 to 1
uniform float pressed_a, pressed_b;
uniform float joined;     // 1: one seal, no ring
uniform float alone;      // 0 both, 1 only A, 2 only B
uniform float radius, apart;   // of a disc; between a disc's middle and the middle of both
uniform float time;
uniform float outlined;
uniform vec3 pen_a, pen_b, paper, sun, track, shadow, edge;
uniform float shade;      // strength of the shadow
"""
    + EDGE
    + """
float melt(float a, float b, float k) {
  float h = clamp(0.5 + 0.5 * (b - a) / k, 0.0, 1.0);
  return mix(b, a, h) - k * h * (1.0 - h);
}
float scallop(vec2 p, float r, float turned) {
  return (length(p) - r * (1.0 + 0.022 * cos(14.0 * atan(p.y, p.x) + turned))) * 0.97;
}
float both(vec2 a, vec2 b, float ra, float rb, float k) {
  float da = scallop(a, ra, 0.0), db = scallop(b, rb, 0.22);
  return alone < 0.5 ? melt(da, db, k) : (alone < 1.5 ? da : db);
}
void main(void) {
  vec2 p = (at - 0.5) * span, side = vec2(alone < 0.5 ? apart : 0.0, 0.0);
  vec2 pa = p + side, pb = p - side;
  float ra = radius * (1.0 - 0.03 * pressed_a), rb = radius * (1.0 - 0.03 * pressed_b);
  float k = mix(1.0, 58.0, ramp(0.0, 0.8, flow)) * radius / 68.0, reach = 15.0 * radius / 68.0;
  float out_ = both(pa, pb, ra, rb, k), touched = max(pressed_a, pressed_b);
  vec4 o = vec4(0.0);

  vec2 drop = vec2(0.0, 6.0 * radius / 68.0);
  float below = both(pa + drop, pb + drop, ra, rb, k) / radius * 68.0;
  lay(o, shadow, shade * max(exp(-max(below, 0.0) / 8.0) - 0.05, 0.0) * (1.0 - 0.6 * touched));
  float near = clamp(p.x / max(apart, 1.0) * 0.5 + 0.5, 0.0, 1.0);     // the light is under the seal that is held
  float held = alone > 0.5 ? touched : mix(pressed_a, pressed_b, ramp(0.2, 0.8, near));
  lay(o, sun, 0.34 * held * max(exp(-max(out_, 0.0) / 15.0) - 0.035, 0.0));

  float wire = abs(out_ - reach), way;               // how far along its way the ink has to run to here, 0 to 1
  if (alone < 0.5) way = 1.0 - abs(p.x) / (apart + radius + reach);
  else way = abs(atan(p.x, -p.y)) / 3.14159;
  way = mix(way, way * way * (3.0 - 2.0 * way), 0.35);
  float there = clamp(1.0 - joined, 0.0, 1.0);
  if (outlined > 0.0) lay(o, edge, there * inside(wire - 4.4));
  lay(o, track, there * inside(wire - (outlined > 0.0 ? 2.9 : 2.2)));
  vec3 ink = mix(p.x < 0.0 ? pen_a : pen_b, alone < 1.5 ? pen_a : pen_b, step(0.5, alone));
  ink = mix(ink, sun, ramp(hold - 0.10, hold, way) * step(hold, 0.995));
  lay(o, ink, there * step(0.001, hold) * ramp(hold + 0.012, hold - 0.004, way) * inside(wire - 2.9));

  float ripple = 2.2 * sin(p.y / 7.0 + time) + 1.6 * sin(p.y / 3.3 - time * 1.4);
  float share = ramp(-7.0, 7.0, p.x + ripple * flow);
  share = alone < 0.5 ? share : alone - 1.0;
  vec3 c = mix(pen_a, pen_b, share);
  c = mix(c, vec3(1.0), 0.10 * ramp(-0.9 * radius, 0.9 * radius, p.y));
  c *= 1.0 - 0.22 * 0.20 * ramp(-3.0, -0.5, out_);
  float ring = 0.80 * radius, fade = mix(1.2, 0.32, flow) * radius, open = step(0.5, alone);
  float waves = abs(length(pa) - ring - 0.028 * radius * sin(22.0 * atan(pa.y, pa.x))) - 0.017 * radius;
  float seen = max(ramp(0.25 * radius, -0.15 * radius, pa.x - fade), open) * step(alone, 1.5);
  c = mix(c, paper, 0.88 * seen * inside(waves));
  float turn = (floor(atan(pb.y, pb.x) / 6.28318 * 34.0) + 0.5) / 34.0 * 6.28318;
  float dots = length(pb - ring * vec2(cos(turn), sin(turn))) - 0.028 * radius;
  seen = max(ramp(-0.25 * radius, 0.15 * radius, pb.x + fade), step(1.5, alone));
  seen *= 1.0 - step(0.5, alone) * step(alone, 1.5);
  c = mix(c, paper, 0.88 * seen * inside(dots));
  lay(o, c, inside(out_));
  gl_FragColor = o;
}
"""
)
