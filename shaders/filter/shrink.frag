// Mean over STEP × STEP source texels: coverage keeps its mean exactly.
precision highp float;

uniform highp sampler2D uSource;
out vec4 outMean;

void main() {
  ivec2 first = ivec2(gl_FragCoord.xy) * STEP;
  vec4 sum = vec4(0.0);
  for (int y = 0; y < STEP; y++) {
    for (int x = 0; x < STEP; x++) sum += texelFetch(uSource, first + ivec2(x, y), 0);
  }
  outMean = sum / float(STEP * STEP);
}
