"""The still half of the lake: sky, clouds and hills above the water's edge.

In the picture's transparency it keeps where stars may shine: 1 on hills, 0.5 on bare sky, less where a
star stands (0 is the brightest), so that the water shader can add stars, sun and moon behind the hills.
"""

from widgets.scene.shaders.shared import NOISE

LAND = (
    """
uniform float night;      // 0 the day table of skies, 1 the night table
uniform float stage;      // share of stones reached
uniform vec3 orb;         // sun or moon: place above the water's edge, and radius
uniform float hills;      // height of the hills, 1 as drawn
uniform vec2 quiet;       // words stand between these distances from the top
uniform vec3 sky_top, sky_middle, sky_low, light, far, wooded, shore;
"""
    + NOISE
    + """
float waves(float x, float start, float length_) {
  float turn = x / length_ * 6.2832;
  return 0.5 * sin(turn + start) + 0.24 * sin(turn * 2.13 + start * 1.7) + 0.07 * sin(turn * 4.7 + start * 3.1);
}
float pines(vec2 p, float foot, float gap, float tallest, float kind) {   // 1 inside a tree standing at foot
  float found = 0.0;
  for (int side = -1; side <= 1; side++) {
    float tree = floor(p.x / gap) + float(side);
    float height = tallest * (0.45 + 0.55 * chance(vec2(tree, kind + 3.7)));
    float middle = (tree + 0.5 + 0.6 * (chance(vec2(tree, kind + 9.1)) - 0.5)) * gap;
    float up = (p.y - foot) / max(height, 0.1);
    float half_wide = 0.29 * height * (1.0 - up) * (1.0 - 0.45 * fract(up * 3.4));   // three tiers of branches
    float grows = step(0.26, chance(vec2(tree, kind))) * step(-0.3, up);
    found = max(found, grows * ramp(0.8 * pixel, -0.8 * pixel, abs(p.x - middle) - half_wide));
  }
  return found;
}
float below(float y, float ridge) { return ramp(ridge + 0.8 * pixel, ridge - 0.8 * pixel, y); }

void main(void) {
  vec2 p = at * span;
  float from_top = span.y - p.y;
  float words = step(1.0, quiet.y), hush = words * max(night, step(stage, 0.1));   // skies keep still behind words

  vec3 c = mix(sky_low, sky_middle, ramp(0.0, 0.42, at.y));
  c = mix(c, sky_top, ramp(0.3, 1.0, at.y));

  float away = length(p - orb.xy), r = orb.z;
  float shine = 1.0 - 0.75 * hush * ramp(quiet.y + 60.0, quiet.y - 24.0, from_top);
  c = mix(c, light, shine * mix(0.55, 0.42, night) * exp(-away * away / (9.0 * r * r)));
  c = mix(c, light, shine * mix(0.30, 0.22, night) * exp(-away / (5.0 * r)));

  float band = cloudy(vec2(p.x / 120.0 + 3.0, p.y / 15.0)) * 0.65 + cloudy(vec2(p.x / 43.0, p.y / 8.0 + 5.0)) * 0.35;
  float high = ramp(60.0, 130.0, p.y) * (1.0 - ramp(210.0, 330.0, p.y));
  float behind = ramp(quiet.y + 14.0, quiet.y - 4.0, from_top) * ramp(quiet.x - 30.0, quiet.x, from_top);
  float clear = 1.0 - 0.9 * words * behind;
  vec3 cloud = mix(mix(sky_low, vec3(1.0), 0.5), sky_low, night);
  c = mix(c, cloud, clear * mix(0.34, 0.10, night) * ramp(0.52, 0.86, band) * high);

  float star = 0.0;
  if (night > 0.5) {
    vec2 cell = floor(p / 22.0), spot = (fract(p / 22.0) - 0.5) * 22.0;
    float size = chance(cell);
    spot -= (vec2(chance(cell + 3.1), chance(cell + 7.7)) - 0.5) * 14.0;
    float shown = step(0.78 - 0.33 * stage, chance(cell + 11.3));
    float near_words = ramp(quiet.x - 8.0, quiet.x, from_top) * ramp(quiet.y + 8.0, quiet.y, from_top);
    star = shown * (0.35 + 0.65 * size) * (1.0 - 0.85 * near_words * words);
    float radius = 0.5 + 1.1 * size * size;
    star *= ramp(radius + 0.8 * pixel, radius - 0.6, length(spot)) * ramp(30.0, 140.0, p.y);
  }

  float sunlit = exp(-abs(p.x - orb.x) / 150.0), hill = 0.0;
  float ridge = (66.0 + 34.0 * waves(p.x, 1.1, 330.0) + 10.0 * abs(sin(p.x / 37.0 + 1.0))) * hills;
  if (p.y < ridge + 2.0) {
    vec3 tone = mix(far, sky_low, 0.62 * (1.0 - clamp(p.y / max(ridge, 1.0), 0.0, 1.0)));
    hill = below(p.y, ridge);
    c = mix(c, mix(tone, light, 0.20 * sunlit), hill);
  }
  ridge = (40.0 + 24.0 * waves(p.x, 4.2, 290.0)) * hills;
  if (p.y < ridge + 12.0) {
    vec3 tone = mix(wooded, mix(far, sky_low, 0.5), 0.62 * (1.0 - clamp(p.y / max(ridge, 1.0), 0.0, 1.0)));
    float wood = max(below(p.y, ridge), pines(p + vec2(400.0, 0.0), ridge, 7.0, 9.5 * hills, 2.0));
    c = mix(c, mix(tone, light, 0.12 * sunlit), wood);
    hill = max(hill, wood);
  }
  ridge = (15.0 + 17.0 * waves(p.x, 2.6, 250.0)) * hills;
  if (p.y < ridge + 24.0) {
    vec3 tone = mix(shore, mix(wooded, far, 0.5), 0.5 * (1.0 - clamp(p.y / max(ridge, 6.0), 0.0, 1.0)));
    float tallest = 23.0 * hills * ramp(-4.0, 10.0, ridge);
    float bank = max(below(p.y, ridge) * step(0.0, ridge), pines(p + vec2(90.0, 0.0), ridge, 9.0, tallest, 5.0));
    c = mix(c, tone, bank);
    hill = max(hill, bank);
  }
  c += (chance(p * 7.0) - 0.5) * 0.012;             // grain, so that gradients show no bands
  gl_FragColor = vec4(c, 0.5 + 0.5 * hill - 0.5 * star * (1.0 - hill));
}
"""
)
