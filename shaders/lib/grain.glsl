// Skin's fine relief from one small tile that repeats (src/optics/skinGrain.ts), laid on the head from three sides.

struct Grain {
  vec3 slope; // head space, rise per mm
  float height; // 1 on the plateaus, 0 deep in a pore
  float freckle;
};

Grain grainAt(sampler2D tile, vec3 positionMm, vec3 n) {
  vec3 at = positionMm / GRAIN_MM;
  vec3 weight = n * n;
  weight *= weight;
  weight *= weight;
  weight /= weight.x + weight.y + weight.z;
  vec4 x = texture(tile, at.yz, -0.5);
  vec4 y = texture(tile, at.zx, -0.5);
  vec4 z = texture(tile, at.xy, -0.5);
  vec3 slope = weight.x * vec3(0.0, x.xy - 0.5) + weight.z * vec3(z.xy - 0.5, 0.0);
  slope += weight.y * vec3(y.y - 0.5, 0.0, y.x - 0.5);
  return Grain(slope * (2.0 * GRAIN_SLOPE), dot(weight, vec3(x.z, y.z, z.z)), dot(weight, vec3(x.w, y.w, z.w)));
}

struct FarGrain {
  vec3 slope;
  float height;
};

// The same at the nearest level of detail, from the one side that the skin faces: a sixth of the work, seams that show from near by.
FarGrain farGrainAt(sampler2D tile, vec3 positionMm, vec3 n, float lod) {
  vec3 at = positionMm / GRAIN_MM;
  vec3 size = abs(n);
  bool z = size.z > max(size.x, size.y);
  bool x = size.x > size.y;
  vec4 grain = textureLod(tile, z ? at.xy : x ? at.yz : at.zx, floor(lod + 0.5));
  vec2 slope = (grain.xy - 0.5) * (2.0 * GRAIN_SLOPE);
  return FarGrain(z ? vec3(slope, 0.0) : x ? vec3(0.0, slope) : vec3(slope.y, 0.0, slope.x), grain.z);
}
