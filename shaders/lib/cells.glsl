// Dots in a grid of cells over the chart, drawn analytically: sharp at any zoom, nothing to stamp again.

// Share of a pixel that a disc covers: a ramp of half width `edge` about `radius`, its integral exactly the disc's area.
float discCoverage(float distance, float radius, float edge) {
  float inner = sqrt(max(radius * radius - edge * edge / 3.0, 0.0));
  float scale = inner > 0.0 ? 1.0 : radius * radius * 3.0 / (edge * edge);
  return scale * clamp((inner + edge - distance) / (2.0 * edge), 0.0, 1.0);
}
