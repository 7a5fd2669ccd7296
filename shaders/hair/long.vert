// A strand of long hair: a ribbon that faces the eye along a curve between three guides. Nothing but numbers in textures, read by vertex.
precision highp float;
precision highp int;

#include <color>
#include <noise>
#include <light>
#include <hair>

// Which strand and which of its corners this is, its number tells.
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform int uFirst; // number of this geometry's first strand
uniform int uSegments; // of a strand
uniform float uUncutMm; // length of a guide that is not cut shorter
uniform float uWhole; // times the length from which on hair waves whole
uniform float uLate; // share of late strands that shows
uniform highp sampler2D uGuides; // a row a guide: xyz, mm, and how far over the head
uniform highp sampler2D uStrands; // three texels a strand: root and thickness in µm; guides and a vertex of the head; weights, open sky, whether it comes late
uniform vec3 uCentre; // of the skull
uniform highp sampler2D uBaked; // share of the key light that gets to each vertex of the head
uniform vec3 uEye; // camera, head space, mm
uniform float uHeightPx; // of the picture
uniform float uFlat; // 1: colour only, no light, no tone curve
uniform float uWidth; // times the shaft
uniform vec3 uWave; // amplitude mm, turns, stray mm over 100 mm
uniform vec3 uHair; // albedo
uniform vec3 uThrough; // what a shaft lets through
uniform vec3 uGrey; // albedo of a grey hair
uniform float uGreyShare;
uniform vec2 uGloss;
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

out vec3 vColour;
out vec2 vAcross; // −1…1 across the ribbon; the gap between its two hairs

// No thinner than this is drawn, px: the farther off, the fewer strands there are, and the wider.
const float LEAST_PX = 0.75;
// Thinner shafts grow singly, µm.
const float FINE_UM = 68.0;
// A strand thins out over this last share of it.
const float TIP = 0.3;
// Shadow of hair upon hair: whole so far over the head, mm.
const float LAYERS_MM = 7.0;

vec4 guideAt(int guide, int k) {
  return texelFetch(uGuides, ivec2(k, guide), 0);
}

// From a guide's root to a place between two of its points, and how far over the head that is; its own way there.
vec4 alongGuide(int guide, int k, float f, out vec3 way) {
  vec4 from = guideAt(guide, k);
  vec4 to = guideAt(guide, k + 1);
  way = to.xyz - from.xyz;
  return mix(from, to, f) - vec4(guideAt(guide, 0).xyz, 0.0);
}

// Three numbers in −½…½ of a guide's own.
vec3 ownOf(float guide) {
  uint seed = uint(guide) * 2891336453u;
  return vec3(hashUnit(seed), hashUnit(seed + 1u), hashUnit(seed + 2u)) - 0.5;
}

