// What skin's colour is made of besides its mean.

// All amounts by eye (A).
// Uneven colour over the mean: `detail` relative to it, from the head's texture; blotch −1…1; freckle and ear 0…1; `marks`: blotches and
// freckles over the usual.
vec3 complexion(vec3 mean, vec3 detail, float blotch, float freckle, float ear, vec3 n, vec2 marks) {
  // The texture's lips are painted; a man's are nearer to his skin.
  vec3 albedo = mean * mix(vec3(dot(detail, LUMINANCE)), detail, 0.68);
  albedo *= 1.0 + marks.x * vec3(0.035, -0.05, -0.045) * blotch;
  // Freckles come on fair skin, in patches, where the sun reaches.
  float fair = smoothstep(0.2, 0.42, dot(mean, LUMINANCE));
  // More than the usual are drawn one by one (`freckleTint`).
  float usual = min(marks.y, 1.0);
  float freckled = freckle * usual * smoothstep(-0.1, 0.6, blotch + 0.35 * (usual - 1.0)) * smoothstep(-0.5, 0.4, n.y + 0.5 * n.z);
  albedo *= 1.0 - fair * freckled * vec3(0.1, 0.19, 0.24);
  // Blood shows more through fair skin.
  albedo *= 1.0 - fair * marks.x * max(-blotch - 0.1, 0.0) * vec3(0.0, 0.1, 0.085);
  return albedo * mix(vec3(1.0), vec3(1.04, 0.92, 0.91), ear * 0.8);
}

// A cap's rim: so high over the eyes at the middle of the head, mm, and so much higher for each mm ahead (A).
const vec2 CAP_RIM = vec2(28.0, 0.18);
// What a freckle at its darkest takes of R, G and B: melanin (A).
const vec3 FRECKLE = vec3(0.3, 0.5, 0.6);
// Middle of the sunniest part of a face, below the bridge of the nose, and how far it reaches, mm (A).
const vec3 SUNNIEST = vec3(0.0, -46.0, 118.0);
const vec3 SUNNY_MM = vec3(56.0, 26.0, 60.0);
// Skin that hair has covered has so much fewer (A).
const float UNDER_HAIR = 0.22;

// Freckles of one size at a place: the darkest of those near. One a cell of `cellMm` or none: `share` of the cells have one. Spheres cut by the
// skin are discs of all sizes; 0.14…0.42 of the cell in radius.
float frecklesOf(vec3 mm, float cellMm, float share, float soft) {
  vec3 at = mm / cellMm;
  ivec3 first = ivec3(floor(at - 0.5));
  float darkest = 0.0;
  for (int k = 0; k < 8; k++) {
    ivec3 cell = first + ivec3(k & 1, (k >> 1) & 1, k >> 2);
    uvec3 products = uvec3(cell) * LATTICE;
    uint seed = products.x ^ products.y ^ products.z;
    float chance = hashUnit(seed);
    if (chance > share) continue;
    vec3 jitter = vec3(hashUnit(seed + 1u), hashUnit(seed + 2u), hashUnit(seed + 3u));
    float size = hashUnit(seed + 4u);
    float radius = mix(0.14, 0.42, size * size);
    float inside = radius - distance(at, vec3(cell) + 0.1 + 0.8 * jitter);
    float strength = 0.25 + 0.75 * hashUnit(seed + 5u);
    darkest = max(darkest, strength * smoothstep(-soft, soft, inside));
  }
  return darkest;
}

// How freckled skin is there, 0…1: where the sun falls, in loose patches.
float freckledShare(vec3 mm, vec3 n) {
  vec3 fromNose = (mm - SUNNIEST) / SUNNY_MM;
  float face = exp(-dot(fromNose, fromNose));
  float sun = smoothstep(-0.5, 0.7, n.z + 0.5 * n.y);
  float top = smoothstep(2.0, 22.0, mm.y - CAP_RIM.x - CAP_RIM.y * mm.z);
  float sides = (1.0 - smoothstep(50.0, 75.0, mm.z)) * smoothstep(-30.0, -5.0, mm.y);
  float hair = max(top, sides);
  float patches = smoothstep(-0.7, 0.8, valueNoise(SKEW * mm / 15.0 + 41.0).x + 0.5 * valueNoise(SKEW * mm / 6.0 + 43.0).x);
  return (0.06 + 0.44 * sun + 0.5 * face) * mix(1.0, UNDER_HAIR, hair) * (0.25 + 0.75 * patches);
}

// Factor on the albedo for freckles over the usual, `amount` of them (1: the usual … 5: the most), one by one.
vec3 freckleTint(vec3 mean, vec3 mm, vec3 n, float amount, float pixelMm) {
  float fair = smoothstep(0.14, 0.36, dot(mean, LUMINANCE));
  float share = clamp((amount - 1.0) * 0.25, 0.0, 1.0) * freckledShare(mm, n);
  if (fair * share <= 0.0) return vec3(1.0);
  vec3 p = SKEW * mm;
  p += 0.16 * valueNoise(p / 0.8 + 47.0).yzw;
  float soft = 0.22 + 0.8 * pixelMm;
  float small = frecklesOf(p, 1.9, 1.3 * share, soft / 1.9);
  float large = frecklesOf(p + 91.0, 4.0, 0.55 * share, soft / 4.0);
  // Tan lies between them where they are dense.
  float dark = max(small, 0.85 * large) * (0.55 + 0.45 * share) + 0.12 * share;
  return 1.0 - fair * dark * FRECKLE;
}

// A shaved beard: hair under the skin, seen as a grey shade; `specks` has the mean 0.75.
vec3 shavedBeard(float beard, float specks) {
  return inkShare(vec3(0.3, 0.42, 0.56), 0.58 * beard * specks);
}

// Half the width over which tan fades at the rim, mm (A).
const float TAN_FADE_MM = 7.0;
// What a season's sun takes, of R, G and B, on one side of the rim against the other: melanin (A).
const vec3 TAN = vec3(0.12, 0.19, 0.24);

// Factor on the albedo where a cap has left its line, by how much of it shows (0: none, 1: a season outdoors). The skin under the cap gains
// a third of what the face loses, so that the head as a whole keeps its tone.
vec3 tanLine(vec3 mm, float amount, float wobble) {
  float over = mm.y - CAP_RIM.x - CAP_RIM.y * mm.z + 3.0 * wobble;
  float capped = smoothstep(-TAN_FADE_MM, TAN_FADE_MM, over);
  return 1.0 - amount * TAN * mix(0.75, -0.25, capped);
}
