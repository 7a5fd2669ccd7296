// What is smooth enough to be worked out by vertex: the key light's shadow, and the blotches of the skin.
precision highp float;
precision highp sampler2DShadow;

flat in vec3 vShadow;
flat in float vBlotch;
out vec4 outBaked;

uniform sampler2DShadow uShadow;
uniform float uSoft; // radius of the penumbra, in the shadow map

const int TAPS = 32;

// The key light is as wide as a window: its shadow's edge is some millimetres soft (a Vogel disc of comparisons).
float softShadow() {
  float sum = 0.0;
  for (int i = 0; i < TAPS; i++) {
    float angle = 2.399963 * float(i);
    vec2 offset = sqrt((float(i) + 0.5) / float(TAPS)) * vec2(cos(angle), sin(angle));
    sum += texture(uShadow, vec3(vShadow.xy + offset * uSoft, vShadow.z));
  }
  return sum / float(TAPS);
}

void main() {
  outBaked = vec4(softShadow(), 0.5 + 0.5 * vBlotch, 0.0, 1.0);
}
