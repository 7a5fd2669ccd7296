precision highp float;

#include <color>

in vec3 vColour; // linear, as the picture shows it
in float vAcross; // −1…1 across the ribbon

out vec4 outColour;

void main() {
  // A ribbon stands for a hair: rounder than it is.
  float round = 1.0 - 0.35 * vAcross * vAcross;
  outColour = vec4(linearToSrgb(vColour * round), 1.0);
}
