precision highp float;

#include <bust>

centroid in vec2 vShirt;

out vec4 outColour;

uniform vec3 uCloth;

// The head seen from within, through its openings: dark, and not worth skin's own program.
void main() {
  float edge = vShirt.x;
  if (edge < -bustEdgeWidth(edge)) discard;
  outColour = vec4(uCloth * 0.15, 1.0);
}
