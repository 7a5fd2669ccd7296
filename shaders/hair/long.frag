precision highp float;

#include <color>

in vec3 vColour; // linear, as the picture shows it
in vec2 vAcross; // −1…1 across the ribbon; the gap between its two hairs

out vec4 outColour;

void main() {
  float at = abs(vAcross.x);
  if (at < vAcross.y * 0.55) discard;
  // A ribbon stands for a hair: rounder than it is.
  float round = 1.0 - 0.35 * at * at;
  outColour = vec4(linearToSrgb(vColour * round), 1.0);
}
