import { describe, expect, it } from 'vitest';
import type { ChartUv } from '../../../src/anatomy/chart';
import type { LineEdits } from '../../../src/design/line';
import { DEFAULT_DESIGN, HEADS, STYLES, type Design, type StyleName } from '../../../src/design/schema';
import { baseAt } from '../../../src/hairline/base';
import { constructHairline } from '../../../src/hairline/construct';
import { buildField } from '../../../src/hairline/field';
import { curveThrough } from '../../../src/hairline/knots';
import { STRETCHES } from '../../../src/hairline/lower';
import { measureHairline } from '../../../src/hairline/readouts';
import { lineOf } from '../../../src/hairline/shape';
import { placeAt, setBack, signOf } from '../../../src/hairline/tape';
import { headOf } from '../support/head';
import { missMm, mmBetween, skinAt } from '../support/line';

describe.each(HEADS)('an edited line on the %s', (person) => {
  const head = headOf(person);
  const lineWith = (line: LineEdits, style: StyleName = 'natural', rest: Partial<Design> = {}) =>
    constructHairline(head, lineOf({ ...DEFAULT_DESIGN, style, ...rest, line }));

  it('measures back what was asked of its middle and corners', () => {
    const asked: LineEdits = {
      midFrontalMm: 68,
      left: { lateralMm: 57, setbackMm: 9 },
      right: { lateralMm: 62, setbackMm: 21 },
    };
    for (const style of ['natural', 'edge-up', 'female'] as const) {
      const line = lineWith(asked, style);
      const cm = measureHairline(head, line, buildField(head, line));
      expect(Math.abs(10 * cm.midFrontalCm - 68)).toBeLessThan(1);
      expect(Math.abs(10 * cm.setbackCm.left - 9)).toBeLessThan(1);
      expect(Math.abs(10 * cm.setbackCm.right - 21)).toBeLessThan(1);
      expect(10 * cm.lateralCm.left).toBeCloseTo(57, 6);
    }
  });

  it('passes all knots of a drawn front', () => {
    const front = [[-40, 9], [-22, 1], [15, 3], [35, 12]] as const; // prettier-ignore
    const line = lineWith({ front, midFrontalMm: 72 }, 'receded');
    const base = baseAt(head, 72);
    for (const [mm, setbackMm] of front) {
      const { tape } = base.tapes[mm > 0 ? 'left' : 'right'];
      expect(missMm(line, setBack(head, placeAt(head, tape, Math.abs(mm)), setbackMm).xyz)).toBeLessThan(0.15);
    }
    expect(missMm(line, base.place.xyz)).toBeLessThan(0.05);
  });

  it('bulges by its hump, and hangs its sideburn, arch and nape where it is told', () => {
    const [plain, line] = [lineWith({}), lineWith({ left: { humpMm: 8, earMm: 6 }, napeMm: 12 })];
    const hump = ({ bends }: typeof plain, side: 'left' | 'right') => skinAt(head, ...bends[side].hump)!.xyz;
    expect(Math.abs(mmBetween(hump(line, 'left'), hump(plain, 'left')) - 8)).toBeLessThan(1);
    expect(missMm(line, hump(line, 'left'))).toBeLessThan(0.5);
    expect(hump(line, 'right')).toEqual(hump(plain, 'right'));
    const highest = (hairline: typeof plain, name: string, side: number) =>
      Math.max(
        ...[...hairline.stretch.keys()]
          .filter((i) => STRETCHES[hairline.stretch[i]!] === name && side * hairline.xyz[3 * i]! >= -1)
          .map((i) => hairline.xyz[3 * i + 1]!),
      );
    expect(highest(line, 'ear', 1) - highest(plain, 'ear', 1)).toBeCloseTo(6, 0);
    expect(highest(line, 'ear', -1)).toBeCloseTo(highest(plain, 'ear', -1), 1);
    const low = (hairline: typeof plain) => Math.min(...hairline.xyz.filter((_, i) => i % 3 === 1));
    expect(low(line)).toBeGreaterThan(low(plain) + 8);
  });

  it('has the same pieces where nothing changed', () => {
    const pinned = { templeBehindMm: 45, templeAboveMm: 28 };
    const [one, other] = [lineWith({ left: pinned }), lineWith({ left: { ...pinned, lateralMm: 58 } })];
    const changed = one.pieces
      .filter((piece, i) => piece !== other.pieces[i])
      .map(({ stretch, side }) => [stretch, side]);
    expect(changed).toEqual([['front', 'left'], ['temple', 'left'], ['temple', 'left'], ['sideburn', 'left']]); // prettier-ignore
    const count = one.pieces.reduce((sum, { path }) => sum + path.length - 1, 0);
    expect(count).toBe(one.stretch.length);
  });

  /** Least radius of the circles through vertices so far apart, mm on the chart: from the midline of the front round the left corner. */
  function sharpestMm(style: StyleName, edits: LineEdits, step: number): number {
    const [front, arc] = lineWith(edits, style).pieces.map(({ path }) => path);
    const points = [...front!.slice(0, -1), ...arc!];
    const radii = points.slice(step, -step).map((q, i) => {
      const [p, r] = [points[i]!, points[i + 2 * step]!];
      const [a, b, c] = [mm(p, q), mm(q, r), mm(p, r)];
      const area = Math.abs((q[0] - p[0]) * (r[1] - p[1]) - (r[0] - p[0]) * (q[1] - p[1])) / 2;
      return (a * b * c) / (4 * 240 * 240 * area + 1e-9);
    });
    return Math.min(...radii);
  }

  const mm = (p: ChartUv, q: ChartUv): number => 240 * Math.hypot(p[0] - q[0], p[1] - q[1]);

  it('has a true corner where its style has one, and is smooth elsewhere', () => {
    const edits: LineEdits = { midFrontalMm: 68, left: { humpMm: 3 }, right: { setbackMm: 6 } };
    for (const line of [{}, edits]) {
      expect(sharpestMm('edge-up', line, 1)).toBeLessThan(3);
      for (const [style, least] of [
        ['natural', 5],
        ['rounded', 5],
        ['conservative', 5],
        ['juvenile', 5],
      ] as const)
        // prettier-ignore
        expect([style, sharpestMm(style, line, 3) > least]).toEqual([style, true]);
    }
  });

  it('keeps every style as it is without edits', () => {
    for (const style of STYLES) {
      const design: Design = { ...DEFAULT_DESIGN, style };
      const asked = lineOf(design);
      const { shape } = constructHairline(head, asked);
      for (const side of ['left', 'right'] as const) {
        expect(signOf(side) * shape.sides[side].corner.lateralMm).toBeCloseTo(
          signOf(side) * asked.sides[side].corner.lateralMm,
          9,
        );
        expect(shape.sides[side].corner.setbackMm).toBeCloseTo(asked.sides[side].corner.setbackMm, 9);
      }
      expect(shape.midFrontalMm).toBe(asked.midFrontalMm);
    }
  });
});

describe('a curve through knots', () => {
  it('passes them and overshoots none', () => {
    const points = [[-30, 5], [-20, 5], [-8, 14], [0, 0], [6, 1], [30, 1], [31, 12]] as const; // prettier-ignore
    const curve = curveThrough(points);
    for (const [x, y] of points) expect(curve(x)).toBeCloseTo(y, 9);
    points.slice(1).forEach(([x, y], i) => {
      const [fromX, fromY] = points[i]!;
      for (let t = 0.05; t < 1; t += 0.05) {
        const value = curve(fromX + t * (x - fromX));
        expect(value).toBeGreaterThanOrEqual(Math.min(fromY, y) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(fromY, y) + 1e-9);
      }
    });
  });
});
