// Scar tissue out of the map of scars (src/scars/scarMap.ts): red how much of the skin is scar, green how high it stands.

struct Scar {
  float share;
  float raised; // 0 flat … 1 a keloid
  vec3 slope; // head space, rise per mm
  float foot; // 1 deep in the crease beside what is raised
  float tone; // uneven, about 1
};

const Scar NO_SCAR = Scar(0.0, 0.0, vec3(0.0), 0.0, 1.0);

// `inside`: 1 on the chart, 0 from its border on; `pixelUv`: width of a pixel in the chart.
Scar scarAt(sampler2D map, vec2 uv, float inside, vec3 positionMm, float pixelUv) {
  vec3 px = dFdx(positionMm);
  vec3 py = dFdy(positionMm);
  vec2 ux = dFdx(uv);
  vec2 uy = dFdy(uv);
  float lod = log2(max(pixelUv * float(SCAR_GRID), 1e-6));
  vec2 here = textureLod(map, uv, max(lod, 0.0)).rg;
  float within = smoothstep(0.0, 0.6, inside);
  // From near by the edge's ramp is rounded, its mean is the same.
  float share = within * mix(smoothstep(0.08, 0.92, here.r), here.r, clamp(lod, 0.0, 1.0));
  if (share + max(here.g, textureLod(map, uv, max(lod, 3.0)).g) <= 0.0) return NO_SCAR;
  float tone = 1.0 + 0.06 * valueNoise(SKEW * positionMm / 2.1 + 31.0).x + 0.05 * valueNoise(SKEW * positionMm / 6.0 + 37.0).x;
  float around = textureLod(map, uv, max(lod, 3.0)).g * SCAR_HEIGHT_MM;
  if (around <= 0.0) return Scar(share, 0.0, vec3(0.0), 0.0, tone);
  float height = here.g * SCAR_HEIGHT_MM;
  float det = ux.x * uy.y - ux.y * uy.x;
  vec3 tu = (px * uy.y - py * ux.y) / det;
  vec3 tv = (py * ux.x - px * uy.x) / det;
  float step = 1.3 / float(SCAR_GRID);
  float level = max(lod, 0.6);
  float right = textureLod(map, uv + vec2(step, 0.0), level).g;
  float left = textureLod(map, uv - vec2(step, 0.0), level).g;
  float up = textureLod(map, uv + vec2(0.0, step), level).g;
  float down = textureLod(map, uv - vec2(0.0, step), level).g;
  vec2 rise = vec2(right - left, up - down) * (SCAR_HEIGHT_MM / (2.0 * step));
  float e = dot(tu, tu);
  float f = dot(tu, tv);
  float g = dot(tv, tv);
  vec3 slope = (rise.x * (g * tu - f * tv) + rise.y * (e * tv - f * tu)) / (e * g - f * f);
  return Scar(share, smoothstep(0.1, 0.7, around), within * slope, within * clamp((around - height) / 0.7, 0.0, 1.0), tone);
}

// How much the light is less in the crease at a keloid's foot (A).
const float FOOT_SHADE = 0.3;
// Scars are smooth: so much of the relief is gone, so much more they mirror, so much less rough they are (A).
const float SMOOTHED = 0.85;
const float SCAR_GLOSS = 0.4;
const float SCAR_SMOOTHER = 0.1;
// A keloid's skin is stretched: it shines so much more, and is so much less rough again (A).
const float KELOID_GLOSS = 1.4;
const float KELOID_SMOOTHER = 0.08;
// Dense tissue lets so much less of the shafts beside it show through (A).
const float SCAR_VEIL = 0.5;

// Colour of the tissue over that of the skin beside it.
vec3 scarTint(Scar scar, vec3 flatTone, vec3 raisedTone) {
  return mix(vec3(1.0), mix(flatTone, raisedTone, scar.raised) * scar.tone, scar.share);
}

// Hair is looked for this far around a scar, where the map of dashes has so coarse a level of detail.
const float AMONG_HAIR_LOD = 4.0;

// What ink within returns, over bare skin's or the bare scar's: in a scar it is mixed to match what is around (src/optics/scarSkin.ts).
vec3 scarInkReturn(Scar scar, vec3 skinReturn, vec3 amongHair, vec3 onBare, highp sampler2D hair, vec2 uv) {
  if (scar.share <= 0.0) return skinReturn;
  float full = clamp(textureLod(hair, uv, AMONG_HAIR_LOD).r / SHAVED_COVERAGE, 0.0, 1.0);
  return mix(skinReturn, mix(onBare, amongHair, full), scar.share);
}

// Times the skin's own mirrored light.
float scarGloss(Scar scar) {
  return 1.0 + (SCAR_GLOSS + KELOID_GLOSS * scar.raised) * scar.share;
}

float scarSmoothness(Scar scar) {
  return (SCAR_SMOOTHER + KELOID_SMOOTHER * scar.raised) * scar.share;
}
