precision highp float;

in vec4 vColour; // premultiplied, encoded

out vec4 outColour;

void main() {
  outColour = vColour;
}
