import type { SurfacePoint, TriMesh, Vec3 } from '../anatomy/mesh';

/** A point of a mesh under a pixel, and its distance along the view, mm. */
export interface Hit {
  readonly point: SurfacePoint;
  readonly depthMm: number;
}

/** CSS pixels; a few small triangles each. */
const CELL_PX = 12;

/**
 * What of a mesh lies under each point of a picture. The triangles that face the eye are sorted once a view into the picture's cells (10 ms
 * for the head's 157,000); a pick then looks at a few of them (some µs), where a ray has to ask them all (13 ms).
 */
export class PickGrid {
  /** x, y in CSS pixels and the distance along the view, per vertex. */
  private readonly seen: Float32Array;
  private start = new Uint32Array(1);
  private triangle = new Uint32Array(0);
  private columns = 0;
  private rows = 0;

  constructor(private readonly mesh: TriMesh) {
    this.seen = new Float32Array(mesh.positions.length);
  }

  /** @param clip 16 numbers, column-major: from head space to clip space */
  update(clip: readonly number[], width: number, height: number): void {
    this.project(clip, width, height);
    this.columns = Math.ceil(width / CELL_PX);
    this.rows = Math.ceil(height / CELL_PX);
    const count = new Uint32Array(this.columns * this.rows + 1);
    this.eachCell((cell) => void count[cell + 1]!++);
    for (let i = 1; i < count.length; i++) count[i]! += count[i - 1]!;
    this.start = count.slice();
    if (this.triangle.length < count.at(-1)!) this.triangle = new Uint32Array(count.at(-1)!);
    const { triangle } = this;
    this.eachCell((cell, t) => void (triangle[count[cell]!++] = t));
  }

  /** The nearest point under a pixel; undefined where there is nothing. */
  pick(x: number, y: number): Hit | undefined {
    const [column, row] = [Math.floor(x / CELL_PX), Math.floor(y / CELL_PX)];
    if (!(column >= 0 && row >= 0 && column < this.columns && row < this.rows)) return undefined;
    const cell = row * this.columns + column;
    let best: Hit | undefined;
    for (let i = this.start[cell]!; i < this.start[cell + 1]!; i++) {
      const hit = this.meet(this.triangle[i]!, x, y);
      if (hit && (!best || hit.depthMm < best.depthMm)) best = hit;
    }
    return best;
  }

  private project(m: readonly number[], width: number, height: number): void {
    const { positions: p } = this.mesh;
    for (let i = 0; i < p.length; i += 3) {
      const x = p[i]!;
      const y = p[i + 1]!;
      const z = p[i + 2]!;
      const w = m[3]! * x + m[7]! * y + m[11]! * z + m[15]!;
      this.seen[i] = (((m[0]! * x + m[4]! * y + m[8]! * z + m[12]!) / w + 1) / 2) * width;
      this.seen[i + 1] = ((1 - (m[1]! * x + m[5]! * y + m[9]! * z + m[13]!) / w) / 2) * height;
      this.seen[i + 2] = w;
    }
  }

  /** Calls with each cell that the box of a triangle facing the eye touches. */
  private eachCell(act: (cell: number, triangle: number) => void): void {
    const { indices } = this.mesh;
    const { seen, columns, rows } = this;
    for (let t = 0, at = 0; at < indices.length; t++, at += 3) {
      const i = 3 * indices[at]!;
      const j = 3 * indices[at + 1]!;
      const k = 3 * indices[at + 2]!;
      const ax = seen[i]!;
      const ay = seen[i + 1]!;
      const bx = seen[j]!;
      const by = seen[j + 1]!;
      const cx = seen[k]!;
      const cy = seen[k + 1]!;
      // Counter-clockwise seen from outside is clockwise on a page whose y goes down.
      if ((bx - ax) * (cy - ay) - (by - ay) * (cx - ax) >= 0) continue;
      if (seen[i + 2]! <= 0 || seen[j + 2]! <= 0 || seen[k + 2]! <= 0) continue;
      const left = Math.max(0, Math.floor(Math.min(ax, bx, cx) / CELL_PX));
      const right = Math.min(columns - 1, Math.floor(Math.max(ax, bx, cx) / CELL_PX));
      const top = Math.max(0, Math.floor(Math.min(ay, by, cy) / CELL_PX));
      const bottom = Math.min(rows - 1, Math.floor(Math.max(ay, by, cy) / CELL_PX));
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) act(row * columns + column, t);
    }
  }

  /** Where a triangle is met, with weights as they are on the skin and not in the picture. */
  private meet(triangle: number, x: number, y: number): Hit | undefined {
    const { indices } = this.mesh;
    const { seen } = this;
    const [i, j, k] = [3 * indices[3 * triangle]!, 3 * indices[3 * triangle + 1]!, 3 * indices[3 * triangle + 2]!];
    const [ax, ay] = [seen[i]!, seen[i + 1]!];
    const [bx, by, cx, cy] = [seen[j]! - ax, seen[j + 1]! - ay, seen[k]! - ax, seen[k + 1]! - ay];
    const det = bx * cy - by * cx;
    const b = ((x - ax) * cy - (y - ay) * cx) / det;
    const c = (bx * (y - ay) - by * (x - ax)) / det;
    if (b < 0 || c < 0 || b + c > 1) return undefined;
    const [wa, wb, wc] = [(1 - b - c) / seen[i + 2]!, b / seen[j + 2]!, c / seen[k + 2]!];
    const sum = wa + wb + wc;
    return { point: { triangle, b: wb / sum, c: wc / sum }, depthMm: 1 / sum };
  }
}

/** Outward unit normal at a point of a mesh from its vertices' normals. */
export function normalOf({ indices }: TriMesh, normals: Float32Array, { triangle, b, c }: SurfacePoint): Vec3 {
  const at = [0, 1, 2].map((n) => 3 * indices[3 * triangle + n]!) as [number, number, number];
  const mix = (axis: number) =>
    (1 - b - c) * normals[at[0] + axis]! + b * normals[at[1] + axis]! + c * normals[at[2] + axis]!;
  const [x, y, z] = [mix(0), mix(1), mix(2)];
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}
