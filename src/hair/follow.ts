import type { Vec3 } from '../anatomy/mesh';
import type { HairCut } from '../design/client';
import { combAt, type CombMarks } from './comb';
import type { StrandRoots } from './roots';

/** By root: three guides (their numbers) and the weights of the first two; the third's is the rest. */
export interface Followed {
  readonly guide: Uint16Array;
  readonly weight: Float32Array;
}

/** Guides are looked for within so many mm. */
const CELL_MM = 14;
/** Hair follows no guide that is combed another way: least cosine. */
const ALIKE = 0.45;

/** Whom each strand follows: the nearest guides on its own side of a parting. */
export function followGuides(roots: StrandRoots, guides: Uint32Array, marks: CombMarks, cut: HairCut): Followed {
  const comb = (i: number): Vec3 =>
    combAt(cut, marks, at3(roots.xyz, i), at3(roots.normal, i), at3(roots.direction, i));
  const combs = Array.from(guides, comb);
  const cells = gridOf(roots.xyz, guides);
  const guide = new Uint16Array(3 * roots.count);
  const weight = new Float32Array(2 * roots.count);
  for (let i = 0; i < roots.count; i++) choose(roots.xyz, i, comb(i), guides, combs, cells, guide, weight);
  return { guide, weight };
}

const at3 = (values: Float32Array, i: number): Vec3 => [values[3 * i]!, values[3 * i + 1]!, values[3 * i + 2]!];
const keyOf = (x: number, y: number, z: number): number => (x + 64) * 16384 + (y + 64) * 128 + (z + 64);

function gridOf(xyz: Float32Array, guides: Uint32Array): Map<number, number[]> {
  const cells = new Map<number, number[]>();
  guides.forEach((i, g) => {
    const cell = (k: number) => Math.floor(xyz[3 * i + k]! / CELL_MM);
    const key = keyOf(cell(0), cell(1), cell(2));
    const list = cells.get(key);
    if (list) list.push(g);
    else cells.set(key, [g]);
  });
  return cells;
}

function choose(
  xyz: Float32Array,
  i: number,
  combed: Vec3,
  guides: Uint32Array,
  combs: readonly Vec3[],
  cells: Map<number, number[]>,
  guide: Uint16Array,
  weight: Float32Array,
): void {
  const best: [number, number, number] = [Infinity, Infinity, Infinity];
  const who: [number, number, number] = [0, 0, 0];
  const cell = (k: number) => Math.floor(xyz[3 * i + k]! / CELL_MM);
  const [x, y, z] = [cell(0), cell(1), cell(2)];
  for (let dx = -1; dx <= 1; dx++)
    for (let dy = -1; dy <= 1; dy++)
      for (let dz = -1; dz <= 1; dz++)
        for (const g of cells.get(keyOf(x + dx, y + dy, z + dz)) ?? []) {
          const j = guides[g]!;
          const far = Math.hypot(
            xyz[3 * i]! - xyz[3 * j]!,
            xyz[3 * i + 1]! - xyz[3 * j + 1]!,
            xyz[3 * i + 2]! - xyz[3 * j + 2]!,
          );
          const other = combs[g]!;
          const alike = combed[0] * other[0] + combed[1] * other[1] + combed[2] * other[2];
          rank(best, who, alike > ALIKE ? far : far + 40, g);
        }
  const share = best.map((far) => (far === Infinity || far > 40 + 0.001 ? 0 : 1 / (far + 1.5))) as [
    number,
    number,
    number,
  ];
  const sum = share[0] + share[1] + share[2];
  for (let k = 0; k < 3; k++) guide[3 * i + k] = share[k]! > 0 ? who[k]! : who[0];
  weight[2 * i] = sum > 0 ? share[0] / sum : 1;
  weight[2 * i + 1] = sum > 0 ? share[1] / sum : 0;
}

/** Keeps the three nearest, the nearest first. */
function rank(best: [number, number, number], who: [number, number, number], far: number, g: number): void {
  if (far >= best[2]) return;
  let k = 2;
  for (; k > 0 && far < best[k - 1]!; k--) {
    best[k] = best[k - 1]!;
    who[k] = who[k - 1]!;
  }
  best[k] = far;
  who[k] = g;
}
