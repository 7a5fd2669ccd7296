/** Packs the shape targets that only edited heads need: steps between neighbours, by byte planes, which deflate well. */
import { encodeBundle } from '../../src/anatomy/bundle';
import { EYE_RADIUS_MM } from '../../src/anatomy/head';
import { PLANES, zigzag } from '../../src/anatomy/shapeSet';
import { controlTargetNames, MACRO_TARGETS } from '../../src/anatomy/shapeTargets';
import { readBody, readProxy, readTarget } from './makehuman';

const MM_PER_UNIT_OF_TARGET = 0.1;
/** Stored steps, mm. */
const UNIT_MM = 0.02;
const EYEBALLS = 'eyes/HighPolyEyes';

/** A target's displacements; `*` in its name stands for both sides, which move together. */
function readBoth(name: string): Float64Array {
  const parts = name.includes('*') ? ['l', 'r'].map((side) => name.replace('*', side)) : [name];
  const sum = new Float64Array(readTarget(parts[0]!).length);
  for (const part of parts) readTarget(part).forEach((value, i) => (sum[i]! += value));
  return sum;
}

/** How much higher and deeper a target makes the eyeballs, mm: by the mean distance of their vertices from the axis through their middles. */
function eyeballs(): (target: Float64Array) => number {
  const { vertices } = readBody();
  const all = [...new Set(readProxy(EYEBALLS).refs.flat())];
  const sides = [1, -1].map((sign) => all.filter((v) => sign * vertices[3 * v]! > 0));
  const radius = (side: readonly number[], at: (i: number) => number) => {
    const centre = [1, 2].map((k) => side.reduce((sum, v) => sum + at(3 * v + k) / side.length, 0));
    return side.reduce((sum, v) => sum + Math.hypot(...centre.map((c, i) => at(3 * v + i + 1) - c)) / side.length, 0);
  };
  return (target) => {
    const wider = sides.map(
      (side) => radius(side, (i) => vertices[i]! * 1000 + target[i]!) / radius(side, (i) => vertices[i]! * 1000) - 1,
    );
    return (EYE_RADIUS_MM * (wider[0]! + wider[1]!)) / 2;
  };
}

/** `source` holds MakeHuman's number of each cage vertex; `known` targets are in the head's own file. */
export function packShapes(source: Uint32Array, known: readonly string[]): Uint8Array<ArrayBuffer> {
  const targets = [...MACRO_TARGETS, ...controlTargetNames()].filter((name) => !known.includes(name));
  const eyeGrowth = eyeballs();
  const planes: number[][] = PLANES.map(() => []);
  const eyeMm: number[] = [];
  const start = [0];
  for (const name of targets) {
    const values = readBoth(name);
    eyeMm.push(+eyeGrowth(values).toFixed(3));
    const last = [0, 0, 0, 0];
    source.forEach((from, i) => {
      const xyz = [0, 1, 2].map((k) => Math.round((values[3 * from + k]! * MM_PER_UNIT_OF_TARGET) / UNIT_MM));
      if (xyz.every((n) => n === 0)) return;
      planes[0]!.push(i - last[0]!);
      xyz.forEach((n, k) => planes[k + 1]!.push(zigzag(n - last[k + 1]!)));
      [i, ...xyz].forEach((n, plane) => (last[plane] = n));
    });
    start.push(planes[0]!.length);
  }
  const arrays = PLANES.flatMap((name, i) => [
    [`${name}.low`, Uint8Array.from(planes[i]!, (n) => n & 255)] as const,
    [`${name}.high`, Uint8Array.from(planes[i]!, (n) => n >> 8)] as const,
  ]);
  return encodeBundle(
    { version: 1, targets, eyeMm, unitMm: UNIT_MM },
    { start: Uint32Array.from(start), ...Object.fromEntries(arrays) },
  );
}
