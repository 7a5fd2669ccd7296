// One point a dot or dash, stamped into the chart: coverage by session.
precision highp float;
precision highp int;

in vec2 position; // in the chart, uv
in float aMmPerUnit; // local scale of the chart
in float aRadiusMm;
in float aSession; // 1…4; 0: not there
// Of dashes; dots leave both out, and so at zero.
in vec2 aDirection; // unit vector in the chart
in float aLengthMm;

uniform float uSizePx;

flat out vec4 vChannel;
flat out float vSigmaPx;
flat out float vPeak;
flat out float vHalfPx; // half the length
flat out vec2 vAxis;
flat out vec2 vCentrePx;

const float PI = 3.14159265;
// Blur of a texel's own footprint and of bilinear sampling, texels².
const float TEXEL_VARIANCE = 0.25;

void main() {
  float pxPerMm = uSizePx / aMmPerUnit;
  float radiusPx = aRadiusMm * pxPerMm;
  float sigma = sqrt(radiusPx * radiusPx / 4.0 + TEXEL_VARIANCE);
  float along = 0.5 * max(0.0, aLengthMm * pxPerMm);
  float mass = 2.0 * radiusPx * (2.0 * along) + PI * radiusPx * radiusPx;
  // A segment of length 2·along blurred by a Gaussian has the mass sqrt(2π)·σ·2·along per unit peak, its two caps 2πσ².
  float unit = sqrt(2.0 * PI) * sigma * 2.0 * along + 2.0 * PI * sigma * sigma;
  vPeak = mass / unit;
  vSigmaPx = sigma;
  vHalfPx = along;
  vAxis = aDirection;
  vChannel = vec4(equal(vec4(aSession), vec4(1.0, 2.0, 3.0, 4.0)));
  vCentrePx = position * uSizePx;
  vec2 snapped = floor(vCentrePx) + 0.5;
  float reach = ceil(along + 3.2 * sigma) + 1.0;
  gl_PointSize = 2.0 * reach;
  gl_Position = aSession == 0.0 ? vec4(2.0, 2.0, 2.0, 1.0) : vec4(snapped / uSizePx * 2.0 - 1.0, 0.0, 1.0);
}
