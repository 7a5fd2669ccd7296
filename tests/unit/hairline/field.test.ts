import { describe, expect, it } from 'vitest';
import { chartToSkin, chartUvOf, locate } from '../../../src/anatomy/chart';
import { tapeBetween } from '../support/geodesic/geodesic';
import type { SkinLandmark } from '../../../src/anatomy/landmarks';
import { STYLES } from '../../../src/design/schema';
import { createRandom } from '../../../src/density/sampling/random';
import { constructHairline, type Hairline } from '../../../src/hairline/construct';
import { styleLine } from '../../../src/hairline/shape';
import { buildField, FARTHEST, sampleField } from '../../../src/hairline/field';
import { rasterOf } from '../../../src/hairline/raster';
import { adjacencyOf, midline, placeAt } from '../../../src/hairline/tape';
import { referenceMan } from '../support/head';
import { isDesigned } from '../support/density';

const head = referenceMan();
const uvOf = (name: SkinLandmark) => chartUvOf(head.surface, head.chart, head.landmarks[name].site);
const foreheadUv = chartUvOf(head.surface, head.chart, placeAt(head, midline(head), 56).point);

/** Length over the real surface of a straight way on the chart, in chords; Infinity where it leaves the chart. */
function overSkin(u: number, v: number, toU: number, toV: number, steps = 12): number {
  let mm = 0;
  let before = chartToSkin(head.surface, head.chart, u, v);
  for (let k = 1; k <= steps; k++) {
    const t = k / steps;
    const here = chartToSkin(head.surface, head.chart, u + t * (toU - u), v + t * (toV - v));
    if (!before || !here) return Infinity;
    mm += Math.hypot(here[0] - before[0], here[1] - before[1], here[2] - before[2]);
    before = here;
  }
  return mm;
}

/** The slow way: the shortest over the skin to points of the loop a quarter of a segment apart; Infinity where no straight way stays on the chart. */
function bruteForce({ uv }: Hairline, u: number, v: number): { mm: number; at: readonly [number, number] } {
  const points = Array.from({ length: uv.length * 2 }, (_, i) => {
    const [a, t] = [2 * Math.floor(i / 4), (i % 4) / 4];
    const b = (a + 2) % uv.length;
    return [uv[a]! * (1 - t) + uv[b]! * t, uv[a + 1]! * (1 - t) + uv[b + 1]! * t] as const;
  });
  const nearest = Math.min(...points.map(([x, y]) => Math.hypot(x - u, y - v)));
  let best = { mm: Infinity, at: points[0]! };
  for (const at of points) {
    if (Math.hypot(at[0] - u, at[1] - v) > 1.12 * nearest + 0.004) continue;
    const mm = overSkin(u, v, ...at);
    if (mm === Infinity) return { mm, at };
    if (mm < best.mm) best = { mm, at };
  }
  return best;
}

function samplePoints(count: number, seed: number): (readonly [number, number])[] {
  const random = createRandom(seed);
  const out: (readonly [number, number])[] = [];
  while (out.length < count) {
    const at = [random(), random()] as const;
    if (locate(head.surface, head.chart, ...at)) out.push(at);
  }
  return out;
}

describe('the field of a hairline', () => {
  it.each(STYLES)('of %s is true to 0.15 mm within 25 mm of the line (150 points, seed 5)', (style) => {
    const hairline = constructHairline(head, styleLine(style, 5));
    const field = buildField(head, hairline);
    let worst = 0;
    for (const [u, v] of samplePoints(150, 5)) {
      const cell = [u, v].map((t) => (Math.floor(t * field.size) + 0.5) / field.size) as [number, number];
      const { mm } = bruteForce(hairline, ...cell);
      if (mm < 25) worst = Math.max(worst, Math.abs(mm - Math.abs(sampleField(field, ...cell))));
    }
    expect(worst).toBeLessThan(0.15);
  });

  it('agrees with a tape pulled taut over the skin (12 points, seed 9)', () => {
    const hairline = constructHairline(head, styleLine('natural', 5));
    const field = buildField(head, hairline);
    const adjacency = adjacencyOf(head.surface);
    const near = samplePoints(60, 9).filter(([u, v]) => Math.abs(sampleField(field, u, v)) < 25);
    for (const [u, v] of near.slice(0, 12)) {
      const [x, y] = bruteForce(hairline, u, v).at;
      const [from, to] = [locate(head.surface, head.chart, u, v)!, locate(head.surface, head.chart, x, y)!];
      const tape = tapeBetween(head.surface, adjacency, from, to).lengthMm;
      expect(Math.abs(tape - Math.abs(sampleField(field, u, v)))).toBeLessThan(0.3);
    }
  });

  it('is positive inside, negative outside and goes on beyond the chart', () => {
    const field = buildField(head, constructHairline(head, styleLine('natural', 1)));
    expect(sampleField(field, ...uvOf('vertex'))).toBe(FARTHEST.behind);
    expect(sampleField(field, ...uvOf('occiput'))).toBe(FARTHEST.behind);
    expect(sampleField(field, ...foreheadUv)).toBeLessThan(-15);
    expect(field.mm.every((mm) => mm >= -FARTHEST.ahead && mm <= FARTHEST.behind)).toBe(true);
    expect(sampleField(field, 0, 0)).toBeLessThan(0);
  });

  it('changes by no more than a cell from cell to cell of the chart and next to it', () => {
    const { mm, size } = buildField(head, constructHairline(head, styleLine('widows-peak', 1)));
    const { inside } = rasterOf(head);
    const steps = Array.from(mm.keys())
      .filter((cell) => (cell + 1) % size > 0 && (inside[cell] || inside[cell + 1]))
      .map((cell) => Math.abs(mm[cell]! - mm[cell + 1]!));
    expect(steps.reduce((most, step) => Math.max(most, step))).toBeLessThan(2.5);
  });

  it('knows the designed stretches from the natural ones', () => {
    const field = buildField(head, constructHairline(head, styleLine('modern', 1)));
    expect(isDesigned(field, ...foreheadUv)).toBe(true);
    expect(isDesigned(field, ...uvOf('inion'))).toBe(false);
  });
});
