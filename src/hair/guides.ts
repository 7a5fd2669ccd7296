import type { Vec3 } from '../anatomy/mesh';
import type { HairCut, HairType } from '../design/client';
import { combAt, cutLength, type CombMarks } from './comb';
import type { StrandRoots } from './roots';
import { clearanceOf, pushOut, type HeadShell } from './shell';

/** Points of a guide after its root. */
export const GUIDE_STEPS = 20;
/** Steps of the integration between two of them. */
const FINER = 3;
/** Guides stand at least so far apart, mm. */
const APART_MM = 7.5;

/** Which roots lead the others: in rank order, none within `APART_MM` of an elder. */
export function guideRoots({ count, xyz }: StrandRoots): Uint32Array {
  const cells = new Map<string, number[]>();
  const out: number[] = [];
  const cellOf = (i: number, k: number) => Math.floor(xyz[3 * i + k]! / APART_MM);
  for (let i = 0; i < count; i++) {
    const [x, y, z] = [cellOf(i, 0), cellOf(i, 1), cellOf(i, 2)];
    if (hasNear(cells, xyz, i, x, y, z)) continue;
    const key = `${x},${y},${z}`;
    cells.set(key, [...(cells.get(key) ?? []), i]);
    out.push(i);
  }
  return Uint32Array.from(out);
}

function hasNear(cells: Map<string, number[]>, xyz: Float32Array, i: number, x: number, y: number, z: number): boolean {
  for (let dx = -1; dx <= 1; dx++)
    for (let dy = -1; dy <= 1; dy++)
      for (let dz = -1; dz <= 1; dz++)
        for (const j of cells.get(`${x + dx},${y + dy},${z + dz}`) ?? [])
          if (
            Math.hypot(
              xyz[3 * i]! - xyz[3 * j]!,
              xyz[3 * i + 1]! - xyz[3 * j + 1]!,
              xyz[3 * i + 2]! - xyz[3 * j + 2]!,
            ) < APART_MM
          )
            return true;
  return false;
}

/** How hair of a type behaves: weight against stiffness, hold by the comb, lift at the root (radians), share of its length that shows, half the width of a tied tail, mm (A). */
const TYPES: Readonly<Record<HairType, { weight: number; hold: number; lift: number; shrink: number; tail: number }>> =
  {
    straight: { weight: 1, hold: 1, lift: 0.38, shrink: 1, tail: 4 },
    wavy: { weight: 0.85, hold: 0.9, lift: 0.5, shrink: 0.9, tail: 9 },
    curly: { weight: 0.7, hold: 0.65, lift: 0.62, shrink: 0.7, tail: 20 },
    coily: { weight: 0.06, hold: 0.12, lift: 1.25, shrink: 0.42, tail: 26 },
  };

/** Length of hair of a type for each mm of its guides: what curls is longer than the way that it goes. */
export const curledOver = (type: HairType): number => 1 / TYPES[type].shrink;

/** Of hair that is pulled back, however it springs: it behaves no looser than that (A). */
const PULLED = { weight: 0.3, hold: 0.65, lift: 0.75 } as const;

export interface GuideStyle {
  readonly cut: HairCut;
  readonly type: HairType;
  readonly lengthMm: number;
}

/** What guides are led by. */
export interface GuideGround {
  readonly roots: StrandRoots;
  /** Entries of `roots`: `guideRoots`. */
  readonly guides: Uint32Array;
  readonly shell: HeadShell;
  readonly marks: CombMarks;
}

/**
 * The curves of the guides, four numbers a point: xyz in head space, mm, and how far it stands over the head; `GUIDE_STEPS` + 1 points a
 * guide, evenly along it. They leave the skin along the comb, bend by their weight, and slide over the head.
 */
export function guideCurves({ roots, guides, shell, marks }: GuideGround, style: GuideStyle): Float32Array {
  const out = new Float32Array(4 * (GUIDE_STEPS + 1) * guides.length);
  guides.forEach((root, g) => integrate(roots, root, shell, marks, style, out, 4 * (GUIDE_STEPS + 1) * g));
  return out;
}

/** A number in 0…1 of a root's own. */
const own = (i: number): number => (i * 0.7548776662466927) % 1;

type Mutable3 = [number, number, number];
const at3 = (values: Float32Array, i: number): Mutable3 => [values[3 * i]!, values[3 * i + 1]!, values[3 * i + 2]!];

