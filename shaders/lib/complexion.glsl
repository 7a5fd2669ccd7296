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
  float freckled = freckle * min(marks.y, 2.6) * smoothstep(-0.1, 0.6, blotch + 0.35 * (marks.y - 1.0)) * smoothstep(-0.5, 0.4, n.y + 0.5 * n.z);
  albedo *= 1.0 - fair * freckled * vec3(0.1, 0.19, 0.24);
  // Blood shows more through fair skin.
  albedo *= 1.0 - fair * marks.x * max(-blotch - 0.1, 0.0) * vec3(0.0, 0.1, 0.085);
  return albedo * mix(vec3(1.0), vec3(1.04, 0.92, 0.91), ear * 0.8);
}

// A shaved beard: hair under the skin, seen as a grey shade; `specks` has the mean 0.75.
vec3 shavedBeard(float beard, float specks) {
  return inkShare(vec3(0.3, 0.42, 0.56), 0.58 * beard * specks);
}

// A cap's rim: so high over the eyes at the middle of the head, mm, and so much higher for each mm ahead (A).
const vec2 CAP_RIM = vec2(28.0, 0.18);
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
