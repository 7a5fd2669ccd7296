// Integer hashes (PCG, Jarzynski & Olano 2020) and value noise on them; the same bits on every GPU.

uvec3 pcg3d(uvec3 v) {
  v = v * 1664525u + 1013904223u;
  v.x += v.y * v.z;
  v.y += v.z * v.x;
  v.z += v.x * v.y;
  v ^= v >> 16u;
  v.x += v.y * v.z;
  v.y += v.z * v.x;
  v.z += v.x * v.y;
  return v;
}

float hashUnit(ivec3 cell) {
  return float(pcg3d(uvec3(cell)).x >> 8u) * (1.0 / 16777216.0);
}

// Value noise in [-1, 1] with its gradient in yzw; feature size 1.
vec4 valueNoise(vec3 p) {
  ivec3 i = ivec3(floor(p));
  vec3 f = p - vec3(i);
  vec3 w = f * f * f * (f * (f * 6.0 - 15.0) + 10.0);
  vec3 dw = 30.0 * f * f * (f * (f - 2.0) + 1.0);
  float a = hashUnit(i);
  float b = hashUnit(i + ivec3(1, 0, 0));
  float c = hashUnit(i + ivec3(0, 1, 0));
  float d = hashUnit(i + ivec3(1, 1, 0));
  float e = hashUnit(i + ivec3(0, 0, 1));
  float g = hashUnit(i + ivec3(1, 0, 1));
  float h = hashUnit(i + ivec3(0, 1, 1));
  float j = hashUnit(i + ivec3(1, 1, 1));
  float k1 = b - a;
  float k2 = c - a;
  float k3 = e - a;
  float k4 = a - b - c + d;
  float k5 = a - c - e + h;
  float k6 = a - b - e + g;
  float k7 = -a + b + c - d + e - g - h + j;
  float v = a + k1 * w.x + k2 * w.y + k3 * w.z + k4 * w.x * w.y + k5 * w.y * w.z + k6 * w.z * w.x + k7 * w.x * w.y * w.z;
  vec3 grad = dw * vec3(
    k1 + k4 * w.y + k6 * w.z + k7 * w.y * w.z,
    k2 + k5 * w.z + k4 * w.x + k7 * w.z * w.x,
    k3 + k6 * w.x + k5 * w.y + k7 * w.x * w.y
  );
  return vec4(2.0 * v - 1.0, 2.0 * grad);
}
