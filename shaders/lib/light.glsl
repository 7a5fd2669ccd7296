// Light on skin: a key with a soft terminator whose edge is a little redder (light leaks through skin there), a sky, two-lobe gloss.

// Diffuse of a light at cosine n·l, wider in red (pre-integrated scattering, after Penner 2011, as a wrap per channel). Most of the wrap is
// the lamp's own size, of no colour: skin scatters red 2 mm farther than blue, a fortieth of a skull's radius.
vec3 skinDiffuse(float nl, float blur) {
  vec3 wrap = vec3(0.135, 0.115, 0.105) * blur;
  vec3 lit = (vec3(nl) + wrap) / (1.0 + wrap);
  return max(lit, 0.0) * max(lit, 0.0) / (max(lit, 0.0) + 0.02);
}

// Colour of a light where so much of it comes past what throws a shadow: its rim is a little redder.
vec3 shadowLeak(float shadow) {
  return mix(vec3(1.0, 0.88, 0.84), vec3(1.0), shadow);
}

float ggx(float nh, float roughness) {
  float a = roughness * roughness;
  float d = nh * nh * (a * a - 1.0) + 1.0;
  return a * a / (3.14159265 * d * d);
}

// Visibility over 4·nl·nv (Karis' approximation of Smith).
float visibility(float nl, float nv, float roughness) {
  float k = (roughness + 1.0) * (roughness + 1.0) / 8.0;
  return 0.25 / ((nl * (1.0 - k) + k) * (nv * (1.0 - k) + k));
}

float fresnel(float f0, float vh) {
  float m = 1.0 - vh;
  float m2 = m * m;
  return f0 + (1.0 - f0) * m2 * m2 * m;
}

// Two lobes of one light on skin (weights after d'Eon & Luebke 2007).
float glossLobes(float nh, float roughness) {
  return 0.75 * ggx(nh, roughness) + 0.25 * ggx(nh, roughness * 0.55);
}

// What of the light those lobes spread: less where it, or the eye, is low.
float glossShare(vec3 n, vec3 v, vec3 l, float roughness) {
  float nl = max(dot(n, l), 0.0);
  float nv = max(dot(n, v), 0.05);
  return visibility(nl, nv, roughness) * fresnel(0.028, max(dot(v, normalize(v + l)), 0.0)) * nl;
}

float skinGloss(vec3 n, vec3 v, vec3 l, float roughness) {
  return glossLobes(max(dot(n, normalize(v + l)), 0.0), roughness) * glossShare(n, v, l, roughness);
}

// How oily skin is at this height, mm: a bald scalp is shinier than a face.
float skinOil(float gloss, float heightMm) {
  return gloss * mix(1.0, 1.2, smoothstep(35.0, 75.0, heightMm));
}

// What a gloss is multiplied by on skin so oily.
float mirroredShare(float oil) {
  return 3.14159265 * oil * 0.52;
}

// Irradiance from a sky above, a room around and a floor below, over π.
vec3 skyLight(vec3 n, vec3 above, vec3 around, vec3 below) {
  float up = n.y;
  vec3 side = mix(around, below, clamp(-up, 0.0, 1.0));
  return mix(side, above, clamp(up, 0.0, 1.0) * clamp(up, 0.0, 1.0) * 0.6 + 0.4 * clamp(0.5 * up + 0.5, 0.0, 1.0));
}

// Ambient occlusion where light that bounces in creases is tinted by the skin itself (Jimenez et al. 2016).
vec3 tintedOcclusion(float open, vec3 albedo) {
  vec3 tint = max(albedo, 0.02);
  return max(vec3(open), open * ((open * (2.0404 * tint - 0.3324) + (-4.7951 * tint + 0.6417)) * open + (2.7552 * tint + 0.6903)));
}
