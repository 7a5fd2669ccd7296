import type { SurfacePoint, TriMesh, Vec3 } from './mesh';

type Side = 'left' | 'right';

/** Landmarks on the skin; left and right are the client's own. */
export type SkinLandmark =
  | 'glabella'
  | 'nasion'
  | 'pronasale'
  | 'subnasale'
  | 'pogonion'
  | 'menton'
  | 'vertex'
  | 'crown'
  | 'occiput'
  | 'inion'
  | 'nape'
  | `${'outer-brow' | 'lateral-canthus' | 'tragus' | 'ear-top'}.${Side}`;

/** A landmark of one head: where it lies (mm, head space) and, on the skin, which surface point it is. */
export interface Landmark {
  readonly at: Vec3;
  readonly site: SurfacePoint;
}

export type Landmarks = Readonly<Record<SkinLandmark, Landmark>>;

/** xyz of a surface point, mm. */
export function positionOf(mesh: TriMesh, { triangle, b, c }: SurfacePoint): Vec3 {
  const { positions, indices } = mesh;
  const [i, j, k] = [indices[3 * triangle]!, indices[3 * triangle + 1]!, indices[3 * triangle + 2]!];
  const mix = (axis: number) =>
    positions[3 * i + axis]! * (1 - b - c) + positions[3 * j + axis]! * b + positions[3 * k + axis]! * c;
  return [mix(0), mix(1), mix(2)];
}

export function placeLandmarks(mesh: TriMesh, stored: Record<string, readonly [number, number, number]>): Landmarks {
  return Object.fromEntries(
    Object.entries(stored).map(([name, [triangle, b, c]]) => {
      const site = { triangle, b, c };
      return [name, { site, at: positionOf(mesh, site) }];
    }),
  ) as unknown as Landmarks;
}
