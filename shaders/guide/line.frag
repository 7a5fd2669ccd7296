precision highp float;
in float vAcross;
uniform float uCore; // half of the light line's width, px
uniform float uHalf;
uniform float uStrength;
out vec4 outColor;

const vec3 LIGHT = vec3(1.0);
const vec3 CASING = vec3(0.06, 0.075, 0.085);
const float CASING_ALPHA = 0.42;

/** Light on a darker casing, so that it is seen on every skin. */
void main() {
  float off = abs(vAcross);
  float core = clamp(uCore + 0.5 - off, 0.0, 1.0);
  float casing = CASING_ALPHA * clamp(uHalf + 0.5 - off, 0.0, 1.0);
  float alpha = core + casing * (1.0 - core);
  if (alpha <= 0.0) discard;
  outColor = vec4(mix(CASING, LIGHT, core / alpha), alpha * uStrength);
}
