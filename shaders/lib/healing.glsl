// Sessions while they heal; twins of src/optics/healing.ts. Constants and their sources are there.

const float FLUSH_RISE = 0.58;
const float PATCH_CONTRAST = 4.0;

// Share of the full redness where the fresh dots have so much of a whole session's density.
float flushShare(float density) {
  return 1.0 - exp(-FLUSH_RISE * density * density);
}

// Factor on each session's pigment where the noise (-1…1) has this value.
vec4 patchFactor(vec4 amplitude, float noise) {
  return 1.0 + amplitude * clamp(PATCH_CONTRAST * noise, -1.0, 1.0);
}
