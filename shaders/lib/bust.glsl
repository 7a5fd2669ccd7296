// Width of the soft lower edge of the bust, in the unit of the edge itself.
float bustEdgeWidth(float edge) {
  return min(fwidth(edge) + 1e-5, 0.012);
}
