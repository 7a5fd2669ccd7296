// What skin's colour is made of besides its mean.

// Uneven colour over the mean: `detail` relative to it, from the head's texture; blotch −1…1; freckle and ear 0…1.
vec3 complexion(vec3 mean, vec3 detail, float blotch, float freckle, float ear, vec3 n) {
  // The texture's lips are painted; a man's are nearer to his skin.
  vec3 albedo = mean * mix(vec3(dot(detail, LUMINANCE)), detail, 0.68);
  albedo *= 1.0 + vec3(0.035, -0.05, -0.045) * blotch;
  // Freckles come on fair skin, in patches, where the sun reaches.
  float fair = smoothstep(0.2, 0.42, dot(mean, LUMINANCE));
  float freckled = freckle * smoothstep(-0.1, 0.6, blotch) * smoothstep(-0.5, 0.4, n.y + 0.5 * n.z);
  albedo *= 1.0 - fair * freckled * vec3(0.1, 0.19, 0.24);
  // Blood shows more through fair skin.
  albedo *= 1.0 - fair * max(-blotch - 0.1, 0.0) * vec3(0.0, 0.1, 0.085);
  return albedo * mix(vec3(1.0), vec3(1.04, 0.92, 0.91), ear * 0.8);
}

// A shaved beard: hair under the skin, seen as a grey shade; `specks` has the mean 0.75.
vec3 shavedBeard(float beard, float specks) {
  return inkShare(vec3(0.3, 0.42, 0.56), 0.58 * beard * specks);
}
