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
