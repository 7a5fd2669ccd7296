precision highp float;
in vec3 position;
uniform mat4 uShadowMatrix;

void main() {
  vec3 p = (uShadowMatrix * vec4(position, 1.0)).xyz;
  gl_Position = vec4(p * 2.0 - 1.0, 1.0);
}