void main() {
  int corners = 2 * uSegments + 2;
  int wisp = int((float(gl_VertexID) + 0.5) / float(corners));
  int corner = gl_VertexID - wisp * corners;
  int strand = uFirst + wisp;
  float t = float(corner / 2) / float(uSegments);
  float side = float(corner % 2) * 2.0 - 1.0;
  ivec2 at = ivec2(3 * (strand % STRANDS_A_ROW), strand / STRANDS_A_ROW);
  vec4 root = texelFetch(uStrands, at, 0);
  vec4 led = texelFetch(uStrands, at + ivec2(1, 0), 0);
  vec4 more = texelFetch(uStrands, at + ivec2(2, 0), 0);
  uint seed = uint(strand) * 747796405u;
  float first = hashUnit(seed + 1u);
  if (more.w > 0.5 && hashUnit(seed + 14u) > uLate) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }

  float depth = -(modelViewMatrix * vec4(root.xyz, 1.0)).z;
  float pixelMm = 2.0 * depth / (projectionMatrix[1][1] * uHeightPx);
  float thickMm = uWidth * root.w * 1e-3 * (0.65 + 0.7 * hashUnit(seed + 11u));
  float leastMm = LEAST_PX * pixelMm;
  // A fine hair that is thinner than can be drawn is left out as often as it is too wide.
  if (root.w < FINE_UM) {
    thickMm *= mix(0.5, 1.0, smoothstep(34.0, FINE_UM, root.w));
    if (thickMm < leastMm * hashUnit(seed + 13u)) {
      gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
      return;
    }
  }
  // Fine hair grows less long.
  float grownLong = mix(0.5, 1.0, smoothstep(34.0, FINE_UM, root.w));
  float place = t * (0.86 + 0.14 * hashUnit(seed + 2u)) * grownLong * float(STEPS);
  int k = min(int(place), STEPS - 1);
  float f = place - float(k);
  vec3 way0;
  vec3 way1;
  vec3 way2;
  vec3 weight = vec3(more.xy, max(1.0 - more.x - more.y, 0.0));
  vec4 path = weight.x * alongGuide(int(led.x), k, f, way0);
  path += weight.y * alongGuide(int(led.y), k, f, way1);
  path += weight.z * alongGuide(int(led.z), k, f, way2);
  vec3 way = weight.x * way0 + weight.y * way1 + weight.z * way2;
  float stepMm = max(length(way), 1e-4);
  vec3 tangent = way / stepMm;
  float s = place * stepMm;
  vec3 axis = root.xyz + path.xyz;

  // Locks: what grows near each other waves together, and draws together towards the ends.
  vec3 clump = 2.4 * (weight.x * ownOf(led.x) + weight.y * ownOf(led.y) + weight.z * ownOf(led.z));
  vec3 own = vec3(hashUnit(seed + 3u), hashUnit(seed + 4u), hashUnit(seed + 5u)) - 0.5;
  vec3 up = normalize(axis - uCentre);
  vec3 aside = normalize(cross(tangent, up) + 1e-4);
  float lock = clump.x + clump.y;
  // What is cut shorter turns less often, and less high.
  float ownMm = float(STEPS) * distance(guideAt(int(led.x), 0).xyz, guideAt(int(led.x), 1).xyz);
  float uncut = min(ownMm / uUncutMm, 1.0);
  float turns = uWave.y * uncut;
  float amplitude = uWave.x * min(uWhole * uncut, 1.0);
  float phase = 6.2831853 * (turns * t + 0.7 * lock + 0.12 * own.x);
  float grown = smoothstep(0.0, min(18.0, 0.6 * ownMm / max(turns, 0.1)), s);
  float swing = 6.2831853 * turns / max(ownMm, 1.0) * amplitude * grown;
  axis += amplitude * grown * (aside * sin(phase) + 0.7 * up * (cos(phase) - 0.2));
  tangent = normalize(tangent + swing * (aside * cos(phase) - 0.7 * up * sin(phase)));
  float loose = uWave.z * 0.01 * s;
  axis += loose * (own + 0.9 * clump * (0.4 + t)) * (0.35 + hashUnit(seed + 6u) * hashUnit(seed + 6u) * 1.6);
  axis += own * 0.9 * grown;

  // Over the head, by layers.
  float over = path.w + dot(axis - root.xyz - path.xyz, up);
  float least = mix(-2.5, 0.7 + 1.5 * hashUnit(seed + 7u), smoothstep(2.0, 14.0, s));
  if (over < least) {
    axis += up * (least - over);
    over = least;
  }

  float thin = smoothstep(0.0, TIP, 1.0 - t);
  float halfMm = 0.5 * max(thickMm, leastMm) * mix(0.25, 1.0, thin) * mix(0.6, 1.0, smoothstep(0.0, 5.0, s));
  // From near by it is the two hairs of one follicle, which part.
  float gap = 0.75 * hashUnit(seed + 12u) * smoothstep(1.0, 12.0, s) * smoothstep(2.0, 4.0, thickMm / pixelMm);
  halfMm *= 1.0 + gap;
  vec3 v = normalize(uEye - axis);
  axis += normalize(cross(tangent, v) + 1e-5) * (halfMm * side);
  gl_Position = projectionMatrix * (modelViewMatrix * vec4(axis, 1.0));
  vAcross = vec2(side, gap);

  bool isGrey = hashUnit(seed + 8u) < uGreyShare;
  float varied = 0.8 + 0.4 * hashUnit(seed + 9u);
  vec3 albedo = (isGrey ? uGrey : uHair) * varied;
  vec3 through = isGrey ? vec3(0.5) : uThrough;
  vec3 colour = albedo;
  if (uFlat < 0.5) {
    int vertex = int(led.w);
    float shadow = texelFetch(uBaked, ivec2(vertex % BAKED_WIDTH, vertex / BAKED_WIDTH), 0).r;
    float open = mix(more.z, 1.0, 0.6 * smoothstep(5.0, 60.0, s));
    shadow = mix(shadow, 1.0, 0.5 * smoothstep(10.0, 80.0, s));
    float deep = mix(0.3, 1.0, smoothstep(-1.0, LAYERS_MM, over + 3.5 * (first - 0.3)));
    vec3 n = normalize(up + 0.35 * clump);
    vec2 gloss = uGloss * (0.55 + 0.9 * hashUnit(seed + 10u));
    vec3 sky = skyLight(n, uSky, uRoom, uFloor) * open;
    colour = uKey * shadow * strandLight(tangent, n, v, uKeyDirection, albedo, through, gloss);
    colour += uFill * (0.35 + 0.65 * open) * strandLight(tangent, n, v, uFillDirection, albedo, through, gloss);
    colour += uRim * open * strandLight(tangent, n, v, uRimDirection, albedo, through, gloss);
    colour += sky * (albedo + 0.12 * uGloss.x + 0.1 * uGloss.y * through);
    colour = max(toneNeutral(colour * deep * uExposure), 0.0);
  }
  vColour = colour;
}
