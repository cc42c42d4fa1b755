"""An arc of 210 degrees with eleven dots, filled up to a value, and the knob that stands there."""

from widgets.scene.shaders.shared import EDGE

DIAL = (
    """
uniform float value;      // 0 to 1
uniform float given;      // 0 while no value was chosen: no fill, no knob
uniform float radius;
uniform vec2 middle;      // of the arc, from the picture's middle
uniform float outlined;
uniform float shade;
uniform vec3 pen, pale, track, knob, dot_, dot_on, shadow, edge;
"""
    + EDGE
    + """
const float START = 3.40339, SWEEP = -3.66519;       // from 195 degrees, clockwise to -15
float share(vec2 p) {
  float turn = atan(p.y, p.x);
  return ((turn < -1.5708 ? turn + 6.28318 : turn) - START) / SWEEP;
}
vec2 point(float v) { return radius * vec2(cos(START + SWEEP * v), sin(START + SWEEP * v)); }
float arc(vec2 p, float upto) {
  float v = share(p);
  if (v < 0.0 || v > upto) return min(length(p - point(0.0)), length(p - point(upto))) - 11.0;
  return abs(length(p) - radius) - 11.0;
}
void main(void) {
  vec2 p = (at - 0.5) * span - middle;
  vec4 o = vec4(track, 0.0);
  float whole = arc(p, 1.0), v = clamp(share(p), 0.0, 1.0);
  if (outlined > 0.0) lay(o, edge, inside(whole - 2.0));
  lay(o, track, inside(whole));
  vec3 fill = mix(pale, pen, v / max(value, 0.01));
  lay(o, fill, given * inside(arc(p, value)));
  for (int i = 0; i <= 10; i++) {
    float here = float(i) / 10.0;
    lay(o, here <= value + 0.001 && given > 0.5 ? dot_on : dot_, inside(length(p - point(here)) - 2.0));
  }
  vec2 q = p - point(value);
  float away = length(q);
  lay(o, shadow, given * shade * max(exp(-max(length(q + vec2(0.0, 3.0)) - 21.0, 0.0) / 4.0) - 0.03, 0.0));
  if (outlined > 0.0) lay(o, edge, given * inside(away - 23.5));
  lay(o, knob, given * inside(away - 22.0));
  lay(o, pen, given * inside(away - 17.0));
  gl_FragColor = o;
}
"""
)
