// What is smooth enough to be worked out by vertex: the key light's shadow, and the blotches of the skin.
precision highp float;
precision highp sampler2DShadow;

flat in vec3 vShadow;
flat in float vBlotch;
out vec4 outBaked;

uniform sampler2DShadow uShadow;
uniform float uSoft; // radius of the penumbra, in the shadow map
uniform int uTaps; // not known beforehand: drivers would write the loop out

// By the golden angle.
const mat2 TURN = mat2(-0.7373688, 0.6754903, -0.6754903, -0.7373688);

// The key light is as wide as a window: its shadow's edge is some millimetres soft (a Vogel disc of comparisons).
float softShadow() {
  float sum = 0.0;
  vec2 direction = vec2(uSoft, 0.0);
  for (int i = 0; i < uTaps; i++) {
    vec2 offset = sqrt((float(i) + 0.5) / float(uTaps)) * direction;
    sum += texture(uShadow, vec3(vShadow.xy + offset, vShadow.z));
    direction = TURN * direction;
  }
  return sum / float(uTaps);
}

void main() {
  // As in filter/shrink.frag.
  if (uTaps == 0) discard;
  outBaked = vec4(softShadow(), 0.5 + 0.5 * vBlotch, 0.0, 1.0);
}
