precision highp float;

in vec3 position; // mm, head space
in vec2 aShirt; // as vShirt of the fragment shader

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;

centroid out vec2 vShirt;

void main() {
  vShirt = aShirt;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
