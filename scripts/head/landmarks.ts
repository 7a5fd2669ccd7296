/** Finds the landmarks on the reference man by rays; what is stored are surface points, which follow every head. */
import type { SurfacePoint, TriMesh, Vec3 } from '../../src/anatomy/mesh';
import type { SkinLandmark } from '../../src/anatomy/landmarks';

interface Ray {
  readonly from: Vec3;
  readonly towards: Vec3;
}

const forward = (x: number, y: number): Ray => ({ from: [x, y, 0], towards: [0, 0, 1] });
const backward = (x: number, y: number): Ray => ({ from: [x, y, 0], towards: [0, 0, -1] });
const leftward = (y: number, z: number): Ray => ({ from: [0, y, z], towards: [1, 0, 0] });
const mirror = ({ from, towards }: Ray): Ray => ({
  from: [-from[0], from[1], from[2]],
  towards: [-towards[0], towards[1], towards[2]],
});
const both = <N extends string>(name: N, ray: Ray) =>
  ({ [`${name}.left`]: ray, [`${name}.right`]: mirror(ray) }) as Record<`${N}.left` | `${N}.right`, Ray>;

/** Head space of the reference man, mm; chosen on renders of him (eye centres at y −20.6, x ±29.3). */
const RAYS: Record<SkinLandmark, Ray> = {
  glabella: forward(0, -0.1),
  nasion: forward(0, -17),
  pronasale: forward(0, -63),
  subnasale: forward(0, -76),
  pogonion: forward(0, -122),
  menton: { from: [0, -106, 95], towards: [0, -0.86, 0.51] },
  vertex: { from: [0, 0, 18], towards: [0, 1, 0] },
  crown: { from: [0, 0, 25], towards: [-0.1, Math.cos(0.74), -Math.sin(0.74)] },
  occiput: backward(0, 2),
  inion: backward(0, -36),
  nape: backward(0, -90.6),
  ...both('outer-brow', forward(50, 0)),
  ...both('lateral-canthus', forward(45.2, -23.2)),
  ...both('tragus', leftward(-40.8, 33.5)),
  ...both('ear-top', leftward(-11, 24)),
};

const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const dot = (a: Vec3, b: Vec3) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];

/** The outermost crossing of a ray with the surface (Möller & Trumbore 1997). */
function lastHit(surface: TriMesh, ray: Ray): SurfacePoint {
  const corner = (t: number, k: number): Vec3 => {
    const i = 3 * surface.indices[3 * t + k]!;
    return [surface.positions[i]!, surface.positions[i + 1]!, surface.positions[i + 2]!];
  };
  let best: SurfacePoint | undefined;
  let reach = 0;
  for (let t = 0; t < surface.indices.length / 3; t++) {
    const origin = corner(t, 0);
    const [e1, e2] = [minus(corner(t, 1), origin), minus(corner(t, 2), origin)];
    const p = cross(ray.towards, e2);
    const det = dot(e1, p);
    if (Math.abs(det) < 1e-9) continue;
    const s = minus(ray.from, origin);
    const b = dot(s, p) / det;
    const q = cross(s, e1);
    const c = dot(ray.towards, q) / det;
    const distance = dot(e2, q) / det;
    if (b < -1e-7 || c < -1e-7 || b + c > 1 + 1e-7 || distance <= reach) continue;
    reach = distance;
    best = { triangle: t, b: Math.max(0, b), c: Math.max(0, c) };
  }
  if (!best) throw new Error(`no surface along ${JSON.stringify(ray)}`);
  return best;
}

/** Triangle and barycentric weights per landmark. */
export function findLandmarks(surface: TriMesh): Record<string, readonly [number, number, number]> {
  return Object.fromEntries(
    Object.entries(RAYS).map(([name, ray]) => {
      const { triangle, b, c } = lastHit(surface, ray);
      return [name, [triangle, +b.toFixed(6), +c.toFixed(6)] as const];
    }),
  );
}
