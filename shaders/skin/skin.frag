precision highp float;
precision highp int;
precision highp usampler2D;

#include <color>
#include <noise>
#include <ink>
#include <healing>
#include <light>
#include <grain>
#include <complexion>
#include <relief>
#include <cloth>
#include <cells>
#include <coverage>
#include <bust>
#include <scar>

in vec3 vPosition;
in vec3 vNormal;
in vec3 vColour;
in vec3 vOpen;
in vec2 vUv;
in vec4 vChart;
in vec3 vBaked; // share of the key light that gets here; blotches of the skin, 0…1; light that hair lets through
centroid in vec2 vShirt; // inside the bust's lower edge, in its radii; mm below the collar

out vec4 outColour;

uniform vec3 uEye; // camera, head space, mm
uniform vec3 uAlbedo;
uniform float uFlat; // 1: albedo only, no light, no tone curve

uniform float uChartPx; // width of the maps of the chart
uniform vec2 uNearMm; // width of a pixel between which dots come to be stamped
uniform highp sampler2D uInk; // coverage, one channel a session
uniform highp sampler2D uInkHalf;
uniform highp sampler2D uInkQuarter;
uniform highp sampler2D uInkMean;
uniform highp sampler2D uInkWide;
uniform vec4 uSession; // strength of each session's layer, 0 hides it
uniform vec4 uSurface; // of the ink and crust upon the skin in the dots themselves
uniform vec4 uCrust; // radius of that over healed dots
uniform vec4 uSpread; // radius of each session's dots over healed ones
uniform vec4 uPatch; // amplitude of week-1 patches in each session's pigment
uniform vec4 uFresh; // what each session's mean is multiplied by to give its share of the redness
uniform vec3 uFlush; // where redness is whole, over bare skin
uniform vec4 uScab; // of each session, 0…1
uniform vec3 uInkReturn;
uniform vec3 uCoreReturn;

uniform highp sampler2D uStubble; // coverage in red
uniform highp sampler2D uStubbleHalf;
uniform highp sampler2D uStubbleQuarter;
uniform highp sampler2D uStubbleMean;
uniform highp sampler2D uStubbleWide;
uniform vec2 uStubbleStrength; // of the dashes, of the shafts under the skin around them
uniform vec2 uGreyDash; // share of grey hairs; how much of a dark one's dash each counts
uniform float uDashShare; // how much the stamped dashes count
uniform float uDashLength; // over that of hair shaved without a guard, 0…1
uniform vec3 uStubbleReturn;
uniform vec3 uStubbleMeanReturn;

uniform highp usampler2D uDotCells; // four dots a cell: x, y, radius, tone, a byte each
uniform highp usampler2D uDotSessions; // first session of each of the four
uniform highp usampler2D uDashCells; // two texels of four dashes a cell: x, y, angle, length

uniform vec3 uKeyDirection; // towards the light
uniform vec3 uKey;
uniform vec3 uFillDirection;
uniform vec3 uFill;
uniform vec3 uRimDirection;
uniform vec3 uRim;
uniform vec3 uSky;
uniform vec3 uRoom;
uniform vec3 uFloor;
uniform float uExposure;
uniform float uKeySpread; // added to the roughness in the key's highlight
uniform vec2 uShine; // times the skin's own gloss; film of sweat or oil, 0…1
uniform sampler2D uGrain; // fine relief of skin and freckles
uniform vec3 uCloth;
uniform float uTanLine; // of a cap, 0…1
uniform vec2 uMarks; // blotches and freckles over the usual
uniform float uLines; // lines of the forehead, 0…1
uniform sampler2D uScarMap;
uniform float uScars; // 1 where there are any
uniform vec3 uScarTone; // of flat scars and of keloids over the skin's own colour
uniform vec3 uKeloidTone;
uniform vec3 uScarInkHair; // what ink in scars returns, among hair and on bare skin
uniform vec3 uScarInkBare;

#include <near>

struct Layers {
  float core;
  float upon; // ink and crust upon the skin
  vec3 mean; // by colour of light
  float fresh; // density of fresh dots over a whole session's
  float scab; // share covered by scabs
  float stubbleCore;
  vec3 stubbleMean;
  float shade; // hair's shadow on the skin beside it
};