function integrate(
  roots: StrandRoots,
  root: number,
  shell: HeadShell,
  marks: CombMarks,
  { cut, type, lengthMm }: GuideStyle,
  out: Float32Array,
  at: number,
): void {
  const { lift, shrink, tail, ...loose } = TYPES[type];
  const isPulled = cut === 'back';
  const weight = isPulled ? Math.max(PULLED.weight, loose.weight) : loose.weight;
  const hold = isPulled ? Math.max(PULLED.hold, loose.hold) : loose.hold;
  const place: Vec3 = [tail * (2 * own(root + 5) - 1), 0, tail * (2 * own(root + 11) - 1)];
  const p = at3(roots.xyz, root);
  const n = at3(roots.normal, root) as Vec3;
  const grows = at3(roots.direction, root) as Vec3;
  const length = shrink * cutLength(cut, marks, p, lengthMm) * (0.93 + 0.14 * own(root));
  const ds = length / (GUIDE_STEPS * FINER);
  const first = combAt(cut, marks, p, n, grows);
  const angle = (isPulled ? 0.55 * Math.min(PULLED.lift, lift) : lift) * (0.85 + 0.3 * own(root + 7));
  const d: Mutable3 = [0, 0, 0];
  for (let k = 0; k < 3; k++) d[k] = Math.cos(angle) * first[k]! + Math.sin(angle) * n[k]!;
  const layer = 0.55 + 0.9 * own(root + 3);
  const start = clearanceOf(shell, p);
  let isTied = false;
  let s = 0;
  for (let step = 0; ; step++) {
    if (step % FINER === 0) {
      const to = at + 4 * (step / FINER);
      out.set(p, to);
      out[to + 3] = clearanceOf(shell, p);
    }
    if (step === GUIDE_STEPS * FINER) return;
    const over = clearanceOf(shell, p);
    if (isPulled && !isTied) isTied = Math.hypot(p[0] - marks.tie[0], p[1] - marks.tie[1], p[2] - marks.tie[2]) < 24;
    const up = outward(shell, p);
    const led = isTied ? tailAt(marks.tie, place, p) : combAt(cut, marks, p, up, first);
    const near = isTied ? 0.5 : Math.max(isPulled ? 0.6 : 0, 1 - over / 28);
    const held = hold * (near / HELD_MM) * (isPulled ? 2.6 : 1);
    const heavy = (weight / HEAVY_MM) * Math.min(1, s / 30) * (isTied || !isPulled ? 1 : 0.1);
    for (let k = 0; k < 3; k++) d[k]! += ds * (held * (led[k]! - d[k]!) + heavy * (DOWN[k]! - d[k]!));
    unit(d);
    const before: Mutable3 = [...p];
    for (let k = 0; k < 3; k++) p[k]! += ds * d[k]!;
    s += ds;
    // From the skin itself, which the shell only comes near to, to its own layer of the hair.
    const t = Math.min(1, s / 22);
    const margin = Math.min(start, 0.6) * (1 - t) + t * layer * Math.min(MOST_LAYER_MM, 1.4 + 0.035 * length);
    pushOut(shell, p, margin);
    for (let k = 0; k < 3; k++) d[k] = 0.5 * d[k]! + (0.5 * (p[k]! - before[k]!)) / ds;
    unit(d);
  }
}

/** Distances over which a comb turns hair, and its weight does, mm (A). */
const HELD_MM = 16;
const HEAVY_MM = 30;
/** The hair of a whole head lies in layers, the uppermost so far over the skin, mm (A). */
const MOST_LAYER_MM = 8;
const DOWN: Vec3 = [0, -1, 0];
/** Which way a tied tail goes: down behind its tie, and together to a strand's own place in it. */
function tailAt(tie: Vec3, place: Vec3, p: Vec3): Vec3 {
  const d: Mutable3 = [0.04 * (place[0] - p[0]), -1, 0.04 * (tie[2] - 22 + place[2] - p[2])];
  unit(d);
  return d;
}

function outward({ centre }: HeadShell, p: Vec3): Vec3 {
  const d: Mutable3 = [p[0] - centre[0], p[1] - centre[1], p[2] - centre[2]];
  unit(d);
  return d;
}

function unit(d: Mutable3): void {
  const length = Math.hypot(d[0], d[1], d[2]) || 1;
  for (let k = 0; k < 3; k++) d[k]! /= length;
}
