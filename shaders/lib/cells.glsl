// Dots and dashes drawn analytically: sharp at any zoom, nothing to stamp again. Distances in mm.

// Share of a pixel that a disc covers: a ramp of half width `edge`, placed so that its integral is the disc's area.
float discCoverage(float distance, float radius, float edge) {
  float inner = radius * radius * 3.0 > edge * edge * 4.0
    ? sqrt(radius * radius - edge * edge / 3.0)
    : pow(6.0 * edge * radius * radius, 1.0 / 3.0) - edge;
  return clamp((inner + edge - distance) / (2.0 * edge), 0.0, 1.0);
}

// The same across a stroke of half width `radius`: its integral is the stroke's width.
float strokeCoverage(float distance, float radius, float edge) {
  float inner = radius > edge ? radius : 2.0 * sqrt(edge * radius) - edge;
  return clamp((inner + edge - distance) / (2.0 * edge), 0.0, 1.0);
}

// A needle's dot is no circle: stretched by up to a third one way, keeping its area (P1; amount A). Told by the dot's own place in its cell.
vec2 handShape(vec2 away, uint d) {
  float angle = float(d & 127u) * (3.14159265 / 128.0);
  float stretch = 1.0 + 0.16 * float((d >> 8u) & 127u) / 127.0;
  vec2 axis = vec2(cos(angle), sin(angle));
  return vec2(dot(away, axis) / stretch, (axis.x * away.y - axis.y * away.x) * stretch);
}

// Half width of a healed dot's rim over its radius (A), and how it grows with the dot.
const float RIM = 0.55;
const float RIM_GROWTH = 2.3;
// The same of ink and crust upon the skin: P1's dots are crisp.
const float CRUST_RIM = 0.3;

// Coverage of a dot whose root mean square radius is `spread` times that of a healed one. Pigment that wanders blurs the rim; it stays the
// same in all and, for decades, in the middle. No farther than the cells that are read.
float spreadDot(vec2 away, float radius, float tone, float spread, float pixelMm, float reachMm) {
  float rim = clamp(RIM + RIM_GROWTH * (spread - 1.0), 0.2, max(reachMm / radius - 1.0, 0.2));
  return tone * discCoverage(length(away), radius, max(rim * radius, 0.6 * pixelMm));
}

// Coverage of what lies upon a fresh dot, so many times as wide, with the same pigment in all.
float crustDot(vec2 away, float radius, float tone, float width, float pixelMm, float reachMm) {
  width = min(width, reachMm / radius / (1.0 + CRUST_RIM));
  radius *= width;
  return tone / (width * width) * discCoverage(length(away), radius, max(CRUST_RIM * radius, 0.6 * pixelMm));
}

// How tall a shaved hair's tip stands over the skin, mm: half a millimetre, leaning (A).
const float TIP_MM = 0.3;

// Where the tip's shadow falls from its foot, mm along the chart's axes; none where the key light is behind.
vec2 shadowLean(vec2 uv, vec3 positionMm, vec3 n, vec3 towards) {
  vec3 px = dFdx(positionMm);
  vec3 py = dFdy(positionMm);
  vec2 ux = dFdx(uv);
  vec2 uy = dFdy(uv);
  float det = ux.x * uy.y - ux.y * uy.x;
  vec3 along = normalize((px * uy.y - py * ux.y) / det);
  vec3 across = normalize((py * ux.x - px * uy.x) / det);
  float height = max(dot(n, towards), 0.0);
  return -TIP_MM * vec2(dot(along, towards), dot(across, towards)) * smoothstep(0.0, 0.35, height) / max(height, 0.35);
}
