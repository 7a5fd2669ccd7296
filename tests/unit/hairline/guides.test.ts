import { describe, expect, it } from 'vitest';
import { DEFAULT_DESIGN, HEADS, STYLES } from '../../../src/design/schema';
import type { Vec3 } from '../../../src/anatomy/mesh';
import { lerp } from '../../../src/anatomy/geodesic-line';
import { constructHairline } from '../../../src/hairline/construct';
import { buildField } from '../../../src/hairline/field';
import { GUIDES } from '../../../src/hairline/guideNames';
import { guideOf, type Guide } from '../../../src/hairline/guides';
import { sidesApart } from '../../../src/hairline/leftRight';
import { measureHairline } from '../../../src/hairline/readouts';
import { lineOf } from '../../../src/hairline/shape';
import { midline, placeAt } from '../../../src/hairline/tape';
import { headOf } from '../support/head';
import { gap } from '../support/meshes';

const hairlineOn = (person: (typeof HEADS)[number], change = {}) =>
  constructHairline(headOf(person), lineOf({ ...DEFAULT_DESIGN, ...change }));

const pointsOf = (xyz: Float32Array): Vec3[] =>
  Array.from({ length: xyz.length / 3 }, (_, i) => [xyz[3 * i]!, xyz[3 * i + 1]!, xyz[3 * i + 2]!]);

const lengthOf = (xyz: Float32Array): number =>
  pointsOf(xyz).reduce((sum, point, i, all) => (i === 0 ? 0 : sum + gap(all[i - 1]!, point)), 0);

/** Distance to a segment by trying a hundred of its points, mm. */
const offSegment = (point: Vec3, from: Vec3, to: Vec3): number =>
  Math.min(...Array.from({ length: 101 }, (_, i) => gap(point, lerp(from, to, i / 100))));

/** Distance to the nearest vertex of the skin, mm. */
function offSkin(person: (typeof HEADS)[number], [x, y, z]: Vec3): number {
  const { positions } = headOf(person).surface;
  let least = Infinity;
  for (let i = 0; i < positions.length; i += 3)
    least = Math.min(least, (positions[i]! - x) ** 2 + (positions[i + 1]! - y) ** 2 + (positions[i + 2]! - z) ** 2);
  return Math.sqrt(least);
}

