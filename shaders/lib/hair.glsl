// Light on a strand of hair: diffuse and two highlights about its tangent (Kajiya & Kay 1989; shifts after Marschner et al. 2003 and
// Scheuermann 2004).

// Sine of the angle between a strand and a direction.
float strandSine(vec3 tangent, vec3 direction) {
  float along = dot(tangent, direction);
  return sqrt(max(1.0 - along * along, 0.0));
}

// One highlight: a cone about the strand, shifted by its cuticle's scales towards the root (< 0) or the tip.
float strandLobe(vec3 tangent, vec3 n, vec3 halfway, float shift, float sharpness) {
  vec3 shifted = normalize(tangent + shift * n);
  return pow(strandSine(shifted, halfway), sharpness);
}

// Light of one lamp that a strand returns. `n` is the skin's normal below it, `through` what the shaft lets through (its colour); `gloss` is
// the strength of the mirrored lobe and that of the tinted one.
vec3 strandLight(vec3 tangent, vec3 n, vec3 v, vec3 l, vec3 albedo, vec3 through, vec2 gloss) {
  float facing = clamp((dot(n, l) + 0.25) / 1.25, 0.0, 1.0);
  vec3 halfway = normalize(l + v);
  float mirrored = strandLobe(tangent, n, halfway, -0.12, 90.0);
  float tinted = strandLobe(tangent, n, halfway, 0.16, 22.0);
  vec3 scattered = albedo * (0.35 + 0.65 * strandSine(tangent, l));
  return facing * (scattered + gloss.x * mirrored + gloss.y * through * tinted);
}

// How much of a pixel a thin strand covers, as the alpha that brings the right linear light to a picture that is blended in sRGB.
float encodedCover(float cover) {
  return 1.0 - pow(max(1.0 - cover, 0.0), 1.0 / 2.2);
}
