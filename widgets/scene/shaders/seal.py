"""One ink seal, still: a scalloped disc with an engraved ring of waves (pen A) or dots (pen B)."""

from widgets.scene.shaders.shared import EDGE

SEAL = (
    """
uniform vec3 pen, paper;
uniform float dotted;     // 0 waves, 1 dots
uniform float ring;       // 0 hides the engraved ring
"""
    + EDGE
    + """
void main(void) {
  vec2 p = (at - 0.5) * span;
  float r = 0.5 * span.x - 1.5, turn = atan(p.y, p.x), away = length(p);
  float out_ = away - r * (0.975 + 0.025 * cos(12.0 * turn + 0.3 * dotted));
  vec3 c = mix(pen, vec3(1.0), 0.09 * ramp(-r, r, p.y));
  c *= 1.0 - 0.10 * ramp(-0.06 * r - 1.0, -0.4, out_);
  float line_ = abs(away - 0.80 * r - 0.028 * r * sin(18.0 * turn)) - max(0.018 * r, 0.55);
  float step_ = (floor(turn / 6.28318 * 22.0) + 0.5) / 22.0 * 6.28318;
  float dots = length(p - 0.80 * r * vec2(cos(step_), sin(step_))) - max(0.034 * r, 0.8);
  c = mix(c, paper, 0.85 * ring * inside(mix(line_, dots, dotted)));
  gl_FragColor = vec4(c, inside(out_));
}
"""
)
