// The head from afar: its pigment, relief and highlights by pixel, on light that far.vert has worked out.
precision highp float;
precision highp int;

#include <color>
#include <noise>
#include <ink>
#include <healing>
#include <relief>
#include <coverage>
#include <light>
#include <complexion>
#include <grain>
#include <cloth>
#include <bust>
#include <scar>

in vec3 vPosition;
in vec3 vNormal;
in vec3 vSkin;
in vec3 vGlint;
in vec3 vRise;
in vec4 vSpot;
in vec2 vLine;
#ifdef SCALP
in vec3 vUv;
#endif
#ifdef SHIRT
centroid in vec2 vShirt;
in vec3 vCloth;
#endif

out vec4 outColour;

uniform vec3 uEye; // camera, head space, mm
uniform float uFade; // share of this drawing over the one by pixel, 0…1
uniform vec3 uKeyDirection; // towards the light
uniform vec3 uRimDirection;
uniform float uKeySpread; // added to the roughness in the key's highlight
uniform sampler2D uGrain; // fine relief of skin and freckles
uniform vec3 uAlbedo;
uniform vec2 uMarks; // blotches and freckles over the usual

#ifdef SCALP
uniform sampler2D uScarMap; // all as in skin.frag
uniform float uScars;
uniform vec3 uScarTone;
uniform vec3 uKeloidTone;
uniform vec3 uScarInkHair;
uniform vec3 uScarInkBare;
uniform float uChartPx;
uniform vec2 uNearMm;
uniform highp sampler2D uInk;
uniform highp sampler2D uInkHalf;
uniform highp sampler2D uInkQuarter;
uniform highp sampler2D uInkMean;
uniform highp sampler2D uInkWide;
uniform vec4 uSession;
uniform vec4 uFresh;
uniform vec3 uFlush;
uniform vec3 uInkReturn;
uniform vec3 uCoreReturn;
uniform highp sampler2D uStubble;
uniform highp sampler2D uStubbleHalf;
uniform highp sampler2D uStubbleQuarter;
uniform highp sampler2D uStubbleMean;
uniform highp sampler2D uStubbleWide;
uniform vec2 uStubbleStrength;
uniform float uStampedDashes; // strength of the stamped dashes
uniform vec3 uStubbleReturn;
uniform vec3 uStubbleMeanReturn;

#ifdef LIVE
uniform vec4 uSurface;
uniform vec4 uPatch;
uniform vec4 uScab;
uniform float uPixelMm; // on the nearest skin
#endif

// What lies in the skin here; `scab`: the share that scabs cover.
vec3 inkAt(vec2 uv, Scar scar, inout float scab) {
  float lod = log2(max(pixelInChart(uv) * uChartPx, 1e-6));
  vec4 mean = texture(uInkMean, uv);
  vec4 wide = texture(uInkWide, uv);
  vec4 dots = covered(uInk, uInkHalf, uInkQuarter, uv, lod);
  vec4 strength = uSession;
#ifdef LIVE
  vec4 patched = uPatch == vec4(0.0) ? vec4(1.0) : patchFactor(uPatch, patchNoise(SKEW * vPosition));
  strength *= patched;
  scab = min(dot(dots, uScab), 1.0);
#endif
  vec3 means = scatterMeans(dot(mean, strength), dot(wide, strength));
  vec3 returned = uInkReturn;
  float shaftStrength = uStubbleStrength.y;
#ifdef LIVE
  returned = scarInkReturn(scar, uInkReturn, uScarInkHair, uScarInkBare, uStubbleQuarter, uv);
  shaftStrength *= 1.0 - SCAR_VEIL * scar.share;
#endif
  vec3 ink = inkedSkin(uCoreReturn, returned, dot(dots, strength), means);
#ifdef LIVE
  vec4 upon = covered(uInk, uInkHalf, uInkQuarter, uv, lod + crustSofter(uPixelMm, uNearMm.y));
  ink *= inkShare(CRUST_RETURN, min(dot(upon, uSurface * patched), 1.0));
#endif
  float dashes = covered(uStubble, uStubbleHalf, uStubbleQuarter, uv, lod).r * uStampedDashes;
  vec3 shafts = scatterMeans(texture(uStubbleMean, uv).r, texture(uStubbleWide, uv).r) * shaftStrength;
  ink *= inkedSkin(uStubbleReturn, uStubbleMeanReturn, dashes, shafts);
  return ink * mix(vec3(1.0), uFlush, flushShare(dot(wide, uFresh)));
}
#endif

#ifdef LIVE
uniform vec2 uShine; // as in skin.frag

// Visibility at one roughness over that at another.
float visibilityOver(float nl, float nv, float roughness, float other) {
  return visibility(nl, nv, roughness) / visibility(nl, nv, other);
}

