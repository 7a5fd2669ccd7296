// Light on a strand of hair: diffuse and two highlights about its tangent (Kajiya & Kay 1989; shifts after Marschner et al. 2003 and
// Scheuermann 2004).

// Sine of the angle between a strand and a direction.
float strandSine(vec3 tangent, vec3 direction) {
  float along = dot(tangent, direction);
  return sqrt(max(1.0 - along * along, 0.0));
}

// Two highlights: cones about the strand, one mirrored and shifted by its cuticle's scales towards the root, one tinted and shifted towards
// the tip; the sine of their angle to the power of 64 and of 16.
vec2 strandLobes(vec3 mirroredAxis, vec3 tintedAxis, vec3 halfway) {
  vec2 along = vec2(dot(mirroredAxis, halfway), dot(tintedAxis, halfway));
  vec2 lobe = max(1.0 - along * along, 0.0);
  lobe *= lobe;
  lobe *= lobe;
  lobe *= lobe;
  float narrow = lobe.x * lobe.x;
  return vec2(narrow * narrow, lobe.y);
}

// Light of one lamp that a strand scatters. `n` is the skin's normal below it.
float strandDiffuse(vec3 tangent, vec3 n, vec3 l) {
  return clamp((dot(n, l) + 0.25) / 1.25, 0.0, 1.0) * (0.35 + 0.65 * strandSine(tangent, l));
}

// The same with what it mirrors. `through` is what the shaft lets through (its colour); `gloss` the strength of the two lobes.
vec3 strandLight(vec3 tangent, vec3 n, vec3 v, vec3 l, vec3 albedo, vec3 through, vec2 gloss) {
  float facing = clamp((dot(n, l) + 0.25) / 1.25, 0.0, 1.0);
  vec2 lobes = gloss * strandLobes(normalize(tangent - 0.12 * n), normalize(tangent + 0.16 * n), normalize(l + v));
  return facing * (albedo * (0.35 + 0.65 * strandSine(tangent, l)) + lobes.x + lobes.y * through);
}

// linearToSrgb within half a step of 255, by roots alone.
vec3 encodedByRoots(vec3 c) {
  vec3 root = sqrt(max(c, 0.0));
  vec3 fourth = sqrt(root);
  return max(0.585122381 * root + 0.783140355 * fourth - 0.368262736 * sqrt(fourth), 0.0);
}

// The 2.2nd root, within a hundredth up to 1.
float rootOfLight(float light) {
  return sqrt(light) * (1.045 - 0.045 * light);
}

// How much of a pixel a thin strand covers, as the alpha that brings the right linear light to a picture that is blended in sRGB; `ratio` is
// the strand's light over that of what lies behind it.
float encodedCover(float cover, float ratio) {
  float over = min(abs(ratio - 1.0) < 0.04 ? 0.96 : ratio, 4.0);
  return (1.0 - rootOfLight(1.0 + cover * (over - 1.0))) / (1.0 - rootOfLight(over));
}
