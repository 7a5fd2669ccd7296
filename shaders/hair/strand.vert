// A strand of short hair: a thin triangle, or a few, that stands on the skin; all of its length is worked out here.
precision highp float;
precision highp int;

#include <color>
#include <noise>
#include <light>
#include <hair>

// A texel a strand. x, y: its root over FARTHEST_MM, 16 bits each, and open sky; z: the skin's normal and the way that it grows along the skin, as octahedra; w: a vertex of the head beside the root, from bit 20 on the thickness in µm, from bit 28 on by how much
// it is kept shorter, 16ths.
uniform highp usampler2D uStrands;
uniform int uFirst; // number of this geometry's first strand
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform highp sampler2D uBaked; // share of the key light that gets to each vertex of the head
uniform vec3 uEye; // camera, head space, mm
uniform float uHeightPx; // of the picture
uniform float uLength; // mm
uniform float uFlat; // 1: colour only, no light, no tone curve
uniform float uBody; // 1: every strand; 0: only those at the head's edge
uniform float uEdge; // share of those that shows
uniform vec4 uLift; // lift from the skin where it faces sideways and up, radians; its stray; stray along the skin
uniform vec3 uCurl; // radius mm, sine and cosine of the helix
uniform float uHidden; // cosine to the eye from which on strands are hidden by the head
uniform float uCanopy; // how dark it is at the roots
uniform float uDeepest; // share of light that gets there: exp(-uCanopy)
uniform int uThin; // 1: a line of one pixel, which grows fainter to its tip as a triangle does thinner
uniform uint uHairOf; // 0: the first hair of each follicle, 1: the second
uniform float uWidth; // times the shaft: hairs that a follicle grows side by side
uniform vec3 uSkin; // albedo behind
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

out vec4 vColour;

// No thinner than this is drawn, px: less of it then covers the pixel.
const float LEAST_PX = 1.1;
// Vellus never gets longer; from a miniaturised shaft on hair grows as long as it is kept (A).
const float VELLUS_MM = 1.2;
const vec2 VELLUS_UM = vec2(28.0, 48.0);
const float APART_MM = 0.09; // of two hairs of one follicle (A)
const float GRAVITY = 0.006; // bend by a strand's own weight, 1/mm
// Optical depth of standing hair from above, over what gets to its roots (A).
const float CROWDED = 2.0;
const float TONE_FOOT = 0.02; // what toneNeutral takes off all but the darkest
const float LIE = 0.008; // bend towards the skin, 1/mm

// Four numbers in −1…1, 8 bits each.
vec4 signed8(uint bits) {
  return vec4(ivec4(bits << 24u, bits << 16u, bits << 8u, bits) >> 24) / 127.0;
}

vec3 fromOctahedron(vec2 at) {
  vec3 d = vec3(at, 1.0 - abs(at.x) - abs(at.y));
  float below = max(-d.z, 0.0);
  d.xy -= below * vec2(at.x < 0.0 ? -1.0 : 1.0, at.y < 0.0 ? -1.0 : 1.0);
  return normalize(d);
}

// Four numbers in 0…1 of the strand's own, and one in −1…1, by its root alone: whatever grows around it, a hair stays the same.
vec4 ownNumbers(uvec4 strand, out float own) {
  uint root = (strand.x & 0xffffu) * LATTICE.x + (strand.x >> 16u) * LATTICE.y + (strand.y & 0xffffu) * LATTICE.z;
  own = 2.0 * hashUnit(root ^ LATTICE.x) - 1.0;
  uint hash = uint(hashUnit(root + uHairOf) * 16777216.0);
  return vec4(hash & 63u, (hash >> 6u) & 63u, (hash >> 12u) & 63u, (hash >> 18u) & 63u) / 63.0;
}

// Sine and cosine of up to 1.2 radians, within a thousandth.
vec2 sineCosine(float angle) {
  float square = angle * angle;
  vec2 series = vec2(1.0 - square / 42.0, 1.0 - square / 30.0);
  series = 1.0 - square * series / vec2(20.0, 12.0);
  series = 1.0 - square * series / vec2(6.0, 2.0);
  return vec2(angle * series.x, series.y);
}

// Place of the strand's axis so far from its root, mm, and which way it runs there; `along`, `up` and `aside` stand on the skin, `lean` is
// where the root points.
vec3 strandAt(vec3 root, float s, vec3 lean, vec3 along, vec3 up, vec3 aside, out vec3 tangent) {
  vec3 fall = GRAVITY * vec3(0.0, -1.0, 0.0) + LIE * along - 0.2 * LIE * up;
  fall -= lean * dot(fall, lean);
  vec3 place = lean * s + fall * s * s;
  tangent = lean + 2.0 * s * fall;
  if (uCurl.x > 0.0) {
    float turn = s * uCurl.y / uCurl.x;
    vec3 outwards = normalize(up + 0.35 * along);
    vec2 wave = vec2(sin(turn), cos(turn));
    place = lean * s * uCurl.z + fall * s * s + uCurl.x * (wave.x * aside + (1.0 - wave.y) * outwards);
    tangent = lean * uCurl.z + 2.0 * s * fall + uCurl.y * (wave.y * aside + wave.x * outwards);
  }
  tangent = normalize(tangent);
  return root + place + float(uHairOf) * APART_MM * aside;
}

