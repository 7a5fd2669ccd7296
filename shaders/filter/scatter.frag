// One axis of the mean coverage within the scattering radius: a Gaussian of a width in skin millimetres.
precision highp float;

uniform highp sampler2D uSource;
uniform highp sampler2D uScale; // skin mm per unit of the chart
uniform vec2 uAxis; // one texel along the axis
uniform float uSigmaMm;
in vec2 vUv;
out vec4 outMean;

const int REACH = 8;

void main() {
  float mmPerTexel = texture(uScale, vUv).r * max(uAxis.x, uAxis.y);
  float sigma = max(uSigmaMm / mmPerTexel, 0.35);
  vec4 sum = vec4(0.0);
  float total = 0.0;
  for (int i = -REACH; i <= REACH; i++) {
    float weight = exp(-float(i * i) / (2.0 * sigma * sigma));
    sum += weight * texture(uSource, vUv + float(i) * uAxis);
    total += weight;
  }
  outMean = sum / total;
}