// What lies in the skin here. Far off from textures, near by analytically; both have the same mean.
Layers readLayers(vec2 uv, mat2 toMm, vec4 strength, vec4 surface) {
  float pixelUv = pixelInChart(uv);
  float pixelMm = pixelUv * sqrt(determinant(toMm));
  float lod = log2(max(pixelUv * uChartPx, 1e-6));
  float near = 1.0 - smoothstep(uNearMm.x, uNearMm.y, pixelMm);
  vec4 dots = vec4(0.0);
  vec4 upon = vec4(0.0);
  bool hasCrust = surface != vec4(0.0);
  float dashes = 0.0;
  float shade = 0.0;
  if (near < 1.0) {
    dots = covered(uInk, uInkHalf, uInkQuarter, uv, lod);
    // What lies upon the skin is wider than the dots that were stamped, and too dark for pixels to miss any of it.
    if (hasCrust) upon = covered(uInk, uInkHalf, uInkQuarter, uv, lod + crustSofter(pixelMm, uNearMm.y));
    dashes = covered(uStubble, uStubbleHalf, uStubbleQuarter, uv, lod).r * uDashShare;
  }
  if (near > 0.0) {
    vec4 uponNear;
    vec4 within = dotsNear(uv, toMm, pixelMm, uponNear);
    upon = mix(upon, uponNear, near);
    dots = mix(dots, within, near);
    vec2 hair = dashesNear(uv, toMm, pixelMm, shadowLean(uv, vPosition, normalize(vNormal), uKeyDirection));
    dashes = mix(dashes, hair.x, near);
    shade = near * max(hair.y - hair.x, 0.0);
  }
  Layers layers;
  layers.shade = min(shade, 1.0);
  vec4 mean = texture(uInkMean, uv);
  vec4 wide = texture(uInkWide, uv);
  layers.core = dot(dots, strength);
  layers.upon = dot(upon, surface);
  layers.mean = scatterMeans(dot(mean, strength), dot(wide, strength));
  layers.fresh = dot(wide, uFresh);
  layers.scab = dot(dots, uScab);
  layers.stubbleCore = dashes * uStubbleStrength.x;
  layers.stubbleMean = scatterMeans(texture(uStubbleMean, uv).r, texture(uStubbleWide, uv).r) * uStubbleStrength.y;
  return layers;
}