void main() {
  int number = uFirst + gl_VertexID / (2 * SEGMENTS + 1);
  uvec4 strand = texelFetch(uStrands, ivec2(number % STRANDS_A_ROW, number / STRANDS_A_ROW), 0);
  vec3 root = FARTHEST_MM * vec3(unpackSnorm2x16(strand.x), unpackSnorm2x16(strand.y).x);
  vec4 ways = signed8(strand.z);
  vec3 n = fromOctahedron(ways.xy);
  vec3 towards = normalize(uEye - root);
  float facing = dot(n, towards);
  // Where the skin turns away, what lies flat on it no longer shows hair: it stands up into the edge.
  float shown = mix(uEdge * smoothstep(0.34, 0.14, facing), 1.0, uBody) * smoothstep(uHidden - 0.15, uHidden, facing);
  if (shown < 0.004) {
    gl_Position = vec4(0.0, 0.0, 2.0, 1.0);
    vColour = vec4(0.0);
    return;
  }
  int id = gl_VertexID % (2 * SEGMENTS + 1);
  float t = float(id / 2) / float(SEGMENTS);
  float side = id == 2 * SEGMENTS ? 0.0 : float(id % 2) * 2.0 - 1.0;

  vec3 grow = fromOctahedron(ways.zw);
  float own;
  vec4 numbers = ownNumbers(strand, own);
  if (uHairOf == 1u) own = -own;
  float other = 2.0 * numbers.x - 1.0;
  float stray = uLift.w * other;
  vec3 aside = cross(n, grow);
  vec2 turn = sineCosine(stray);
  vec3 along = turn.y * grow + turn.x * aside;
  aside = cross(n, along) * (own < 0.0 ? -1.0 : 1.0);
  float lift = mix(uLift.x, uLift.y, smoothstep(0.1, 0.9, n.y)) + uLift.z * own;
  turn = sineCosine(lift);
  vec3 lean = turn.y * along + turn.x * n;
  float shaftUm = float((strand.w >> 20u) & 0xffu);
  float lengthMm = mix(min(uLength, VELLUS_MM), uLength, smoothstep(VELLUS_UM.x, VELLUS_UM.y, shaftUm));
  lengthMm *= 1.0 + 0.12 * (numbers.y - 0.5) * smoothstep(1.0, 4.0, uLength);
  lengthMm *= 1.0 - float(strand.w >> 28u) / 16.0;
  vec3 tangent;
  vec3 axis = strandAt(root, t * lengthMm, lean, along, n, aside, tangent);

  vec4 seen = modelViewMatrix * vec4(axis, 1.0);
  float depth = -seen.z;
  float pixelMm = 2.0 * depth / (projectionMatrix[1][1] * uHeightPx);
  float thickMm = uWidth * shaftUm * 1e-3 * THICK;
  float drawnMm = pixelMm;
  if (uThin == 0) {
    drawnMm = max(thickMm, LEAST_PX * pixelMm);
    vec3 across = cross(tangent, uEye - axis);
    seen += modelViewMatrix * vec4(normalize(across) * (0.5 * drawnMm * side), 0.0);
  }
  gl_Position = projectionMatrix * seen;

  bool isGrey = numbers.z * 0.984375 < uGreyShare;
  float varied = 1.0 + 0.25 * (numbers.w - 0.5);
  vec3 albedo = (isGrey ? uGrey : uHair) * varied;
  vec3 through = isGrey ? vec3(0.52, 0.5, 0.46) : uThrough;
  vec3 colour = albedo;
  // The light of a line's mean, weighted as its cover is.
  float height = uThin == 1 ? 1.0 / 3.0 : t;
  float behind = uSkin.g;
  if (uFlat < 0.5) {
    int vertex = int(strand.w & 0xfffffu);
    float shadow = texelFetch(uBaked, ivec2(vertex % BAKED_WIDTH, vertex / BAKED_WIDTH), 0).r;
    float open = unpackSnorm2x16(strand.y).y;
    float deepest = uDeepest;
    vec3 v = normalize(uEye - axis);
    vec3 key = uKey * mix(shadow, 1.0, 0.3 * height);
    vec3 rim = 0.6 * uRim * open;
    vec3 fill = uFill * (0.35 + 0.65 * open);
    vec3 sky = skyLight((n + 0.4 * tangent) * inversesqrt(1.16 + 0.8 * dot(n, tangent)), uSky, uRoom, uFloor) * open;
    colour = key * strandLight(tangent, n, v, uKeyDirection, albedo, through, uGloss);
    colour += fill * albedo * strandDiffuse(tangent, n, uFillDirection);
    colour += rim * strandLight(tangent, n, v, uRimDirection, albedo, through, uGloss);
    // The sky mirrors all along a strand.
    colour += sky * (albedo + 0.25 * uGloss.x + 0.15 * uGloss.y * through);
    colour *= mix(deepest, 1.0, height);
    float lit = uKey.g * max(dot(n, uKeyDirection), 0.0) * shadow + uFill.g * max(dot(n, uFillDirection), 0.0) * open + sky.g;
    colour = max(toneNeutral(colour * uExposure), 0.0);
    // Behind a strand is skin, or another strand: at the head's edge many of them.
    float hidden = 1.0 - exp(-uCanopy * CROWDED / max(facing, 0.1));
    behind = mix(max(behind * lit * deepest * uExposure - TONE_FOOT, 1e-3), colour.g, hidden);
  }
  float alpha = encodedCover(min(thickMm / drawnMm, 1.0), colour.g / behind) * shown;
  if (uThin == 1) alpha *= 1.0 - t;
  vColour = vec4(encodedByRoots(colour), 1.0) * alpha;
}
