"""Small functions that several shaders need."""

NOISE = """
float chance(vec2 cell) {            // 0 to 1, always the same for one cell
  vec3 q = fract(cell.xyx * vec3(0.1031, 0.1030, 0.0973));
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}
float cloudy(vec2 p) {               // 0 to 1, soft from cell to cell
  vec2 cell = floor(p), f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(chance(cell), chance(cell + vec2(1.0, 0.0)), f.x),
             mix(chance(cell + vec2(0.0, 1.0)), chance(cell + vec2(1.0, 1.0)), f.x), f.y);
}
"""

EDGE = """
float inside(float distance_out) {   // 1 inside a shape, 0 outside, one soft pixel between
  return ramp(0.8 * pixel, -0.8 * pixel, distance_out);
}
void lay(inout vec4 under, vec3 colour, float share) {   // one more layer, transparency not multiplied in
  float whole = share + under.a * (1.0 - share);
  under.rgb = mix(under.rgb, colour, share / max(whole, 0.001));
  under.a = whole;
}
"""

HAND = """
float hand(float turn, float seed) { // how far out the edge of a stone lies at this turn: as if drawn by hand
  float far_out = 1.0 + 0.045 * sin(turn * 2.0 + seed) + 0.03 * sin(turn * 3.0 + seed * 2.3);
  return far_out + 0.018 * sin(turn * 5.0 + seed * 1.7);
}
"""
