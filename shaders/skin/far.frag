// The head from afar: its pigment, relief and highlights by pixel, on light that far.vert has worked out.
precision highp float;

#include <color>
#include <ink>
#include <healing>
#include <relief>
#include <coverage>
#include <light>
#include <grain>
#include <cloth>
#include <bust>

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
uniform vec3 uKeyDirection; // towards the light
uniform vec3 uRimDirection;
uniform float uKeySpread; // added to the roughness in the key's highlight
uniform sampler2D uGrain; // fine relief of skin and freckles

#ifdef SCALP
uniform highp sampler2D uInk; // all as in skin.frag
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
uniform vec3 uStubbleReturn;
uniform vec3 uStubbleMeanReturn;

vec3 inkAt(vec2 uv) {
  float lod = log2(max(pixelInChart(uv) * float(CHART_SIZE), 1e-6));
  vec4 mean = texture(uInkMean, uv);
  vec4 wide = texture(uInkWide, uv);
  vec3 means = scatterMeans(dot(mean, uSession), dot(wide, uSession));
  vec3 ink = inkedSkin(uCoreReturn, uInkReturn, dot(covered(uInk, uInkHalf, uInkQuarter, uv, lod), uSession), means);
  float dashes = covered(uStubble, uStubbleHalf, uStubbleQuarter, uv, lod).r * uStubbleStrength.x;
  vec3 shafts = scatterMeans(texture(uStubbleMean, uv).r, texture(uStubbleWide, uv).r) * uStubbleStrength.y;
  ink *= inkedSkin(uStubbleReturn, uStubbleMeanReturn, dashes, shafts);
  return ink * mix(vec3(1.0), uFlush, flushShare(dot(wide, uFresh)));
}
#endif

void main() {
#ifdef SHIRT
  float edgeWidth = bustEdgeWidth(vShirt.x);
  if (vShirt.x < -edgeWidth) discard;
#endif
  vec3 skin = vSkin;
#ifdef SCALP
  skin *= mix(vec3(1.0), inkAt(vUv.xy), step(1e-3, vUv.z));
#endif
  FarGrain grain = farGrainAt(uGrain, vPosition, vNormal, vSpot.w);
  vec3 tilt = grain.slope * 0.65 + vec3(0.0, vLine.y * lineTilt(vLine.x), 0.0);
  vec3 n = normalize(vNormal - tilt);
  vec3 v = normalize(uEye - vPosition);
  float spot = vSpot.x * glossLobes(max(dot(n, normalize(v + uKeyDirection)), 0.0), vSpot.z + uKeySpread);
  spot += vSpot.y * glossLobes(max(dot(n, normalize(v + uRimDirection)), 0.0), vSpot.z);
  vec3 colour = skin * reliefShade(grain.height) * (1.0 + dot(vRise, tilt)) + vGlint + spot * (0.55 + 0.5 * grain.height);

#ifdef SHIRT
  float clothLine = vShirt.y;
  float cloth = smoothstep(-fwidth(clothLine), fwidth(clothLine), clothLine);
  colour = mix(colour * collarShade(clothLine), vCloth * clothPattern(clothLine), cloth);
  float alpha = clamp(vShirt.x / edgeWidth + 0.5, 0.0, 1.0);
  outColour = vec4(linearToSrgb(toneNeutral(colour)) * alpha, alpha);
#else
  outColour = vec4(linearToSrgb(toneNeutral(colour)), 1.0);
#endif
}
