import type { FaceEdits } from '../design/client';
import type { Bundle } from './bundle';
import type { ShapeWeights } from './cage';
import { editedWeights } from './editedWeights';
import type { PersonName } from './people';

/** Shape targets that a head without edits does without, from a file of their own. */
export interface ShapeSet {
  readonly targets: ReadonlyMap<string, Displacements>;
  /** What edits add to a head's own weights; empty where they change nothing. */
  readonly weightsOf: (name: PersonName, face: FaceEdits) => ShapeWeights;
}

/** Sparse displacements of the cage by one target. */
export interface Displacements {
  /** Cage vertices, ascending. */
  readonly vertex: Uint16Array;
  /** xyz per vertex, mm. */
  readonly mm: Float32Array;
  /** How much larger the eyeball is in these lids, mm. */
  readonly eyeMm: number;
}

/** A whole number as an even or odd one: small either side of 0 is small. */
export const zigzag = (n: number): number => (n >= 0 ? 2 * n : -2 * n - 1);
const unzigzag = (n: number): number => (n & 1 ? -(n + 1) / 2 : n / 2);

/** Low and high bytes of the planes: steps between vertices, then steps between their x, y and z. */
export const PLANES = ['vertex', 'x', 'y', 'z'] as const;

export function readShapes(bundle: Bundle): ShapeSet {
  const { targets, eyeMm, unitMm } = bundle.meta as { targets: string[]; eyeMm: number[]; unitMm: number };
  const start = bundle.get('start', 'u32');
  const planes = PLANES.map((name) => [bundle.get(`${name}.low`, 'u8'), bundle.get(`${name}.high`, 'u8')] as const);
  const at = (plane: number, entry: number) => planes[plane]![0][entry]! + 256 * planes[plane]![1][entry]!;
  const read = (from: number, to: number): Pick<Displacements, 'vertex' | 'mm'> => {
    const vertex = new Uint16Array(to - from);
    const mm = new Float32Array(3 * (to - from));
    const last = [0, 0, 0, 0];
    for (let i = 0; i < vertex.length; i++) {
      vertex[i] = last[0]! += at(0, from + i);
      for (let k = 0; k < 3; k++) mm[3 * i + k] = unitMm * (last[k + 1]! += unzigzag(at(k + 1, from + i)));
    }
    return { vertex, mm };
  };
  return {
    weightsOf: editedWeights,
    targets: new Map(
      targets.map((name, i) => [name, { ...read(start[i]!, start[i + 1]!), eyeMm: eyeMm[i]! }] as const),
    ),
  };
}
