import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartUvOf } from '../../../src/anatomy/chart';
import { measureHead, shapeHead, type Head } from '../../../src/anatomy/head';
import type { TapeName } from '../../../src/anatomy/tapeLines';
import { randomFace } from '../../../src/client/randomFace';
import { FACE_RANGE, TAPE_RANGE, type FaceEdits } from '../../../src/design/client';
import { HEADS, STYLES } from '../../../src/design/schema';
import { SHAPE_CONTROLS } from '../../../src/design/shapeControls';
import { constructHairline } from '../../../src/hairline/construct';
import { buildField } from '../../../src/hairline/field';
import { measureHairline } from '../../../src/hairline/readouts';
import { styleLine } from '../../../src/hairline/shape';
import { HAIRLINE_STYLES } from '../../../src/hairline/styles';
import { clientSource } from '../support/client';

const SEED = 20261123;
const RUNS = { numRuns: 8, seed: SEED, endOnFailure: true };
const { headData } = clientSource();
const REFERENCE = shapeHead(headData, 'man');

const inRange = ({ min, max }: { readonly min: number; readonly max: number }) => fc.double({ min, max, noNaN: true });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const face: fc.Arbitrary<FaceEdits> = fc.record(
  {
    sex: inRange(FACE_RANGE.sex),
    age: inRange(FACE_RANGE.age),
    weight: inRange(FACE_RANGE.weight),
    african: inRange(FACE_RANGE.african),
    asian: inRange(FACE_RANGE.asian),
    controls: fc.dictionary(fc.constantFrom(...SHAPE_CONTROLS), inRange({ min: -1, max: 1 }), { maxKeys: 12 }),
  },
  { requiredKeys: [] },
);
const tape = fc.record({
  circumferenceMm: optional(inRange(TAPE_RANGE.circumferenceMm)),
  earToEarMm: optional(inRange(TAPE_RANGE.earToEarMm)),
  nasionInionMm: optional(inRange(TAPE_RANGE.nasionInionMm)),
});
const given = <T extends object>(edits: T) =>
  Object.fromEntries(Object.entries(edits).filter(([, value]) => value !== undefined)) as Partial<T>;

const headFrom = (person: 'man' | 'woman', edits: { face?: FaceEdits; tape?: object }): Head =>
  shapeHead(headData, person, edits);

