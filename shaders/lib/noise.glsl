// Value noise on an integer hash (lowbias32, Wellons 2018); the same bits on every GPU.

// Of a cell on a lattice: its coordinates times these, summed.
const uvec3 LATTICE = uvec3(0x9e3779b1u, 0x85ebca77u, 0xc2b2ae3du);

float hashUnit(uint x) {
  x ^= x >> 16u;
  x *= 0x7feb352du;
  x ^= x >> 15u;
  x *= 0x846ca68bu;
  x ^= x >> 16u;
  return float(x >> 8u) * (1.0 / 16777216.0);
}

// Value noise in [-1, 1] with its gradient in yzw; feature size 1.
vec4 valueNoise(vec3 p) {
  ivec3 i = ivec3(floor(p));
  vec3 f = p - vec3(i);
  vec3 w = f * f * f * (f * (f * 6.0 - 15.0) + 10.0);
  vec3 dw = 30.0 * f * f * (f * (f - 2.0) + 1.0);
  uvec3 products = uvec3(i) * LATTICE;
  uint cell = products.x + products.y + products.z;
  float a = hashUnit(cell);
  float b = hashUnit(cell + LATTICE.x);
  float c = hashUnit(cell + LATTICE.y);
  float d = hashUnit(cell + LATTICE.x + LATTICE.y);
  float e = hashUnit(cell + LATTICE.z);
  float g = hashUnit(cell + LATTICE.x + LATTICE.z);
  float h = hashUnit(cell + LATTICE.y + LATTICE.z);
  float j = hashUnit(cell + LATTICE.x + LATTICE.y + LATTICE.z);
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

// Noise is read in turned axes, so that its lattice never lies along the skin.
const mat3 SKEW = mat3(0.36, 0.48, -0.8, -0.8, 0.6, 0.0, 0.48, 0.64, 0.6);

// Uneven colour of skin at a place in mm, in [-1, 1]: blood near the surface, melanin in patches.
float skinBlotch(vec3 mm) {
  vec3 p = SKEW * mm;
  return valueNoise(p / 19.0).x * 0.6 + valueNoise(p / 6.3 + 11.0).x * 0.4;
}

// Where pigment is patchy while it heals, in [-1, 1]; turned axes, mm.
float patchNoise(vec3 p) {
  return 0.6 * valueNoise(p / 3.5 + 23.0).x + 0.4 * valueNoise(p / 1.7 + 29.0).x;
}
