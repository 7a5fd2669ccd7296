// One texel a vertex of the head.
precision highp float;
#include <noise>

in vec3 position; // mm, head space
in vec3 normal;

uniform mat4 uShadowMatrix;
uniform vec2 uSize; // of the target, px

flat out vec3 vShadow;
flat out float vBlotch;

void main() {
  vShadow = (uShadowMatrix * vec4(position + normal * 0.9, 1.0)).xyz;
  vBlotch = skinBlotch(position);
  vec2 texel = vec2(gl_VertexID % BAKED_WIDTH, gl_VertexID / BAKED_WIDTH);
  gl_PointSize = 1.0;
  gl_Position = vec4((texel + 0.5) / uSize * 2.0 - 1.0, 0.0, 1.0);
}
