// Soft lower edge of the bust: 0 on it, positive above, head space.
float bustEdge(vec3 p) {
  vec2 q = vec2(p.x / 246.0, (p.y + 130.0) / 134.0);
  return p.y > -130.0 ? 1.0 : 1.0 - length(q);
}

// A pixel's share of bustEdge.
float bustEdgeWidth(float edge) {
  return min(fwidth(edge) + 1e-5, 0.012);
}