describe.each(HEADS)('on the %s', (person) => {
  const head = headOf(person);
  const hairline = hairlineOn(person);

  it.each(GUIDES)('the guide %s lies on the skin, with its labels', (name) => {
    const { lines, labels }: Guide = guideOf(name, head, hairline);
    expect(lines.length).toBeGreaterThan(0);
    const points = lines.flatMap(({ xyz }) => pointsOf(xyz));
    expect(points.flat().every(Number.isFinite)).toBe(true);
    const some = points.filter((_, i) => i % Math.ceil(points.length / 40) === 0);
    // From the middle of the largest triangles to their corners.
    for (const point of [...some, ...labels.map(({ xyz }) => xyz)]) expect(offSkin(person, point)).toBeLessThan(5);
    for (const { outwards } of labels) expect(Math.hypot(...outwards)).toBeCloseTo(1, 4);
  });

  it.each(STYLES)('the tape crosses %s where the readout says', (style) => {
    const line = hairlineOn(person, { style });
    const { midFrontalCm, peakCm = 0 } = measureHairline(head, line, buildField(head, line));
    const [tape] = guideOf('tape', head, line).lines;
    const front = pointsOf(line.xyz)[0]!;
    let [best, at, sum] = [Infinity, 0, 0];
    const path = pointsOf(tape!.xyz);
    path.forEach((point, i) => {
      if (i > 0) sum += gap(path[i - 1]!, point);
      const off = gap(point, front);
      if (off < best) [best, at] = [off, sum + (front[1] - point[1] > 0 ? off : -off)];
    });
    expect(Math.abs(at - 10 * (midFrontalCm - peakCm))).toBeLessThan(1);
  });

  it('the marks of the tape are centimetres apart along the skin, numbered from the glabella', () => {
    const { labels, lines } = guideOf('tape', head, hairline);
    expect(labels.map(({ mm }) => mm! / 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(lengthOf(lines[0]!.xyz)).toBeCloseTo(120, 1);
    const up = midline(head);
    lines.slice(1).forEach(({ xyz }, half) => {
      const middle = placeAt(head, up, 5 * half).xyz;
      expect(Math.min(...pointsOf(xyz).map((point) => gap(point, middle)))).toBeLessThan(0.01);
    });
  });

  it('the construction has its 8, 8 and 5 cm', () => {
    const { lines, labels } = guideOf('construction', head, hairline);
    expect(lengthOf(lines[0]!.xyz)).toBeCloseTo(80, 1);
    for (const { xyz } of lines.slice(1)) expect(lengthOf(xyz)).toBeCloseTo(130, 0);
    expect(labels.map(({ name }) => name).sort()).toEqual(
      ['corner', 'corner', 'glabella', 'mid-frontal', 'temple', 'temple'].sort(),
    );
  });

  it('the thirds add up to the height of the face', () => {
    const { labels } = guideOf('thirds', head, hairline);
    const whole = placeAt(head, midline(head), 73).xyz[1] - head.landmarks.menton.at[1];
    expect(labels.reduce((sum, { mm }) => sum + mm!, 0)).toBeCloseTo(whole, 3);
  });

  it('the verticals keep the eyes’ distance from the middle', () => {
    const [canthus, pupil] = guideOf('verticals', head, hairline).lines;
    for (const [line, x] of [
      [canthus!, head.landmarks['lateral-canthus.left'].at[0]],
      [pupil!, head.midPupils.left[0]],
    ] as const)
      for (const [px] of pointsOf(line.xyz)) expect(px).toBeCloseTo(x, 2);
  });

  it('the grid is told in the tapes of the readouts: 5 mm from line to line', () => {
    const base = placeAt(head, midline(head), 73).xyz;
    const { lines } = guideOf('grid', head, hairline);
    const middle = lines.find(({ xyz }) => pointsOf(xyz).every(([x]) => Math.abs(x) < 0.01))!;
    expect(lengthOf(middle.xyz)).toBeCloseTo(60, 1);
    expect(Math.min(...pointsOf(middle.xyz).map((point) => gap(point, base)))).toBeLessThan(0.01);
    expect(lines.filter(({ weight }) => weight === 'thin')).toHaveLength(15 + 7);
    expect(lines.filter(({ weight }) => weight === 'fine')).toHaveLength(14 + 6);
  });
});

describe('left and right', () => {
  const character = { asymmetryMm: 0 };
  it('are the same where nobody has set them apart', () =>
    expect(sidesApart(hairlineOn('man', { character })).gapMm).toBeLessThan(0.05));

  it.each([4, 8])('differ by what a corner was moved back, %s mm', (backMm) => {
    const corner = { lateralMm: 60, setbackMm: 12 };
    const line = { left: { ...corner, setbackMm: corner.setbackMm + backMm }, right: corner };
    const { gapMm, at } = sidesApart(hairlineOn('man', { character, line }));
    expect(gapMm).toBeGreaterThan(0.6 * backMm);
    expect(gapMm).toBeLessThan(1.1 * backMm);
    expect(gap(at.left, at.mirrored)).toBeCloseTo(gapMm, 3);
  });

  it('are told by the widest gap of all points, searched the slow way', () => {
    const { left, right, gapMm } = sidesApart(hairlineOn('woman', { style: 'receded', seed: 7 }));
    const other = pointsOf(right).map(([x, y, z]): Vec3 => [-x, y, z]);
    const end = Math.min(left.length, right.length) / 3;
    const slow = Math.max(
      ...pointsOf(left)
        .slice(0, end)
        .map((point) => Math.min(...other.slice(1).map((to, i) => offSegment(point, other[i]!, to)))),
    );
    expect(gapMm).toBeCloseTo(slow, 2);
  });
});
