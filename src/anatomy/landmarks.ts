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
interface Landmark {
  readonly at: Vec3;
  readonly site: SurfacePoint;
}

export type Landmarks = Readonly<Record<SkinLandmark, Landmark>>;

/** xyz of a surface point, mm. */
export function positionOf(mesh: TriMesh, { triangle, b, c }: SurfacePoint): Vec3 {
  const { positions, indices } = mesh;
  const i = 3 * indices[3 * triangle]!;
  const j = 3 * indices[3 * triangle + 1]!;
  const k = 3 * indices[3 * triangle + 2]!;
  const a = 1 - b - c;
  return [
    positions[i]! * a + positions[j]! * b + positions[k]! * c,
    positions[i + 1]! * a + positions[j + 1]! * b + positions[k + 1]! * c,
    positions[i + 2]! * a + positions[j + 2]! * b + positions[k + 2]! * c,
  ];
}

export function placeLandmarks(mesh: TriMesh, stored: Record<string, readonly [number, number, number]>): Landmarks {
  return Object.fromEntries(
    Object.entries(stored).map(([name, [triangle, b, c]]) => {
      const site = { triangle, b, c };
      return [name, { site, at: positionOf(mesh, site) }];
    }),
  ) as unknown as Landmarks;
}
