import { createNoise2D } from 'simplex-noise';
import { describe, expect, it } from 'vitest';
import { BRUSHES, STROKE_GRID, type Stroke } from '../../../src/design/line';
import { ONE_VARIANT } from '../../../src/design/variants';
import { DEFAULT_DESIGN } from '../../../src/design/schema';
import { MAX_STROKE_POINTS, StrokePath } from '../../../src/design/strokePath';
import { createRandom } from '../../../src/density/sampling/random';
import { readLink, writeLink } from '../../../src/share/link';
import { packPath } from '../../../src/share/strokes';

/** About what a unit of the chart measures on the scalp, mm. */
const MM_PER_UNIT = 290;
const MM_PER_STEP = MM_PER_UNIT / STROKE_GRID;
const LENGTH_MM = 100;
const LINK_LIMIT = 4000;

type Points = readonly (readonly [number, number])[];

/** 10 cm drawn by a hand: a gentle arc that trembles and sways, a point every millimetre or so. uv. */
function handDrawn(seed: number): Points {
  const random = createRandom(seed);
  const sway = createNoise2D(random);
  const [u0, v0, heading, bend] = [0.35 + 0.3 * random(), 0.35 + 0.3 * random(), 6.3 * random(), 2 * random() - 1];
  return Array.from({ length: 101 }, (_, i) => {
    const mm = (LENGTH_MM * i) / 100;
    const angle = heading + (bend * mm) / LENGTH_MM / 2;
    const aside = 2.5 * sway(mm / 45, seed) + 0.35 * sway(mm / 9, seed + 9) + 0.12 * (random() - 0.5);
    const [x, y] = [mm * Math.cos(angle) - aside * Math.sin(angle), mm * Math.sin(angle) + aside * Math.cos(angle)];
    return [u0 + x / MM_PER_UNIT, v0 + y / MM_PER_UNIT] as const;
  });
}

function pathOf(points: Points, toleranceMm: number): number[] {
  const path = new StrokePath(toleranceMm / MM_PER_STEP);
  for (const [u, v] of points) path.add(u, v);
  return path.path;
}

/** Farthest that any point lies from the path, mm. */
function strayMm(points: Points, path: readonly number[]): number {
  const to = ([u, v]: readonly [number, number]) => {
    let least = Infinity;
    for (let i = 0; i + 3 < path.length; i += 2) {
      const [ax, ay, bx, by] = path.slice(i, i + 4) as [number, number, number, number];
      const [x, y, dx, dy] = [u * STROKE_GRID - ax, v * STROKE_GRID - ay, bx - ax, by - ay];
      const t = Math.min(1, Math.max(0, (x * dx + y * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, Math.hypot(x - t * dx, y - t * dy));
    }
    return least * MM_PER_STEP;
  };
  return Math.max(...points.map(to));
}

/** As the brush asks of its path: 0.06 of its width. */
const BRUSH_MM = 12;
const TOLERANCE_MM = 0.06 * BRUSH_MM;

describe('the path of a stroke', () => {
  it.each([1, 2, 3, 4, 5])('stays within the tolerance of the hand (%i)', (seed) => {
    const points = handDrawn(seed);
    for (const toleranceMm of [0.3, TOLERANCE_MM]) {
      const path = pathOf(points, toleranceMm);
      expect(strayMm(points, path)).toBeLessThan(toleranceMm + MM_PER_STEP);
      expect(path.length).toBeLessThan(points.length);
    }
  });

  it('never moves a corner again', () => {
    const path = new StrokePath(2);
    let corners: number[] = [];
    for (const [u, v] of handDrawn(8)) {
      path.add(u, v);
      const now = path.path.slice(0, -2);
      expect(now.slice(0, corners.length)).toEqual(corners);
      corners = now;
    }
    expect(corners.length).toBeGreaterThan(6);
  });

  it('is one point for a dab, and knows when a point changes nothing', () => {
    const path = new StrokePath(2);
    expect(path.add(0.5, 0.5)).toBe(true);
    expect(path.add(0.5001, 0.5)).toBe(false);
    expect(path.path).toEqual([1024, 1024]);
  });

  it('stays on the grid, and ends where a link’s stroke ends', () => {
    const path = new StrokePath(0.1);
    for (let i = 0; i < 3000; i++) path.add(i % 2 ? -0.2 : 1.3, (i % 7) / 7);
    expect(path.path.length).toBeLessThanOrEqual(2 * MAX_STROKE_POINTS);
    expect(Math.min(...path.path)).toBe(0);
    expect(Math.max(...path.path)).toBe(STROKE_GRID);
    const stroke: Stroke = { brush: 'add', sizeMm: 4, strength: 1, path: path.path };
    expect(readLink(linkOf([stroke])).ok || linkOf([stroke]).length > 8000).toBe(true);
  });
});

const linkOf = (strokes: readonly Stroke[]): string =>
  writeLink({
    design: { ...DEFAULT_DESIGN, strokes },
    variants: ONE_VARIANT,
    camera: 'front',
    eyeMm: null,
    light: 'clinic',
    turn: 0,
    shine: 0.35,
    mirror: false,
  });

describe('a link', () => {
  const strokes = Array.from({ length: 60 }, (_, seed): Stroke => ({
    brush: BRUSHES[seed % 3]!,
    sizeMm: [8, BRUSH_MM, 20][seed % 3]!,
    strength: 0.5,
    path: pathOf(handDrawn(seed), 0.06 * [8, BRUSH_MM, 20][seed % 3]!),
  }));

  it('holds a stroke of 10 cm in about 40 characters', () => {
    const lengths = strokes.map(({ path }) => packPath(path).length).toSorted((a, b) => a - b);
    expect(lengths[30]).toBeLessThanOrEqual(42);
    expect(lengths.at(-1)).toBeLessThan(80);
  });

  it('holds sixty of them in 4,000', () => {
    const link = linkOf(strokes);
    expect(link.length).toBeLessThanOrEqual(LINK_LIMIT);
    const opened = readLink(link);
    expect(opened.ok && opened.value.design.strokes).toEqual(strokes);
  });
});
