precision highp float;

flat in vec4 vChannel;
flat in float vSigmaPx;
flat in float vPeak;
flat in float vHalfPx;
flat in vec2 vAxis;
flat in vec2 vCentrePx;

out vec4 outCoverage;

void main() {
  vec2 d = gl_FragCoord.xy - vCentrePx;
  d -= vAxis * clamp(dot(d, vAxis), -vHalfPx, vHalfPx);
  float coverage = vPeak * exp(-dot(d, d) / (2.0 * vSigmaPx * vSigmaPx));
  outCoverage = vChannel * coverage;
}
