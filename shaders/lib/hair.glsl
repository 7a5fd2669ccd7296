// Light on a strand of hair: diffuse and two highlights about its tangent (Kajiya & Kay 1989; shifts after Marschner et al. 2003 and
// Scheuermann 2004).

// Sine of the angle between a strand and a direction.
float strandSine(vec3 tangent, vec3 direction) {
  float along = dot(tangent, direction);
  return sqrt(max(1.0 - along * along, 0.0));
}

// Light of one lamp that a strand scatters. `n` is the skin's normal below it.
float strandDiffuse(vec3 tangent, vec3 n, vec3 l) {
  return clamp((dot(n, l) + 0.25) / 1.25, 0.0, 1.0) * (0.35 + 0.65 * strandSine(tangent, l));
}

// How far the two highlights' cones are shifted, as lean of the strand's axis towards the skin's normal: one mirrored, by its cuticle's scales
// towards the root, one tinted towards the tip.
const vec2 LOBE_LEAN = vec2(-0.12, 0.16);

// The same with what it mirrors: the sine of the angle between halfway vector and cone to the power of 64 and of 16. `through` is what the
// shaft lets through (its colour); `gloss` the strength of the two lobes; unit vectors all, told by their cosines alone.
vec3 strandLight(vec3 tangent, vec3 n, vec3 v, vec3 l, vec3 albedo, vec3 through, vec2 gloss) {
  float toLight = dot(tangent, l);
  float skinToLight = dot(n, l);
  float upright = dot(tangent, n);
  vec2 along = vec2(toLight + dot(tangent, v)) + LOBE_LEAN * (skinToLight + dot(n, v));
  vec2 lengths = (1.0 + LOBE_LEAN * LOBE_LEAN + 2.0 * LOBE_LEAN * upright) * (2.0 + 2.0 * dot(l, v));
  vec2 lobe = max(1.0 - along * along / max(lengths, 1e-4), 0.0);
  lobe *= lobe;
  lobe *= lobe;
  lobe *= lobe;
  float narrow = lobe.x * lobe.x;
  vec2 lobes = gloss * vec2(narrow * narrow, lobe.y);
  float facing = clamp(0.8 * skinToLight + 0.2, 0.0, 1.0);
  float sine = sqrt(max(1.0 - toLight * toLight, 0.0));
  return facing * (albedo * (0.35 + 0.65 * sine) + lobes.x + lobes.y * through);
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
