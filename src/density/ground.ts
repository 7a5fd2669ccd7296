import { createNoise3D } from 'simplex-noise';
import type { Head } from '../anatomy/head';
import { usedCellsOf } from '../hairline/blocks';
import { midlineOf } from '../hairline/base';
import { GRID_SIZE, rasterOf } from '../hairline/raster';
import { createRandom } from './sampling/random';

/** Where every cell of a head's chart lies as hair loss sees it: what all classes of loss share, worked out once a head. */
export interface Ground {
  /** Cells on the chart or next to it, ascending; the grids hold nothing elsewhere. */
  readonly cells: Uint32Array;
  /** How much shorter than on the man that patterns were drawn on the way over the top is. */
  readonly scale: number;
  /** Tape up the midline from the glabella to the plane through both ears in which the cell lies, in mm of that man. */
  readonly alongMm: Float32Array;
  /** From the midline across that plane, mm. */
  readonly asideMm: Float32Array;
  /** Straight to the crown's whorl, mm, and a little more, as the skin bends. */
  readonly crownMm: Float32Array;
  /** Above the top of the ear, in front of the tragus, mm of head space. */
  readonly aboveMm: Float32Array;
  readonly forwardMm: Float64Array;
  /** How a real edge of a wavelength in mm sways at every cell, −1 … 1. */
  readonly edge: (waveMm: number) => Float64Array;
}

const grounds = new WeakMap<Head, Ground>();

export function groundOf(head: Head): Ground {
  let ground = grounds.get(head);
  if (!ground) grounds.set(head, (ground = survey(head)));
  return ground;
}

function survey(head: Head): Ground {
  const { xyz } = rasterOf(head);
  const { cells } = usedCellsOf(head);
  const count = GRID_SIZE * GRID_SIZE;
  const [, earTopY, earTopZ] = head.landmarks['ear-top.left'].at;
  const tragusZ = head.landmarks['tragus.left'].at[2];
  const [cx, cy, cz] = head.landmarks.crown.at;
  const tape = midlineTape(head, earTopY, earTopZ);
  const scale = HIS_WHORL_MM / tape(Math.atan2(cy - earTopY, cz - earTopZ));
  const ground: Ground = {
    cells,
    scale,
    alongMm: new Float32Array(count),
    asideMm: new Float32Array(count),
    crownMm: new Float32Array(count).fill(Infinity),
    aboveMm: new Float32Array(count),
    forwardMm: new Float64Array(count),
    edge: edgesOn(xyz, cells),
  };
  for (let n = 0; n < cells.length; n++) {
    const cell = cells[n]!;
    const x = xyz[3 * cell]!;
    const y = xyz[3 * cell + 1]!;
    const z = xyz[3 * cell + 2]!;
    const up = y - earTopY;
    const forward = z - earTopZ;
    const out = Math.sqrt(up * up + forward * forward);
    ground.alongMm[cell] = scale * tape(Math.atan2(up, forward));
    ground.asideMm[cell] = Math.atan2(Math.abs(x), out) * Math.sqrt(x * x + out * out);
    ground.crownMm[cell] = onBentSkin(Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy) + (z - cz) * (z - cz)));
    ground.aboveMm[cell] = up;
    ground.forwardMm[cell] = z - tragusZ;
  }
  return ground;
}

/** The whorl's level on the man that patterns were drawn on, tape from the glabella, mm. */
const HIS_WHORL_MM = 223;

/** Radius of the top of a head, mm: bends a straight distance into one along the skin. */
const BEND_MM = 90;
export const onBentSkin = (mm: number): number => 2 * BEND_MM * Math.asin(Math.min(1, mm / (2 * BEND_MM)));

/** Entries of the table from an angle over the ears to the tape on the midline. */
const ANGLES = 512;

/** The tape up the midline by the angle over the ears' axis, radians; beyond its ends it goes on as on a ball. */
function midlineTape(head: Head, axisY: number, axisZ: number): (angle: number) => number {
  const { path, mm } = midlineOf(head);
  const angles = path.map(([, y, z]) => turned(Math.atan2(y - axisY, z - axisZ)));
  const table = new Float32Array(ANGLES + 1);
  const [first, last] = [angles[0]!, angles.at(-1)!];
  for (let entry = 0, at = 0; entry <= ANGLES; entry++) {
    const angle = (entry / ANGLES) * 2 * Math.PI - Math.PI / 2;
    while (at + 2 < angles.length && angles[at + 1]! < angle) at++;
    if (angle <= first) table[entry] = mm[0]! + (angle - first) * BEND_MM;
    else if (angle >= last) table[entry] = mm.at(-1)! + (angle - last) * BEND_MM;
    else {
      const t = (angle - angles[at]!) / (angles[at + 1]! - angles[at]! || 1);
      table[entry] = mm[at]! + t * (mm[at + 1]! - mm[at]!);
    }
  }
  return (angle) => {
    const place = ((turned(angle) + Math.PI / 2) / (2 * Math.PI)) * ANGLES;
    const entry = Math.min(ANGLES - 1, Math.floor(place));
    return table[entry]! + (table[entry + 1]! - table[entry]!) * (place - entry);
  };
}

/** An angle in −π/2 … 3π/2: forward is 0, up is π/2, straight down, where no scalp is, the seam. */
const turned = (angle: number): number => (angle < -Math.PI / 2 ? angle + 2 * Math.PI : angle);

const SEED = 6;

/** An edge's sway on the skin: two octaves of noise, kept for every wavelength asked for. */
function edgesOn(xyz: Float32Array, cells: Uint32Array): Ground['edge'] {
  const known = new Map<number, Float64Array>();
  return (waveMm) => {
    let sway = known.get(waveMm);
    if (!sway) known.set(waveMm, (sway = swayOf(xyz, cells, waveMm)));
    return sway;
  };
}

function swayOf(xyz: Float32Array, cells: Uint32Array, waveMm: number): Float64Array {
  const noise = createNoise3D(createRandom(SEED));
  const sway = new Float64Array(GRID_SIZE * GRID_SIZE);
  const fine = waveMm / 3;
  for (let n = 0; n < cells.length; n++) {
    const cell = cells[n]!;
    const x = xyz[3 * cell]!;
    const y = xyz[3 * cell + 1]!;
    const z = xyz[3 * cell + 2]!;
    sway[cell] = 0.7 * noise(x / waveMm, y / waveMm, z / waveMm) + 0.3 * noise(x / fine, y / fine, z / fine);
  }
  return sway;
}
