// Ink under skin; twins of src/optics/ink.ts. Constants and their sources are there.

const vec3 SIGHT_DEPTH_MM = vec3(0.41, 0.19, 0.08);
const float OPTICAL_GAIN = 4.8;
const vec3 MERGING = vec3(0.123, 0.196, 0.85); // from, whole, most

// Light returned by ink and crust that lie upon the skin: brown-black, as P1's dots are (A).
const vec3 CRUST_RETURN = vec3(0.1, 0.09, 0.08);

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

// The coverage around a place as each colour's light averages it: red light wanders farthest.
vec3 scatterMeans(float narrow, float wide) {
  return vec3(wide, 0.5 * (narrow + wide), narrow);
}

// How far dots have run together where the skin around has this mean coverage.
float mergedShare(float mean) {
  return MERGING.z * smoothstep(MERGING.x, MERGING.y, mean);
}

// Treated over bare skin, where the dots cover `core` and the skin around them has these mean coverages by colour.
vec3 inkedSkin(vec3 coreReturn, vec3 returned, float core, vec3 mean) {
  float merged = mix(min(core, 1.0), min(mean.g, 1.0), mergedShare(mean.g));
  vec3 around = 1.0 - exp(-OPTICAL_GAIN * mean);
  return inkShare(coreReturn, merged) * (1.0 - around * (1.0 - returned));
}
