import { describe, expect, test } from 'vitest';
import { buildModel } from '../../../src/client/model';
import { createRandom } from '../../../src/density/sampling/random';
import { CLIPPED_MM, HAIR_CUTS, HAIR_TYPES } from '../../../src/design/client';
import { DEFAULT_DESIGN, HEADS } from '../../../src/design/schema';
import { combMarks, cutLength } from '../../../src/hair/comb';
import { followGuides } from '../../../src/hair/follow';
import { guideCurves, guideRoots, GUIDE_STEPS } from '../../../src/hair/guides';
import { longLook } from '../../../src/hair/longLook';
import { strandRoots } from '../../../src/hair/roots';
import { clearanceOf, headShell } from '../../../src/hair/shell';
import { strandLook } from '../../../src/hair/strandLook';
import { GRID_SIZE } from '../../../src/hairline/raster';
import { readHeadData } from '../../../src/anatomy/head';
import { headBundle, storedSites } from '../support/head';

const follicles = storedSites('follicles');
const source = { headData: readHeadData(headBundle()), follicles, pigment: storedSites('pigment') };

const met = HEADS.map((name) => {
  const { head, hair, follicles: placed, shaftUm } = buildModel(source, { ...DEFAULT_DESIGN, head: name });
  const growth = { growth: hair.growth, size: GRID_SIZE };
  const roots = strandRoots(head, head.chart.uv, follicles, placed.uv, shaftUm, growth);
  const ground = { roots, guides: guideRoots(roots), shell: headShell(head), marks: combMarks(head) };
  return { name, head, placed, ground };
});

