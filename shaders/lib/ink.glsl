// Ink under skin; twins of src/optics/ink.ts. Constants and their sources are there.

const vec3 SIGHT_DEPTH_MM = vec3(0.41, 0.19, 0.08);
const float OPTICAL_GAIN = 4.5;

// Light returned by skin with a black sheet at this depth, relative to bare skin.
vec3 inkReturn(float depthMm) {
  return 1.0 - exp(-depthMm / SIGHT_DEPTH_MM);
}

// Transmittance of an area share covered by ink.
vec3 inkShare(vec3 returned, float share) {
  return 1.0 - share * (1.0 - returned);
}

// Area share that ink of this mean coverage acts like, once skin has scattered light under the dots' neighbours.
float scatteredShare(float meanCoverage) {
  return 1.0 - exp(-OPTICAL_GAIN * meanCoverage);
}

// Treated over bare skin, where the dots cover `core` and the skin around them has a mean coverage of `mean`.
vec3 inkedSkin(vec3 coreReturn, vec3 returned, float core, float mean) {
  return inkShare(coreReturn, min(core, 1.0)) * inkShare(returned, scatteredShare(mean));
}
