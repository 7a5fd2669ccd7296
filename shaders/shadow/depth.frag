precision highp float;
out vec4 outColour;

void main() {
  outColour = vec4(1.0);
}
