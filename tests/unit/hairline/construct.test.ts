import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartUvOf, locate } from '../../../src/anatomy/chart';
import type { Head } from '../../../src/anatomy/head';
import { HEADS, STYLES, type StyleName } from '../../../src/design/schema';
import { constructHairline, type Hairline } from '../../../src/hairline/construct';
import { STRETCHES } from '../../../src/hairline/lower';
import { styleLine } from '../../../src/hairline/shape';
import { HAIRLINE_STYLES } from '../../../src/hairline/styles';
import { level, midline, placeAt, setBack } from '../../../src/hairline/tape';
import { headOf } from '../support/head';
import { cross, segmentsOf } from '../support/line';

const anyDesign = fc.tuple(fc.constantFrom(...STYLES), fc.integer({ min: 0, max: 0xffffffff }));
const checkOn =
  (head: Head) =>
  (property: (hairline: Hairline, style: StyleName) => void, numRuns = 24) =>
    fc.assert(
      fc.property(anyDesign, ([style, seed]) => property(constructHairline(head, styleLine(style, seed)), style)),
      { numRuns, seed: 20 },
    );

describe.each(HEADS)('a hairline of any style and seed on the %s', (person) => {
  const head = headOf(person);
  const check = checkOn(head);
  it('is one ring of segments of at most 2.5 mm that meet no other', () => {
    check((hairline) => {
      const segments = segmentsOf(hairline);
      const crossings = segments.filter((one, i) => segments.slice(i + 2).some((other) => cross(one, other)));
      expect(crossings).toEqual([]);
      for (let i = 0; i < segments.length; i++) {
        const [p, q] = [3 * i, (3 * i + 3) % hairline.xyz.length];
        const mm = Math.hypot(...[0, 1, 2].map((k) => hairline.xyz[p + k]! - hairline.xyz[q + k]!));
        expect(mm).toBeGreaterThan(0);
        expect(mm).toBeLessThan(2.5);
      }
    }, 10);
  });

  it('runs counter-clockwise inside the chart, through all stretches and back', () => {
    check((hairline) => {
      let area = 0;
      for (const [ax, ay, bx, by] of segmentsOf(hairline)) {
        area += (ax * by - bx * ay) / 2;
        for (const t of [0, 0.5])
          expect(locate(head.surface, head.chart, ax + t * (bx - ax), ay + t * (by - ay))).toBeDefined();
      }
      expect(area).toBeGreaterThan(0.2);
      const runs = [...hairline.stretch].filter((stretch, i, all) => stretch !== all[i - 1]);
      expect(runs.map((stretch) => STRETCHES[stretch])).toEqual([
        'front',
        'temple',
        'sideburn',
        'ear',
        'nape',
        'ear',
        'sideburn',
        'temple',
        'front',
      ]);
    });
  });

  it('passes through the taped mid-frontal point and both corners', () => {
    check((hairline) => {
      const base = placeAt(head, midline(head), hairline.shape.midFrontalMm);
      for (const side of ['left', 'right'] as const) {
        const { lateralMm, setbackMm } = hairline.shape.sides[side].corner;
        const corner = setBack(head, placeAt(head, level(head, base, side), lateralMm), setbackMm);
        const [u, v] = chartUvOf(head.surface, head.chart, corner.point);
        const gaps = segmentsOf(hairline).map(([x, y]) => Math.hypot(x - u, y - v));
        expect(Math.min(...gaps)).toBeLessThan(1e-5);
      }
    });
  });

  it('keeps to the ranges of its style', () => {
    check(({ shape: { midFrontalMm, sides } }, style) => {
      const numbers = HAIRLINE_STYLES[style];
      const within = (mm: number, { min, max }: { min: number; max: number }) => {
        expect(mm).toBeGreaterThanOrEqual(min);
        expect(mm).toBeLessThanOrEqual(max);
      };
      within(midFrontalMm, numbers.midFrontalMm);
      for (const { lateralMm, setbackMm } of [sides.left.corner, sides.right.corner]) {
        within(lateralMm, numbers.lateralMm);
        within(setbackMm, numbers.setbackMm);
      }
    }, 100);
  });
});

describe('a seed', () => {
  const head = headOf('man');
  const of = (style: StyleName, seed: number) => constructHairline(head, styleLine(style, seed));

  it('gives the same hairline again', () => {
    expect(of('natural', 7)).toEqual(of('natural', 7));
  });

  it('makes the sides differ, but for the edge-up and her own line', () => {
    const gaps = STYLES.map((style) => {
      const { left, right } = of(style, 3).shape.sides;
      return [
        style,
        Math.abs(left.corner.setbackMm - right.corner.setbackMm) +
          Math.abs(left.corner.lateralMm - right.corner.lateralMm) >
          0.1,
      ];
    });
    expect(gaps).toEqual(STYLES.map((style) => [style, !HAIRLINE_STYLES[style].ruled && style !== 'female']));
  });
});

describe.each(HEADS)('the temple peak of the %s', (person) => {
  it.each(STYLES)('in %s stays behind the tail of the brow, or the corner', (style) => {
    const head = headOf(person);
    const { xyz, stretch } = constructHairline(head, styleLine(style, 1));
    const z = [...stretch.keys()].filter((i) => stretch[i] === STRETCHES.indexOf('temple')).map((i) => xyz[3 * i + 2]!);
    expect(Math.max(...z)).toBeLessThan(Math.max(z[0]! + 1, head.landmarks['outer-brow.left'].at[2] - 30));
  });
});
