// Colour spaces and the tone curve. Linear Rec. 709 light unless said otherwise.

const vec3 LUMINANCE = vec3(0.2126, 0.7152, 0.0722);

vec3 linearToSrgb(vec3 c) {
  vec3 low = c * 12.92;
  vec3 high = 1.055 * pow(max(c, vec3(0.0031308)), vec3(1.0 / 2.4)) - 0.055;
  return mix(high, low, vec3(lessThanEqual(c, vec3(0.0031308))));
}

vec3 srgbToLinear(vec3 c) {
  vec3 low = c / 12.92;
  vec3 high = pow((c + 0.055) / 1.055, vec3(2.4));
  return mix(high, low, vec3(lessThanEqual(c, vec3(0.04045))));
}

// Khronos PBR Neutral (2024): 1:1 below the shoulder, so contrast between bare and treated skin is kept. Of its foot, which takes off the
// glare of materials that mirror 4 %, only half: our skin's sheen is weaker, and on dark skin the whole would show pigment 1.4 × too strong.
vec3 toneNeutral(vec3 c) {
  float x = min(c.r, min(c.g, c.b));
  float offset = 0.5 * (x < 0.08 ? x - 6.25 * x * x : 0.04);
  c -= offset;
  float peak = max(c.r, max(c.g, c.b));
  const float START = 0.76;
  if (peak < START) return c;
  float d = 1.0 - START;
  float newPeak = 1.0 - d * d / (peak + d - START);
  c *= newPeak / peak;
  float g = 1.0 - 1.0 / (0.15 * (peak - newPeak) + 1.0);
  return mix(c, vec3(newPeak), g);
}