/** The normal of a triangle, not of length 1. */
function normalOf({ positions: p, indices }: Head['surface'], t: number): [number, number, number] {
  const [i, j, k] = [3 * indices[3 * t]!, 3 * indices[3 * t + 1]!, 3 * indices[3 * t + 2]!];
  const [ux, uy, uz] = [p[j]! - p[i]!, p[j + 1]! - p[i + 1]!, p[j + 2]! - p[i + 2]!];
  const [vx, vy, vz] = [p[k]! - p[i]!, p[k + 1]! - p[i + 1]!, p[k + 2]! - p[i + 2]!];
  return [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
}

/** Positive where a triangle faces the way that it does on the reference man. */
function facing({ surface }: Head, t: number): number {
  const [now, before] = [normalOf(surface, t), normalOf(REFERENCE.surface, t)];
  return now[0] * before[0] + now[1] * before[1] + now[2] * before[2];
}

describe('heads of many people', () => {
  test('are finite, fold nowhere on the scalp and keep eyes behind their lids', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HEADS), face, tape, (person, edits, taped) => {
        const head = headFrom(person, { face: edits, tape: given(taped) });
        expect(head.surface.positions.every(Number.isFinite)).toBe(true);
        expect(head.normals.every(Number.isFinite)).toBe(true);
        expect(head.chart.triangles.filter((t) => !(facing(head, t) > 0))).toHaveLength(0);
        const { mmPerUnit, uv } = head.chart;
        expect(mmPerUnit.every((mm, v) => Number.isNaN(uv[2 * v]!) || mm > 20)).toBe(true);
        expectEyesFit(head);
      }),
      RUNS,
    );
  });

  test('keep the chart off ears and face', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom(...HEADS), (seed, person) => {
        const head = headFrom(person, { face: randomFace(seed, person === 'man' ? 1 : 0) });
        const { glabella, nasion } = head.landmarks;
        const isFace = (v: number) => {
          const [x, y, z] = [0, 1, 2].map((axis) => head.surface.positions[3 * v + axis]!) as [number, number, number];
          return y < glabella.at[1] && z > nasion.at[2] - 25 && Math.abs(x) < 40;
        };
        const corners = head.chart.triangles.filter((t) =>
          [0, 1, 2].some((k) => isFace(head.surface.indices[3 * t + k]!)),
        );
        expect(corners).toHaveLength(0);
        for (const name of ['vertex', 'crown', 'occiput'] as const) {
          const [u, v] = chartUvOf(head.surface, head.chart, head.landmarks[name].site);
          expect(u > 0 && u < 1 && v > 0 && v < 1).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

/** The pupil is seen between the lids: no skin before it, and the lids' corners are no deeper than the ball. */
function expectEyesFit({ eyes, eyeRadiusMm, landmarks, surface }: Head): void {
  expect(eyeRadiusMm).toBeGreaterThan(12);
  expect(eyeRadiusMm).toBeLessThan(20);
  const { positions: p } = surface;
  for (const side of ['left', 'right'] as const) {
    const [x, y, z] = eyes[side];
    let deepest = Infinity;
    for (let i = 0; i < p.length; i += 3) {
      const dx = p[i]! - x;
      if (Math.abs(dx) > 14) continue;
      const [dy, dz] = [p[i + 1]! - y, p[i + 2]! - z];
      if (dz > 0 && Math.hypot(dx, dy) < 14) deepest = Math.min(deepest, Math.hypot(dx, dy, dz) - eyeRadiusMm);
    }
    // Lids lie on the ball; the inner corners of the stored heads already lie a quarter of its radius within it.
    expect(deepest / eyeRadiusMm).toBeGreaterThan(-0.42);
    expect(Math.abs(landmarks[`lateral-canthus.${side}`].at[1] - y)).toBeLessThan(10);
  }
}

describe('a consultant’s tape', () => {
  const PEOPLE_TAPED: readonly [FaceEdits | undefined, Partial<Record<TapeName, number>>][] = [
    [undefined, { circumferenceMm: 500 }],
    [undefined, { circumferenceMm: 640 }],
    [undefined, { earToEarMm: 365 }],
    [undefined, { nasionInionMm: 300 }],
    [undefined, { nasionInionMm: 410 }],
    [
      { age: 70, african: 1 },
      { circumferenceMm: 585, nasionInionMm: 372 },
    ],
    [
      { sex: 0.5, controls: { 'skull-width': 1, occiput: -1 } },
      { circumferenceMm: 567, earToEarMm: 362, nasionInionMm: 350 },
    ],
    [{ controls: { 'skull-height': 1 } }, { circumferenceMm: 540, earToEarMm: 338, nasionInionMm: 350 }],
  ];

  test.each(PEOPLE_TAPED)('fits %j to %j within 0.5 mm', (edits, wanted) => {
    const measured = measureHead(headData, headFrom('man', { ...(edits && { face: edits }), tape: wanted }));
    for (const [name, mm] of Object.entries(wanted))
      expect(Math.abs(measured[name as TapeName] - mm)).toBeLessThan(0.5);
  });

  test('is met within 2 mm from any face by a head of like proportions', () => {
    const near = fc.double({ min: -0.06, max: 0.08, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...HEADS), face, near, near, (person, edits, larger, longer) => {
        const own = measureHead(headData, headFrom(person, { face: edits }));
        const within = (name: TapeName, mm: number) =>
          Math.min(TAPE_RANGE[name].max, Math.max(TAPE_RANGE[name].min, mm));
        const wanted = {
          circumferenceMm: within('circumferenceMm', own.circumferenceMm * (1 + larger)),
          nasionInionMm: within('nasionInionMm', own.nasionInionMm * (1 + (larger + longer) / 2)),
        };
        const measured = measureHead(headData, headFrom(person, { face: edits, tape: wanted }));
        for (const name of ['circumferenceMm', 'nasionInionMm'] as const)
          expect(Math.abs(measured[name] - wanted[name])).toBeLessThan(2);
      }),
      { numRuns: 5, seed: SEED, endOnFailure: true },
    );
  });

  test('leaves the height of the hairline to its own part', () => {
    const head = headFrom('man', { tape: { hairlineMm: 90 } });
    expect(head.surface.positions).toEqual(REFERENCE.surface.positions);
  });
});

describe.each([
  ['a large man', 'man', { tape: { circumferenceMm: 620 } }],
  ['a small woman', 'woman', { tape: { circumferenceMm: 505, nasionInionMm: 330 } }],
  ['an old Asian man', 'man', { face: { age: 75, asian: 1, controls: { 'forehead-height': 0.3, oval: 0.5 } } }],
] as const)('on %s', (_, person, edits) => {
  const head = headFrom(person, edits);

  test.each(STYLES)('the hairline %s has the centimetres of its style', (style) => {
    const hairline = constructHairline(head, styleLine(style, 1));
    const cm = measureHairline(head, hairline, buildField(head, hairline));
    // The two lowest lines lie below where the chart begins on large heads and high foreheads: they are held back, and say so.
    const wanted =
      style === 'female' || style === 'juvenile'
        ? hairline.shape.midFrontalMm
        : HAIRLINE_STYLES[style].midFrontalMm.start;
    expect(Math.abs(10 * cm.midFrontalCm - wanted)).toBeLessThan(1);
    for (const side of ['left', 'right'] as const)
      expect(Math.abs(10 * cm.setbackCm[side] - hairline.shape.sides[side].corner.setbackMm)).toBeLessThan(1);
  });
});
