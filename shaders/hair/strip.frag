precision highp float;
#include <color>
in vec2 vUv;
uniform sampler2D uHair; // coverage of lashes in red, of brows in green
uniform vec3 uChannel;
uniform vec3 uColour;
uniform float uDensity;
uniform float uFlat;
uniform float uExposure;
out vec4 outColour;

void main() {
  float alpha = clamp(dot(texture(uHair, vUv).rgb, uChannel) * uDensity, 0.0, 1.0);
  if (alpha < 0.004) discard;
  vec3 colour = uFlat > 0.5 ? uColour : toneNeutral(uColour * uExposure);
  outColour = vec4(linearToSrgb(colour) * alpha, alpha);
}
