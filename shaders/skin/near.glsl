// Dots and hair drawn one by one, from near by; of skin.frag, whose uniforms it reads.

const float DOT_RADIUS_STEP_MM = 1.0 / 1024.0;
const float RAGGED_MM = 0.11; // size of the unevenness of dots

// Coverage by session; `upon` is that of ink and crust upon the skin.
vec4 dotsNear(vec2 uv, mat2 toMm, float pixelMm, out vec4 upon) {
  vec2 at = uv * float(DOT_GRID);
  bool hasCrust = uSurface != vec4(0.0);
  // A fresh dot is one dark disc (P1): little of its core shows through the crust before that has mostly gone.
  vec4 hidden = clamp(uSurface / max(uSession, vec4(1e-4)), 0.0, 0.8);
  // Half a cell is farther than healed dots reach, but not fresh or old ones.
  int across = hasCrust || any(greaterThan(uSpread, vec4(1.05))) ? 3 : 2;
  ivec2 first = ivec2(floor(across == 3 ? at - 1.0 : at - 0.5));
  mat2 cellToMm = toMm / float(DOT_GRID);
  float reachMm = (across == 3 ? 0.86 : 0.43) * sqrt(determinant(cellToMm));
  // Skin takes pigment unevenly: dots have ragged rims and mottled middles (amounts A).
  vec4 ragged = pixelMm < 0.1 ? (1.0 - smoothstep(0.04, 0.1, pixelMm)) * valueNoise(SKEW * vPosition / RAGGED_MM) : vec4(0.0);
  vec4 sum = vec4(0.0);
  upon = vec4(0.0);
  for (int k = 0; k < across * across; k++) {
    ivec2 cell = clamp(first + ivec2(k % across, k / across), ivec2(0), ivec2(DOT_GRID - 1));
    uvec4 sessions = texelFetch(uDotSessions, cell, 0);
    if (all(equal(sessions, uvec4(0u)))) continue;
    uvec4 dots = texelFetch(uDotCells, cell, 0);
    for (int i = 0; i < 4; i++) {
      uint session = sessions[i];
      if (session == 0u) continue;
      uint d = dots[i];
      vec2 centre = vec2(cell) + (vec2(d & 255u, (d >> 8u) & 255u) + 0.5) / 128.0 - 0.5;
      float radius = float((d >> 16u) & 255u) * DOT_RADIUS_STEP_MM;
      float tone = 0.5 + float(d >> 24u) / 255.0;
      vec2 away = handShape(cellToMm * (at - centre) + 0.012 * ragged.yz, d);
      vec4 channel = vec4(equal(uvec4(session), uvec4(1u, 2u, 3u, 4u)));
      float within = spreadDot(away, radius, tone, dot(channel, uSpread), pixelMm, reachMm);
      if (hasCrust) {
        float above = crustDot(away, radius, tone, dot(channel, uCrust), pixelMm, reachMm);
        upon += channel * above;
        within = mix(within, above, dot(channel, hidden));
      }
      sum += channel * within;
    }
  }
  float mottled = 1.0 + 0.2 * ragged.x;
  upon *= mottled;
  return sum * mottled;
}

// Hair, and the shadow that it throws along `lean` (mm, on the skin) from its root to its tip.
vec2 dashesNear(vec2 uv, mat2 toMm, float pixelMm, vec2 lean) {
  vec2 at = uv * float(DASH_GRID);
  ivec2 first = ivec2(floor(at - 0.5));
  mat2 cellToMm = toMm / float(DASH_GRID);
  vec2 sum = vec2(0.0);
  for (int k = 0; k < 8; k++) {
    ivec2 cell = clamp(first + ivec2(k & 1, (k >> 1) & 1), ivec2(0), ivec2(DASH_GRID - 1));
    uvec4 dashes = texelFetch(uDashCells, ivec2(2 * cell.x + (k >> 2), cell.y), 0);
    for (int i = 0; i < 4; i++) {
      uint d = dashes[i];
      if (d == 0u) continue;
      vec2 centre = vec2(cell) + (vec2(d & 255u, (d >> 8u) & 255u) + 0.5) / 256.0;
      float angle = float((d >> 16u) & 255u) * (6.2831853 / 256.0);
      float halfLength = uDashLength * 0.5 * float((d >> 24u) & 31u) / 31.0;
      vec2 axis = normalize(cellToMm * vec2(cos(angle), sin(angle)));
      vec2 away = cellToMm * (at - centre);
      float along = dot(away, axis);
      float taper = mix(1.25, 0.75, clamp(along / max(halfLength, 0.01) * 0.5 + 0.5, 0.0, 1.0));
      float radius = float(d >> 29u) * 0.01 * taper;
      float dark = hashUnit(d) < uGreyDash.x ? uGreyDash.y : 1.0;
      vec2 fall = 2.0 * halfLength * axis + lean;
      vec2 root = away + halfLength * axis;
      vec2 behind = root - fall * clamp(dot(root, fall) / dot(fall, fall), 0.0, 1.0);
      away -= axis * clamp(along, -halfLength, halfLength);
      sum.x += dark * strokeCoverage(length(away), radius, max(0.4 * radius, 0.6 * pixelMm));
      sum.y += strokeCoverage(length(behind), radius, max(1.6 * radius, 0.6 * pixelMm));
    }
  }
  return sum;
}
