"""A small lantern on the water: paper with a light in it, its glow, and what the lake gives back of it."""

from widgets.scene.shaders.shared import EDGE

LANTERN = (
    """
uniform vec3 warm, paper, wood, edge;
uniform float lit, outlined;
"""
    + EDGE
    + """
float box(vec2 p, vec2 half_size, float corner) {
  vec2 q = abs(p) - half_size + corner;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}
void main(void) {
  vec2 p = (at - vec2(0.5, 0.44)) * span;
  float s = span.x;
  vec4 o = vec4(0.0);
  float round_it = exp(-dot(p, p) / (s * s * 0.055));
  float below = exp(-abs(p.x) / (0.07 * s)) * ramp(-0.16 * s, -0.20 * s, p.y) * ramp(-0.44 * s, -0.20 * s, p.y);
  vec2 sides = 4.0 * at * (1.0 - at);
  float soft = ramp(0.0, 0.35, min(sides.x, sides.y));
  lay(o, warm, soft * lit * max(0.62 * round_it, 0.5 * below));
  vec2 q = vec2(p.x / (1.0 + 0.5 * p.y / s), p.y);
  float body = box(q, vec2(0.14, 0.17) * s, 0.04 * s);
  float light = clamp(0.62 - 2.2 * p.y / s + 0.25 * exp(-dot(q, q) / (0.006 * s * s)), 0.0, 1.0);
  if (outlined > 0.0) lay(o, edge, inside(body - outlined));
  lay(o, mix(paper, mix(warm * vec3(1.0, 0.78, 0.55), vec3(1.0, 0.94, 0.74), light), lit), inside(body));
  lay(o, wood, inside(box(p + vec2(0.0, 0.185 * s), vec2(0.19, 0.026) * s, 0.02 * s)));
  gl_FragColor = o;
}
"""
)
