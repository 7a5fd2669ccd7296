// Mean over uStep × uStep source texels: coverage keeps its mean exactly.
precision highp float;
precision highp int;

uniform highp sampler2D uSource;
uniform int uStep; // not known beforehand: drivers would write the loop out for each kind of target
out vec4 outMean;

void main() {
  // Never so; what may discard is made once by software renderers, else a second time for whole tiles.
  if (uStep == 0) discard;
  ivec2 first = ivec2(gl_FragCoord.xy) * uStep;
  vec4 sum = vec4(0.0);
  for (int y = 0; y < uStep; y++) {
    for (int x = 0; x < uStep; x++) sum += texelFetch(uSource, first + ivec2(x, y), 0);
  }
  outMean = sum / float(uStep * uStep);
}
