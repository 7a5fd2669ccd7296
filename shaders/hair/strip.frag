precision highp float;
#include <color>
in vec2 vUv;
in vec3 vPosition;
uniform sampler2D uHair; // coverage of lashes in red, of brows in green
uniform vec3 uChannel;
uniform vec4 uColour; // mean of the hairs; share of those without pigment
uniform vec2 uCover; // coverage of the picture that counts as none and as full
uniform vec3 uEye;
uniform float uLowBelow; // mm; lower lashes are finer
uniform float uFade; // 1: strips that lie on skin fade where they would stick out of the silhouette
uniform float uFlat;
uniform float uExposure;
out vec4 outColour;

void main() {
  float cover = dot(texture(uHair, vUv).rgb, uChannel);
  float alpha = smoothstep(uCover.x, uCover.y, cover);
  vec3 n = normalize(cross(dFdx(vPosition), dFdy(vPosition)));
  float facing = abs(dot(n, normalize(uEye - vPosition)));
  alpha *= mix(1.0, smoothstep(0.2, 0.45, facing), uFade);
  alpha *= mix(0.3, 1.0, smoothstep(uLowBelow - 2.0, uLowBelow + 1.0, vPosition.y));
  if (alpha < 0.004) discard;
  // Hairs without pigment lie bright over dark ones.
  vec3 hairs = uColour.rgb * mix(1.0, 0.2 + 1.6 * smoothstep(0.3, 0.85, cover), uColour.a);
  vec3 colour = uFlat > 0.5 ? hairs : toneNeutral(hairs * uExposure);
  outColour = vec4(linearToSrgb(colour) * alpha, alpha);
}
