// One axis of the mean coverage within the scattering radius: a Gaussian of a width in skin millimetres.
precision highp float;

uniform highp sampler2D uSource;
uniform highp sampler2D uScale; // skin mm per unit of the chart
uniform vec2 uAxis; // one texel along the axis
uniform float uSigmaMm;
in vec2 vUv;
out vec4 outMean;

// Three standard deviations where texels are smallest.
const int REACH = 5;

void main() {
  float mmPerTexel = texture(uScale, vUv).r * max(uAxis.x, uAxis.y);
  float sigma = max(uSigmaMm / mmPerTexel, 0.35);
  // A Gaussian's values at whole steps by multiplication alone (Turkowski 2007).
  float step = exp(-0.5 / (sigma * sigma));
  float growth = step * step;
  float weight = 1.0;
  float total = 1.0;
  vec4 sum = texture(uSource, vUv);
  for (int i = 1; i <= REACH; i++) {
    weight *= step;
    step *= growth;
    vec2 away = float(i) * uAxis;
    sum += weight * (texture(uSource, vUv + away) + texture(uSource, vUv - away));
    total += 2.0 * weight;
  }
  outMean = sum / total;
}
