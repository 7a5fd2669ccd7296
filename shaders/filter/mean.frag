// The weighted mean of a window of texels: of a block alike, which keeps coverage's mean exactly; or along one axis by a Gaussian of a
// width in skin millimetres. One program, and nothing but fetches: each kind of target has it made anew by the driver.
precision highp float;
precision highp int;

uniform highp sampler2D uSource;
uniform highp sampler2D uScale; // skin mm per unit of the chart, even enough to be read without a filter
uniform ivec2 uWindow; // width and height, texels of the source
uniform float uStep; // texels of the source per one of the target
uniform float uSigmaMm; // 0: all alike
in vec2 vUv;
out vec4 outMean;

void main() {
  ivec2 last = textureSize(uSource, 0) - 1;
  ivec2 middle = uWindow / 2;
  // A block begins at its own corner, a blur reaches to either side.
  ivec2 first = ivec2(floor(gl_FragCoord.xy) * uStep) - (uSigmaMm > 0.0 ? middle : ivec2(0));
  float mmPerTexel = texelFetch(uScale, ivec2(vUv * vec2(textureSize(uScale, 0))), 0).r / float(last.x + 1);
  float sigma = max(uSigmaMm / mmPerTexel, 0.35);
  float falloff = uSigmaMm > 0.0 ? -0.5 / (sigma * sigma) : 0.0;
  vec4 sum = vec4(0.0);
  float total = 0.0;
  for (int y = 0; y < uWindow.y; y++) {
    for (int x = 0; x < uWindow.x; x++) {
      ivec2 at = ivec2(x, y);
      vec2 away = vec2(at - middle);
      float weight = exp(falloff * dot(away, away));
      sum += weight * texelFetch(uSource, clamp(first + at, ivec2(0), last), 0);
      total += weight;
    }
  }
  // It never is nothing; what may discard is made once by software renderers, else a second time for whole tiles.
  if (total <= 0.0) discard;
  outMean = sum / total;
}