void main() {
  // At the sample within the triangle: beyond a slanting triangle's rim the bust would seem to go on, stray dots beside its shoulders.
  float edge = vShirt.x;
  float edgeWidth = bustEdgeWidth(edge);
  if (edge < -edgeWidth) discard;
  vec3 n = normalize(vNormal);
  vec3 v = normalize(uEye - vPosition);
  float pixelMm = length(fwidth(vPosition));
  float scalp = step(1e-3, vChart.w);
  // A bald scalp is finer and shinier than a face.
  float bare = smoothstep(35.0, 75.0, vPosition.y);

  vec3 p = SKEW * vPosition;
  // Uneven colour: blood near the surface, melanin in patches.
  float blotch = vBaked.y * 2.0 - 1.0;
  Grain grain = grainAt(uGrain, vPosition, n);
  Scar scar = NO_SCAR;
  if (uScars > 0.0) {
    scar = scarAt(uScarMap, vUv, vChart.w, vPosition, pixelInChart(vUv));
    float rest = 1.0 - SMOOTHED * scar.share;
    grain = Grain(grain.slope * rest, mix(1.0, grain.height, rest), grain.freckle * rest);
    n = normalize(n - scar.slope);
  }
  vec3 albedo = complexion(uAlbedo, vColour, blotch, grain.freckle, vOpen.y, n, uMarks) * reliefShade(grain.height);
  if (uMarks.y > 1.0) albedo *= mix(freckleTint(uAlbedo, vPosition, n, uMarks.y, pixelMm), vec3(1.0), scar.share);
  vec3 scarred = scarTint(scar, uScarTone, uKeloidTone);
  albedo *= scarred;
  if (uTanLine > 0.0) albedo *= tanLine(vPosition, uTanLine, blotch);
  // The shaved beard is specks from near by.
  if (vOpen.z > 0.0) {
    float specks = 0.75 + 0.2 * blotch;
    if (pixelMm < 0.5) specks += 0.35 * valueNoise(p / 0.55 + 17.0).x * (1.0 - smoothstep(0.15, 0.5, pixelMm));
    albedo *= shavedBeard(vOpen.z, specks);
  }

  vec3 ink = vec3(1.0);
  float hairShade = 0.0;
  float scab = 0.0;
  if (scalp > 0.0) {
    float patches = uPatch == vec4(0.0) ? 0.0 : patchNoise(p);
    vec4 patched = patchFactor(uPatch, patches);
    Layers layers = readLayers(vUv, mat2(vChart.x, 0.0, vChart.y, vChart.z), uSession * patched, uSurface * patched);
    hairShade = layers.shade;
    scab = min(layers.scab, 1.0);
    vec3 returned = scarInkReturn(scar, uInkReturn, uScarInkHair, uScarInkBare, uStubbleQuarter, vUv);
    ink = inkedSkin(uCoreReturn, returned, layers.core, layers.mean) * inkShare(CRUST_RETURN, min(layers.upon, 1.0));
    ink *= inkedSkin(uStubbleReturn, uStubbleMeanReturn, layers.stubbleCore, layers.stubbleMean * (1.0 - SCAR_VEIL * scar.share));
    ink *= mix(vec3(1.0), uFlush, flushShare(layers.fresh));
  }
  float clothLine = vShirt.y;
  float cloth = smoothstep(-fwidth(clothLine), fwidth(clothLine), clothLine);

  float alpha = clamp(edge / edgeWidth + 0.5, 0.0, 1.0);
  if (uFlat > 0.5) {
    vec3 flatColour = mix(uAlbedo * scarred * ink, uCloth, cloth);
    outColour = vec4(linearToSrgb(clamp(flatColour, 0.0, 1.0)) * alpha, alpha);
    return;
  }

  // Pores and furrows tilt the normal; the tile's mips flatten them before they would alias.
  vec3 tilt = grain.slope * mix(0.75, 0.55, bare);
  tilt += 0.014 * valueNoise(p / 5.5 + 7.0).yzw * SKEW;
  tilt += 0.016 * valueNoise(p / 2.3 + 9.0).yzw * SKEW;
  if (uLines > 0.0) {
    vec2 line = foreheadLine(vPosition, blotch);
    if (line.y > 0.0) tilt.y += uLines * line.y * lineTilt(line.x);
  }
  tilt -= n * dot(tilt, n);
  vec3 rough = normalize(n - tilt);
  vec3 soft = normalize(n - 0.35 * tilt);

  float open = vOpen.x * (1.0 - FOOT_SHADE * scar.foot);
  vec3 ao = tintedOcclusion(open, albedo / scarred * ink); // as far.vert knows it, without scars

  float keyCos = dot(soft, uKeyDirection);
  // Past the terminator the surface shades itself smoothly; the map would cut it hard.
  float shadow = mix(1.0, vBaked.x, smoothstep(-0.02, 0.3, dot(n, uKeyDirection)));
  shadow *= (1.0 - 0.7 * hairShade) * (1.0 - FOOT_SHADE * scar.foot);
  vec3 diffuse = uKey * skinDiffuse(keyCos, 1.0) * shadowLeak(shadow) * shadow;
  diffuse += uFill * skinDiffuse(dot(soft, uFillDirection), 1.0) * (0.35 + 0.65 * open);
  diffuse += uRim * skinDiffuse(dot(soft, uRimDirection), 0.6) * open;
  diffuse += skyLight(soft, uSky, uRoom, uFloor) * ao;
  // Ears and nostril rims glow when lit from behind.
  float thin = smoothstep(0.6, 1.0, vOpen.y);
  diffuse += thin * vec3(0.9, 0.2, 0.1) * (uKey * max(-keyCos, 0.0) + uRim * max(-dot(soft, uRimDirection), 0.0)) * 0.22;

  float oil = skinOil(uShine.x, vPosition.y) * (1.0 - scab);
  float roughness = mix(0.62, 0.46, clamp(oil * 0.5, 0.0, 1.0)) + 0.05 * blotch;
  // What is too fine to be seen still spreads the highlight.
  roughness += 0.07 * smoothstep(0.08, 0.6, pixelMm);
  float gloss = skinGloss(rough, v, uFillDirection, roughness) * dot(uFill, LUMINANCE) * open;
  float onScar = scarGloss(scar);
  roughness -= scarSmoothness(scar);
  gloss += onScar * skinGloss(rough, v, uKeyDirection, roughness + uKeySpread) * shadow * dot(uKey, LUMINANCE);
  gloss += onScar * skinGloss(rough, v, uRimDirection, roughness) * dot(uRim, LUMINANCE) * open;
  vec3 r = reflect(-v, rough);
  float rimSheen = fresnel(0.028, max(dot(n, v), 0.0));
  vec3 sheen = skyLight(r, uSky, uRoom, uFloor) * rimSheen * open * open * 0.26;
  // Furrows lie too deep to shine.
  gloss *= mirroredShare(oil) * (0.55 + 0.5 * grain.height);
  // Sweat or oil is a smooth film over the relief: its light comes on top, what lies under it stays as dark as it was.
  if (uShine.y > 0.0) {
    vec3 wet = normalize(n - 0.3 * tilt);
    float film = skinGloss(wet, v, uKeyDirection, 0.27) * shadow * dot(uKey, LUMINANCE);
    film += skinGloss(wet, v, uRimDirection, 0.3) * dot(uRim, LUMINANCE) * open;
    gloss += uShine.y * 1.6 * film;
    sheen *= 1.0 + 1.2 * uShine.y;
  }
  vec3 colour = (albedo * ink * diffuse + (gloss + sheen)) * vBaked.z;

  colour *= collarShade(clothLine);
  if (cloth > 0.0) {
    float weave = valueNoise(p / 0.8).x * (1.0 - smoothstep(0.2, 0.8, pixelMm));
    vec3 clothLight = uKey * max(dot(n, uKeyDirection), 0.0) * shadow + uFill * max(dot(n, uFillDirection), 0.0) + uRim * max(dot(n, uRimDirection), 0.0) * 0.6 + skyLight(n, uSky, uRoom, uFloor) * open;
    vec3 fuzz = uCloth * (1.0 + 0.5 * pow(1.0 - max(dot(n, v), 0.0), 3.0));
    colour = mix(colour, fuzz * clothLight * clothPattern(clothLine) * (1.0 + 0.12 * weave), cloth);
  }

  outColour = vec4(linearToSrgb(toneNeutral(colour * uExposure)) * alpha, alpha);
}
