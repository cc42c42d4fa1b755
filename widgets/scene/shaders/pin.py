"""The pin that stands on the stone of now: a drop with a coloured disc in it."""

from widgets.scene.shaders.shared import EDGE

PIN = (
    """
uniform vec3 pen, paper, edge;
uniform float outlined;
"""
    + EDGE
    + """
const float TIP = 1.8;                               // radius of the blunt end
float drop(vec2 p, float far_up, float r) {          // the tip at 0, 0 and a disc far_up above, drawn together
  p.x = abs(p.x);
  float lean = (TIP - r) / far_up, upright = sqrt(1.0 - lean * lean);
  float along = dot(p, vec2(-lean, upright));
  if (along < 0.0) return length(p) - TIP;
  if (along > upright * far_up) return length(p - vec2(0.0, far_up)) - r;
  return dot(p, vec2(upright, lean)) - TIP;
}
void main(void) {
  vec2 p = vec2((at.x - 0.5) * span.x, at.y * span.y);
  float r = 0.40 * span.x, far_up = span.y - r - 2.0 - 4.0;
  float out_ = drop(p - vec2(0.0, 4.0), far_up, r);
  vec4 o = vec4(0.0);
  lay(o, vec3(0.05, 0.08, 0.15), 0.20 * exp(-max(out_, 0.0) / 1.3));
  if (outlined > 0.0) lay(o, edge, inside(out_ - 0.5 * outlined));
  lay(o, paper, inside(out_));
  lay(o, pen, inside(length(p - vec2(0.0, 4.0 + far_up)) - r + 3.2));
  gl_FragColor = o;
}
"""
)
