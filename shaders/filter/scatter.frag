// One axis of the mean coverage within the scattering radius: a Gaussian of a width in skin millimetres. Nothing but fetches, and a loop
// that is not written out: the program is made anew for each kind of source and target.
precision highp float;
precision highp int;

uniform highp sampler2D uSource;
uniform highp sampler2D uScale; // skin mm per unit of the chart, even enough to be read without a filter
uniform ivec2 uAxis; // one texel along the axis
uniform int uReach; // texels to either side
uniform float uSigmaMm;
in vec2 vUv;
out vec4 outMean;

void main() {
  // As in shrink.frag.
  if (uReach == 0) discard;
  ivec2 middle = ivec2(gl_FragCoord.xy);
  ivec2 last = textureSize(uSource, 0) - 1;
  float mmPerTexel = texelFetch(uScale, ivec2(vUv * vec2(textureSize(uScale, 0))), 0).r / float(last.x + 1);
  float sigma = max(uSigmaMm / mmPerTexel, 0.35);
  // A Gaussian's values at whole steps by multiplication alone (Turkowski 2007).
  float step = exp(-0.5 / (sigma * sigma));
  float growth = step * step;
  float weight = 1.0;
  float total = 1.0;
  vec4 sum = texelFetch(uSource, middle, 0);
  ivec2 away = ivec2(0);
  for (int i = 0; i < uReach; i++) {
    away += uAxis;
    weight *= step;
    step *= growth;
    sum += weight * (texelFetch(uSource, min(middle + away, last), 0) + texelFetch(uSource, max(middle - away, ivec2(0)), 0));
    total += 2.0 * weight;
  }
  outMean = sum / total;
}
