// The chart's coverage at three scales, each half as fine as the one before, the last with mips.

// Width of a pixel in the chart, between those of its longest side and of its area.
float pixelInChart(vec2 uv) {
  vec2 dx = dFdx(uv);
  vec2 dy = dFdy(uv);
  float area = abs(dx.x * dy.y - dx.y * dy.x);
  float longest = sqrt(max(dot(dx, dx), dot(dy, dy)));
  return sqrt(longest * sqrt(area));
}

// A little coarser than pixels are, so that dots finer than they do not flicker as the head turns.
const float SOFTER = 0.2;

// So much coarser is what lies upon fresh skin, by the width of a pixel on it: it is wider than the dots that were stamped, from
// `stampedFromMm` on.
float crustSofter(float pixelMm, float stampedFromMm) {
  return 1.6 * smoothstep(stampedFromMm, 2.0 * stampedFromMm, pixelMm);
}

vec4 covered(highp sampler2D full, highp sampler2D halved, highp sampler2D quartered, vec2 uv, float lod) {
  lod += SOFTER;
#ifdef WHOLE
  // From afar nearly all of it lies in these two; without branches a driver makes it sooner.
  return mix(texture(halved, uv), textureLod(quartered, uv, max(lod - 2.0, 0.0)), clamp(lod - 1.0, 0.0, 1.0));
#endif
  if (lod < 1.0) return mix(texture(full, uv), texture(halved, uv), clamp(lod, 0.0, 1.0));
  if (lod < 2.0) return mix(texture(halved, uv), textureLod(quartered, uv, 0.0), lod - 1.0);
  return textureLod(quartered, uv, lod - 2.0);
}