describe.each(met)('on the $name', ({ head, placed, ground }) => {
  const { roots, guides, shell, marks } = ground;

  test('roots stand where their follicles do, with unit normals and growth along the skin', () => {
    expect(roots.count).toBeGreaterThan(20_000);
    for (let i = 0; i < roots.count; i += 97) {
      const at = [0, 1, 2].map((k) => roots.xyz[3 * i + k]! - placed.xyz[3 * roots.site[i]! + k]!);
      expect(Math.hypot(...at)).toBeLessThan(1e-3);
      const n = roots.normal.subarray(3 * i, 3 * i + 3);
      const d = roots.direction.subarray(3 * i, 3 * i + 3);
      expect(Math.hypot(...n)).toBeCloseTo(1, 4);
      expect(Math.hypot(...d)).toBeCloseTo(1, 4);
      expect(Math.abs(n[0]! * d[0]! + n[1]! * d[1]! + n[2]! * d[2]!)).toBeLessThan(1e-4);
    }
  });

  test('a few hundred guides lead them, none far from its strands', () => {
    expect(guides.length).toBeGreaterThan(300);
    expect(guides.length).toBeLessThan(1500);
    const { guide, weight } = followGuides(roots, guides, marks, 'middle');
    for (let i = 0; i < roots.count; i += 53) {
      const j = guides[guide[3 * i]!]!;
      const far = Math.hypot(...[0, 1, 2].map((k) => roots.xyz[3 * i + k]! - roots.xyz[3 * j + k]!));
      expect(far).toBeLessThan(20);
      const rest = 1 - weight[2 * i]! - weight[2 * i + 1]!;
      expect(Math.min(weight[2 * i]!, weight[2 * i + 1]!, rest)).toBeGreaterThan(-1e-5);
    }
  });

  test('no guide is ever inside the head, and none has a hole: random cuts, types, lengths; seed 5', () => {
    const random = createRandom(5);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    for (let trial = 0; trial < 6; trial++) {
      const style = { cut: pick(HAIR_CUTS), type: pick(HAIR_TYPES), lengthMm: CLIPPED_MM + 287 * random() ** 2 };
      const curves = guideCurves(ground, style);
      expect(curves.every(Number.isFinite), `${style.cut}, ${style.type}, ${style.lengthMm} mm`).toBe(true);
      let [deepest, longest] = [Infinity, 0];
      for (let g = 0; g < guides.length; g++)
        for (let k = 1; k <= GUIDE_STEPS; k++) {
          const at = 4 * (g * (GUIDE_STEPS + 1) + k);
          const place = [curves[at]!, curves[at + 1]!, curves[at + 2]!];
          deepest = Math.min(deepest, clearanceOf(shell, place));
          const step = Math.hypot(...place.map((value, axis) => value - curves[at - 4 + axis]!));
          longest = Math.max(longest, (step * GUIDE_STEPS) / style.lengthMm);
        }
      // Beside its root hair follows the skin itself, which the shell comes near to by a few mm.
      expect(deepest, `${style.cut}, ${style.type}, ${style.lengthMm} mm`).toBeGreaterThan(-6);
      expect(longest, 'no jumps').toBeLessThan(6);
    }
  });

  test('hair that is tied back goes over the ear, not across it', () => {
    const curves = guideCurves(ground, { cut: 'back', type: 'straight', lengthMm: 200 });
    const point = (g: number, k: number) => curves.subarray(4 * (g * (GUIDE_STEPS + 1) + k));
    const ahead = [...guides.keys()].filter((g) => point(g, 0)[2]! > marks.earZ + 2);
    expect(ahead.length).toBeGreaterThan(50);
    let lowest = Infinity;
    for (const g of ahead)
      for (let k = 1; k <= GUIDE_STEPS; k++) {
        const [, y, z] = point(g, k) as unknown as [number, number, number];
        if (z < marks.earZ - 4 && z > marks.earZ - 30) lowest = Math.min(lowest, y);
      }
    expect(lowest).toBeGreaterThan(marks.earY - 3);
  });

  test.each(HAIR_TYPES)('a fringe leaves the face free, however long %s hair is', (type) => {
    const browY = head.landmarks.glabella.at[1];
    for (const lengthMm of [120, 200, 300]) {
      const curves = guideCurves(ground, { cut: 'crown', type, lengthMm });
      const before = Array.from({ length: curves.length / 4 }, (_, k) => curves.subarray(4 * k, 4 * k + 3)).filter(
        ([x, y, z]) => Math.abs(x!) < 30 && z! > marks.frontZ && Math.abs(y! - browY + 70) < 45,
      );
      expect(before.length, `${lengthMm} mm`).toBe(0);
    }
  });

  test('hair that has just begun to fall is as long everywhere as it stood', () => {
    for (const root of guides) {
      const place = [0, 1, 2].map((k) => roots.xyz[3 * root + k]!) as [number, number, number];
      expect(cutLength('crown', marks, place, CLIPPED_MM + 1)).toBeGreaterThan(0.97 * (CLIPPED_MM + 1));
      expect(cutLength('crown', marks, place, 60)).toBeLessThanOrEqual(60);
    }
  });

  test('a guide that has left its root stands clear of the skin', () => {
    const curves = guideCurves(ground, { cut: 'middle', type: 'straight', lengthMm: 200 });
    for (let g = 0; g < guides.length; g++)
      for (let k = 4; k <= GUIDE_STEPS; k++) expect(curves[4 * (g * (GUIDE_STEPS + 1) + k) + 3]).toBeGreaterThan(0.2);
  });
});

test('looks are finite for random hair; seed 9', () => {
  const random = createRandom(9);
  for (let trial = 0; trial < 200; trial++) {
    const hair = {
      type: HAIR_TYPES[trial % 4]!,
      cut: HAIR_CUTS[trial % 3]!,
      melanin: random(),
      red: random(),
      grey: random(),
    };
    const lengthMm = 0.1 * 3000 ** random();
    for (const look of [strandLook(hair, lengthMm), longLook(hair, lengthMm)]) {
      const numbers = Object.values(look ?? {})
        .flat()
        .filter((value) => typeof value === 'number');
      expect(numbers.every(Number.isFinite)).toBe(true);
    }
    expect(longLook(hair, lengthMm) === undefined).toBe(lengthMm <= CLIPPED_MM);
  }
});

test('what only shows in long hair shows little by little', () => {
  const shares = [CLIPPED_MM + 0.1, 20, 30, 45, 300].map((mm) => longLook({}, mm)!.lateShare);
  expect(shares[0]).toBeLessThan(0.01);
  for (let i = 1; i < 4; i++) expect(shares[i]).toBeGreaterThan(shares[i - 1]!);
  expect(shares.slice(3)).toEqual([1, 1]);
});
