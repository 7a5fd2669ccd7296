// The head from so far off that a pixel is wider than skin's relief: light is worked out by vertex, as skin.frag does by pixel.
precision highp float;

#include <color>
#include <noise>
#include <ink>
#include <light>
#include <relief>
#include <complexion>

in vec3 position; // mm, head space
in vec3 normal;
in vec3 aColour; // skin colour relative to its mean, over 2
in vec3 aOpen; // open sky, ear, shaved beard
in vec2 aUv; // chart
in vec2 aShirt; // as vShirt of the fragment shader
in vec4 aChart; // w: 1 inside the chart, 0 from its border on

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform highp sampler2D uBaked; // share of the key light that gets here; blotches of the skin; a texel a vertex
uniform highp sampler2D uHairShade; // as in skin.vert
uniform float uHairDepth;
uniform vec3 uEye; // camera, head space, mm
uniform float uPixelMm; // on the nearest skin
uniform vec3 uAlbedo;
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
uniform vec3 uCloth;
uniform float uTanLine; // of a cap, 0…1
uniform vec2 uMarks; // blotches and freckles over the usual
uniform float uLines; // lines of the forehead, 0…1

out vec3 vPosition; // mm
out vec3 vNormal;
out vec3 vSkin; // bare skin in diffuse light, exposed
out vec3 vGlint; // mirrored light without sharp edges, exposed
out vec3 vRise; // what a tilt of the normal adds to the diffuse light, as a share
out vec4 vSpot; // the key's and the rim light's highlights but for their lobes, exposed; roughness; the grain's level of detail
out vec2 vLine; // place across the lines of the forehead, and their depth
#ifdef SCALP
out vec3 vUv; // chart; 1 inside it
#endif
#ifdef SHIRT
centroid out vec2 vShirt; // inside the bust's lower edge, in its radii; mm below the collar
out vec3 vCloth; // its lit colour, exposed
#endif

// Means of the tile of grain (src/optics/skinGrain.ts).
const float GRAIN_HEIGHT = 0.829;
const float GRAIN_FRECKLE = 0.082;

invariant gl_Position; // as in skin.vert, which it is drawn over

// How fast skinDiffuse grows with the cosine.
vec3 diffuseSlope(vec3 cosines) {
  return 0.9 * smoothstep(-0.15, 0.0, cosines);
}

void main() {
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  ivec2 known = ivec2(gl_VertexID % BAKED_WIDTH, gl_VertexID / BAKED_WIDTH);
  vec2 baked = texelFetch(uBaked, known, 0).rg;
  float blotch = baked.y * 2.0 - 1.0;
  float open = aOpen.x;
  vec3 n = normalize(normal);
  vec3 v = normalize(uEye - position);
  vec3 p = SKEW * position;
  vec3 albedo = complexion(uAlbedo, 2.0 * aColour, blotch, GRAIN_FRECKLE, aOpen.y, n, uMarks) * shavedBeard(aOpen.z, 0.75 + 0.2 * blotch);
  albedo *= tanLine(position, uTanLine, blotch);

  vec3 tilt = 0.014 * valueNoise(p / 5.5 + 7.0).yzw * SKEW;
  tilt -= n * dot(tilt, n);
  vec3 rough = normalize(n - tilt);
  vec3 soft = normalize(n - 0.35 * tilt);

  vec3 cosines = vec3(dot(soft, uKeyDirection), dot(soft, uFillDirection), dot(soft, uRimDirection));
  float shadow = mix(1.0, baked.x, smoothstep(-0.02, 0.3, dot(n, uKeyDirection)));
  vec3 shares = vec3(shadow, 0.35 + 0.65 * open, open);
  vec3 diffuse = uKey * skinDiffuse(cosines.x, 1.0) * shadowLeak(shadow) * shares.x;
  diffuse += uFill * skinDiffuse(cosines.y, 1.0) * shares.y;
  diffuse += uRim * skinDiffuse(cosines.z, 0.6) * shares.z;
  diffuse += skyLight(soft, uSky, uRoom, uFloor) * tintedOcclusion(open, albedo);
  float thin = smoothstep(0.6, 1.0, aOpen.y);
  diffuse += thin * vec3(0.9, 0.2, 0.1) * (uKey * max(-cosines.x, 0.0) + uRim * max(-cosines.z, 0.0)) * 0.22;
  vSkin = albedo * diffuse * uExposure;

  float oil = skinOil(uShine.x, position.y);
  float pixelMm = 1.4 * uPixelMm / max(dot(n, v), 0.3);
  float roughness = mix(0.62, 0.46, clamp(oil * 0.5, 0.0, 1.0)) + 0.05 * blotch + 0.07 * smoothstep(0.08, 0.6, pixelMm);
  vec3 lights = vec3(dot(uKey, LUMINANCE), dot(uFill, LUMINANCE), dot(uRim, LUMINANCE));
  float mirrored = mirroredShare(oil) * uExposure;
  float keySpot = glossShare(rough, v, uKeyDirection, roughness + uKeySpread) * lights.x * shadow;
  float rimSpot = glossShare(rough, v, uRimDirection, roughness) * lights.z * open;
  float grainLod = log2(uPixelMm / max(dot(n, v), 0.1) * GRAIN_PX / GRAIN_MM) - 0.5;
  vSpot = vec4(vec2(keySpot, rimSpot) * mirrored, roughness, grainLod);
  float gloss = skinGloss(rough, v, uFillDirection, roughness) * lights.y * open;
  vec3 sheen = skyLight(reflect(-v, rough), uSky, uRoom, uFloor) * fresnel(0.028, max(dot(n, v), 0.0)) * open * open * 0.26;
  vGlint = gloss * mirrored * (0.55 + 0.5 * GRAIN_HEIGHT) + sheen * (1.0 + 1.2 * uShine.y) * uExposure;

#ifdef LIVE
  if (uHairDepth > 0.0) {
    float through = 1.0 - uHairDepth * texelFetch(uHairShade, known, 0).r;
    vSkin *= through;
    vSpot.xy *= through;
    vGlint *= through;
  }
#endif

  vec3 slopes = lights * shares * diffuseSlope(cosines);
  vec3 rise = slopes.x * uKeyDirection + slopes.y * uFillDirection + slopes.z * uRimDirection;
  vRise = -0.35 / dot(diffuse, LUMINANCE) * (rise - n * dot(rise, n));
  vLine = foreheadLine(position, blotch) * vec2(1.0, uLines);
  vNormal = rough;
  vPosition = position;

#ifdef SCALP
  vUv = vec3(aUv, aChart.w);
#endif
#ifdef SHIRT
  vShirt = aShirt;
  vec3 clothLight = uKey * max(dot(n, uKeyDirection), 0.0) * shadow + uFill * max(dot(n, uFillDirection), 0.0);
  clothLight += uRim * max(dot(n, uRimDirection), 0.0) * 0.6 + skyLight(n, uSky, uRoom, uFloor) * open;
  float away = 1.0 - max(dot(n, v), 0.0);
  vCloth = uCloth * (1.0 + 0.5 * away * away * away) * clothLight * uExposure;
#endif
}
