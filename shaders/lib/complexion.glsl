// Colour of skin that the sun has left on it.

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
