import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/density/sampling/random';
import { MAX_KNOTS } from '../../../src/design/line';
import { DEFAULT_DESIGN, HEADS, STYLES, type Design } from '../../../src/design/schema';
import { constructHairline, type Hairline } from '../../../src/hairline/construct';
import { STRETCHES } from '../../../src/hairline/lower';
import { fitFront } from '../../../src/hairline/pencil';
import { lineOf } from '../../../src/hairline/shape';
import type { SkinPlace } from '../../../src/hairline/tape';
import { headOf } from '../support/head';
import { expectSound, missMm, skinAt } from '../support/line';

const CHART_MM = 250;

describe.each(HEADS)('a front drawn on the %s', (person) => {
  const head = headOf(person);
  const lineWith = (design: Design) => constructHairline(head, lineOf(design));

  /** A line's vertices of some stretches from right to left, and a shaking hand along them that skips some. */
  function traced(line: Hairline, names: readonly string[], jitterMm: number): { at: number[]; drawn: SkinPlace[] } {
    const random = createRandom(12);
    const own = [...line.stretch.keys()].filter((i) => names.includes(STRETCHES[line.stretch[i]!]!));
    const half = line.stretch.length / 2;
    const at = [...own.filter((i) => i > half), ...own.filter((i) => i <= half)];
    const jitter = () => ((random() + random() + random() - 1.5) * 2 * jitterMm) / CHART_MM;
    const drawn = at.flatMap((i) => {
      const place = skinAt(head, line.uv[2 * i]! + jitter(), line.uv[2 * i + 1]! + jitter());
      return place && random() < 0.6 ? [place] : [];
    });
    return { at, drawn };
  }

  const worst = (line: Hairline, target: Hairline, at: readonly number[]) =>
    Math.max(...at.map((i) => missMm(line, [target.xyz[3 * i]!, target.xyz[3 * i + 1]!, target.xyz[3 * i + 2]!])));

  it.each(STYLES)('along that of %s becomes that line again, whatever style it was drawn over', (style) => {
    const target = lineWith({ ...DEFAULT_DESIGN, style, seed: 3 });
    for (const over of [style, 'natural'] as const) {
      const { at, drawn } = traced(target, ['front'], 0.5);
      const source: Design = { ...DEFAULT_DESIGN, style: over, seed: 1 };
      const line = fitFront(head, source, over === style ? drawn : drawn.reverse(), 0.3);
      expect(line?.front?.length).toBeLessThanOrEqual(MAX_KNOTS);
      expect(worst(lineWith({ ...source, line: line! }), target, at)).toBeLessThan(1.5);
    }
  });

  it.each(['natural', 'modern', 'juvenile', 'receded'] as const)(
    'and down the temples of %s becomes corners and temple peaks, too',
    (style) => {
      const target = lineWith({ ...DEFAULT_DESIGN, style, seed: 3 });
      const { at, drawn } = traced(target, ['front', 'temple'], 0.5);
      const line = fitFront(head, DEFAULT_DESIGN, drawn, 0.3);
      expect(line?.left?.templeAboveMm).toBeDefined();
      expect(worst(lineWith({ ...DEFAULT_DESIGN, line: line! }), target, at)).toBeLessThan(5);
    },
  );

  it('over one half leaves the other where it was', () => {
    const source: Design = { ...DEFAULT_DESIGN, style: 'modern' };
    const target = lineWith({ ...DEFAULT_DESIGN, style: 'broken', line: { midFrontalMm: 71 } });
    const { drawn } = traced(target, ['front'], 0.3);
    const left = drawn.filter(({ xyz: [x] }) => x > 12);
    const [before, after] = [lineWith(source), lineWith({ ...source, line: fitFront(head, source, left, 0.3)! })];
    const right = [...before.stretch.keys()].filter((i) => before.stretch[i] === 0 && before.xyz[3 * i]! < -12);
    expect(right.length).toBeGreaterThan(30);
    expect(worst(after, before, right)).toBeLessThan(0.6);
  });

  it('is the smoother the more it is smoothed', () => {
    const target = lineWith({ ...DEFAULT_DESIGN, style: 'natural' });
    const { drawn } = traced(target, ['front'], 1);
    const bends = [0, 0.2, 0.4, 0.6, 0.8, 1].map((smoothing) => {
      const front = fitFront(head, DEFAULT_DESIGN, drawn, smoothing)!.front!;
      const slopes = front.slice(1).map(([x, y], i) => (y - front[i]![1]) / (x - front[i]![0]));
      return slopes.slice(1).reduce((sum, slope, i) => sum + (slope - slopes[i]!) ** 2, 0);
    });
    expect(bends).toEqual(bends.toSorted((a, b) => b - a));
    expect(bends.at(-1)!).toBeLessThan(bends[0]! / 3);
  });

  it('is none where it is too short, crosses itself, or is on the back of the head', () => {
    const { drawn } = traced(lineWith(DEFAULT_DESIGN), ['front'], 0);
    const middle = drawn.slice(30, 40);
    const loop = Array.from({ length: 80 }, (_, i) =>
      skinAt(head, 0.5 + 0.06 * Math.sin(i / 10) * Math.cos(i / 20), 0.2 + 0.03 * Math.sin(i / 5)),
    );
    const back = Array.from({ length: 60 }, (_, i) => skinAt(head, 0.4 + i / 300, 0.7));
    for (const stroke of [[], drawn.slice(0, 1), middle, loop, back])
      expect(
        fitFront(
          head,
          DEFAULT_DESIGN,
          stroke.filter((place) => place !== undefined),
          0.3,
        ),
      ).toBeUndefined();
  });

  it('is none or a sound line, however wild', () => {
    let fitted = 0;
    const anyStep = fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }));
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 0.7, noNaN: true }),
        fc.double({ min: 0.15, max: 0.3, noNaN: true }),
        fc.double({ min: -0.016, max: 0.016, noNaN: true }),
        fc.array(anyStep, { minLength: 5, maxLength: 40 }),
        fc.constantFrom(...STYLES),
        (u, v, drift, steps, style) => {
          let [x, y] = [u, v];
          const stroke = steps.flatMap(([du, dv]) => {
            [x, y] = [x + drift + du * 0.006, y + dv * 0.006];
            return skinAt(head, x, y) ?? [];
          });
          const source: Design = { ...DEFAULT_DESIGN, style };
          const line = fitFront(head, source, stroke, 0.3);
          // Over the same style each time, whatever styles there are: they are drawn last, and change no stroke.
          if (fitFront(head, DEFAULT_DESIGN, stroke, 0.3)) fitted += 1;
          if (line) expectSound(head, lineWith({ ...source, line }));
        },
      ),
      { numRuns: 60, seed: 8 },
    );
    expect(fitted).toBeGreaterThan(6);
  });
});
