precision highp float;

in vec3 position; // mm, head space
in vec3 normal;
in vec3 aColour; // skin colour relative to its mean, over 2
in vec3 aOpen; // open sky, ear, shaved beard
in vec2 aUv; // chart
in vec2 aShirt; // as vShirt of the fragment shader
in vec4 aChart; // a, b, c of the map (a du + b dv, c dv) from the chart to skin mm; 1 inside the chart, 0 from its border on

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform highp sampler2D uBaked; // as vBaked.xy of the fragment shader, a texel a vertex
uniform highp sampler2D uHairShade; // by vertex as well: shade of long hair, 0…1
uniform float uHairDepth; // of the light, share that it takes where it is whole

out vec3 vPosition;
out vec3 vNormal;
out vec3 vColour;
out vec3 vOpen;
out vec2 vUv;
out vec4 vChart;
out vec3 vBaked;
centroid out vec2 vShirt;

invariant gl_Position; // as in far.vert, which is drawn over it

void main() {
  vPosition = position;
  vNormal = normal;
  vColour = aColour * 2.0;
  vOpen = aOpen;
  vUv = aUv;
  vChart = aChart;
  vShirt = aShirt;
  ivec2 known = ivec2(gl_VertexID % BAKED_WIDTH, gl_VertexID / BAKED_WIDTH);
  vBaked = vec3(texelFetch(uBaked, known, 0).rg, 1.0);
  if (uHairDepth > 0.0) vBaked.z -= uHairDepth * texelFetch(uHairShade, known, 0).r;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