// The film's mirrored light, exposed, out of what the skin's own highlights have in theirs but for their lobes.
float filmSpot(vec2 spot, float roughness, vec3 n, vec3 v, vec3 tilt) {
  vec3 p = SKEW * vPosition;
  vec3 broad = 0.014 * valueNoise(p / 5.5 + 7.0).yzw * SKEW;
  vec3 fine = 0.016 * valueNoise(p / 2.3 + 9.0).yzw * SKEW;
  tilt += fine - n * dot(fine, n);
  broad -= n * dot(broad, n);
  vec3 wet = normalize(n + 0.7 * broad - 0.3 * tilt);
  float nv = max(dot(n, v), 0.05);
  vec2 nl = max(vec2(dot(wet, uKeyDirection), dot(wet, uRimDirection)), 0.0);
  float key = visibilityOver(nl.x, nv, 0.27, roughness + uKeySpread) * glossLobes(max(dot(wet, normalize(v + uKeyDirection)), 0.0), 0.27);
  float rim = visibilityOver(nl.y, nv, 0.3, roughness) * glossLobes(max(dot(wet, normalize(v + uRimDirection)), 0.0), 0.3);
  return dot(spot, vec2(key, rim)) * 1.6 * uShine.y / mirroredShare(skinOil(uShine.x, vPosition.y));
}
#endif

void main() {
#ifdef SHIRT
  float edgeWidth = bustEdgeWidth(vShirt.x);
  if (vShirt.x < -edgeWidth) discard;
#endif
  vec3 skin = vSkin;
  FarGrain grain = farGrainAt(uGrain, vPosition, vNormal, vSpot.w);
  Scar scar = NO_SCAR;
#ifdef SCALP
#ifdef LIVE
  if (uScars > 0.0) {
    scar = scarAt(uScarMap, vUv.xy, vUv.z, vPosition, pixelInChart(vUv.xy));
    float rest = 1.0 - SMOOTHED * scar.share;
    grain = FarGrain(grain.slope * rest, mix(1.0, grain.height, rest));
    skin *= scarTint(scar, uScarTone, uKeloidTone);
    // The normal in diffuse light turns by the whole of the slope, and not as by the fine relief.
    skin *= (1.0 - FOOT_SHADE * scar.foot) * max(1.0 + dot(vRise, scar.slope) / 0.35, 0.25);
  }
  if (uMarks.y > 1.0) skin *= mix(freckleTint(uAlbedo, vPosition, vNormal, uMarks.y, length(fwidth(vPosition))), vec3(1.0), scar.share);
#endif
  float scab = 0.0;
  skin *= mix(vec3(1.0), inkAt(vUv.xy, scar, scab), step(1e-3, vUv.z));
#elif defined(LIVE)
  if (uMarks.y > 1.0) skin *= freckleTint(uAlbedo, vPosition, vNormal, uMarks.y, length(fwidth(vPosition)));
#endif
  vec3 tilt = grain.slope * 0.65 + vec3(0.0, vLine.y * lineTilt(vLine.x), 0.0);
#ifdef LIVE
  vec3 n = normalize(vNormal - tilt - scar.slope);
  float roughness = vSpot.z - scarSmoothness(scar);
#else
  vec3 n = normalize(vNormal - tilt);
  float roughness = vSpot.z;
#endif
  vec3 v = normalize(uEye - vPosition);
  float spot = vSpot.x * glossLobes(max(dot(n, normalize(v + uKeyDirection)), 0.0), roughness + uKeySpread);
  spot += vSpot.y * glossLobes(max(dot(n, normalize(v + uRimDirection)), 0.0), roughness);
#ifdef LIVE
  spot *= scarGloss(scar);
#endif
  vec3 colour = skin * reliefShade(grain.height) * (1.0 + dot(vRise, tilt)) + vGlint + spot * (0.55 + 0.5 * grain.height);
#if defined(LIVE) && defined(SCALP)
  // Scabs don't shine.
  colour -= scab * step(1e-3, vUv.z) * spot * (0.55 + 0.5 * grain.height);
#endif
#ifdef LIVE
  if (uShine.y > 0.0) colour += filmSpot(vSpot.xy, vSpot.z, vNormal, v, tilt);
#endif

#ifdef SHIRT
  float clothLine = vShirt.y;
  float cloth = smoothstep(-fwidth(clothLine), fwidth(clothLine), clothLine);
  colour = mix(colour * collarShade(clothLine), vCloth * clothPattern(clothLine), cloth);
  float alpha = clamp(vShirt.x / edgeWidth + 0.5, 0.0, 1.0);
  outColour = vec4(linearToSrgb(toneNeutral(colour)), 1.0) * (alpha * uFade);
#else
  outColour = vec4(linearToSrgb(toneNeutral(colour)), 1.0) * uFade;
#endif
}
