/** A triangle mesh in head space: millimetres, x to the client's left, y up, z forward. */
export interface TriMesh {
  /** xyz per vertex, mm. */
  readonly positions: Float32Array;
  /** Three vertex numbers per triangle, counter-clockwise seen from outside. */
  readonly indices: Uint32Array;
}

/** A point on a mesh: triangle number and the barycentric weights of its second and third corner. */
export interface SurfacePoint {
  readonly triangle: number;
  /** Weight of the triangle's second vertex, 0…1. */
  readonly b: number;
  /** Weight of the triangle's third vertex, 0…1; b + c ≤ 1. */
  readonly c: number;
}

/** Points on a mesh, struct of arrays; entry i is the point of rank i. */
export interface SurfaceSites {
  readonly triangle: Uint32Array;
  readonly b: Float32Array;
  readonly c: Float32Array;
}

export type Vec3 = readonly [number, number, number];
