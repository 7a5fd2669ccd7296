precision highp float;
in vec3 position; // head space, mm
in vec3 aBefore; // the line's points before and after this one
in vec3 aAfter;
in float aSide; // −1 and 1: its two edges
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform vec2 uSize; // of the picture, px
uniform float uHalf; // half of the line's width with its casing, px
out float vAcross; // px from the line's middle

const float LIFT = 1.6; // mm towards the eye, along its ray: over the skin, at the same place of the picture

vec4 seen(vec3 at) {
  vec4 view = modelViewMatrix * vec4(at, 1.0);
  view.xyz *= 1.0 - LIFT / length(view.xyz);
  return projectionMatrix * view;
}

vec2 onScreen(vec4 clip) {
  return 0.5 * uSize * clip.xy / clip.w;
}

vec2 direction(vec2 from, vec2 to, vec2 otherwise) {
  vec2 way = to - from;
  float mm = length(way);
  return mm > 1e-4 ? way / mm : otherwise;
}

void main() {
  vec4 clip = seen(position);
  vec2 here = onScreen(clip);
  vec2 ahead = direction(here, onScreen(seen(aAfter)), vec2(0.0));
  vec2 before = direction(onScreen(seen(aBefore)), here, ahead);
  if (ahead == vec2(0.0)) ahead = before;
  vec2 along = direction(vec2(0.0), before + ahead, ahead);
  vec2 across = vec2(-along.y, along.x);
  float mitre = max(0.5, dot(across, vec2(-ahead.y, ahead.x)));
  float reach = uHalf + 1.0;
  vAcross = aSide * reach;
  clip.xy += across * (aSide * reach / mitre) / (0.5 * uSize) * clip.w;
  gl_Position = clip;
}
