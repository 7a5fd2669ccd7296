import { describe, expect, it } from 'vitest';
import { chartUvOf } from '../../../src/anatomy/chart';
import { Composer } from '../../../src/density/composer';
import { prepareBlend, prepareSites } from '../../../src/density/sites';
import { FULLEST } from '../../../src/density/zone';
import { STROKE_GRID, type Brush, type Stroke } from '../../../src/design/line';
import { DEFAULT_DESIGN, type Design } from '../../../src/design/schema';
import { midline, placeAt } from '../../../src/hairline/tape';
import { referenceMan, storedSites } from '../support/head';
import { norwoodSix } from '../support/density';

const head = referenceMan();
const hair = norwoodSix(head);
const sites = prepareSites(head, storedSites('pigment'));
const pigment = { sites, blend: prepareBlend(sites, hair) };
const tape = midline(head);
const composer = () => new Composer({ head, hair, pigment });

/** A dab of the brush on the midline, so many mm above the glabella. */
function dab(brush: Brush, mm: number, sizeMm: number, strength = 1): Stroke {
  const { point } = placeAt(head, tape, mm);
  const path = chartUvOf(head.surface, head.chart, point).map((t) => Math.round(t * STROKE_GRID));
  return { brush, sizeMm, strength, path };
}

const inTheMiddle = (mm: number) => placeAt(head, tape, mm).xyz;

const gapOf = (xyz: Float32Array, at: number, [x, y, z]: readonly number[]): number =>
  Math.hypot(xyz[3 * at]! - x!, xyz[3 * at + 1]! - y!, xyz[3 * at + 2]! - z!);

function sitesWithin(mm: number, radiusMm: number): number[] {
  const middle = inTheMiddle(mm);
  return Array.from(plain.keys()).filter((i) => gapOf(sites.xyz, i, middle) < radiusMm);
}

/** Dots per cm² of the first `sessions` sessions in a disc on the midline. */
function density(session: Uint8Array, mm: number, radiusMm: number, sessions: number): number {
  const within = sitesWithin(mm, radiusMm);
  const dots = within.filter((i) => session[i]! > 0 && session[i]! <= sessions).length;
  return dots / within.reduce((sum, i) => sum + 1 / sites.perCm2[i]!, 0);
}

const painted = (...strokes: readonly Stroke[]): Design => ({ ...DEFAULT_DESIGN, strokes });
const plain = composer().compose(DEFAULT_DESIGN).session;

/** The mean of a dab's falloff (1 − d²/r²)² over 6 mm around the middle of a brush 30 mm across. */
const MEAN_OF_6_IN_15 = 1 - 0.16 + 0.16 ** 2 / 3;

describe('the density brush', () => {
  it('adds up to a little over full density ahead of the line, in all sessions alike', () => {
    const { session } = composer().compose(painted(dab('add', 58, 30)));
    expect(density(plain, 58, 4, 4)).toBe(0);
    for (const sessions of [1, 2, 3])
      expect(density(session, 58, 4, sessions) / (65 * sessions)).toBeGreaterThan(0.85 * FULLEST);
    expect(density(session, 58, 4, 3)).toBeLessThan(1.06 * FULLEST * 195);
  });

  it('adds half of it at half the strength', () => {
    const { session } = composer().compose(painted(dab('add', 58, 30, 0.5)));
    const share = density(session, 58, 6, 3) / (FULLEST * 195);
    expect(Math.abs(share - 0.5 * MEAN_OF_6_IN_15)).toBeLessThan(0.04);
  });

  it('adds among hair, where pigment has no place of its own', () => {
    const deep = Array.from(pigment.blend.keys()).find((i) => pigment.blend[i] === 0 && sites.xyz[3 * i + 2]! < -60)!;
    const path = [sites.uv[2 * deep]!, sites.uv[2 * deep + 1]!].map((t) => Math.round(t * STROKE_GRID));
    const { session } = composer().compose(painted({ brush: 'add', sizeMm: 12, strength: 1, path }));
    const at = [0, 1, 2].map((k) => sites.xyz[3 * deep + k]!);
    const near = Array.from(session.keys()).filter((i) => gapOf(sites.xyz, i, at) < 3);
    expect(near.filter((i) => plain[i]! > 0)).toEqual([]);
    expect(near.filter((i) => session[i]! > 0).length).toBeGreaterThan(0.5 * near.length);
  });

  it('removes down to none, and half at half the strength', () => {
    const bare = composer().compose(painted(dab('remove', 120, 30)));
    expect(density(plain, 120, 2, 3)).toBeGreaterThan(150);
    expect(density(bare.session, 120, 2, 3)).toBeLessThan(0.12 * 195);
    const half = composer().compose(painted(dab('remove', 120, 30, 0.5)));
    const left = density(half.session, 120, 6, 3) / density(plain, 120, 6, 3);
    expect(Math.abs(left - (1 - 0.5 * MEAN_OF_6_IN_15))).toBeLessThan(0.06);
  });

  it('softens the line: more dots ahead of it, fewer behind', () => {
    const { session } = composer().compose(painted(dab('soften', 73, 40)));
    const [, lineY] = inTheMiddle(73);
    const near = sitesWithin(73, 12);
    const between = (of: Uint8Array, low: number, high: number) =>
      near.filter((i) => sites.xyz[3 * i + 1]! - lineY > low && sites.xyz[3 * i + 1]! - lineY < high && of[i]! > 0)
        .length;
    expect(between(session, -8, -4)).toBeGreaterThan(1.3 * between(plain, -8, -4));
    expect(between(session, 2, 5)).toBeLessThan(between(plain, 2, 5));
  });

  it('changes nothing outside its strokes', () => {
    for (const brush of ['add', 'remove', 'soften'] as const) {
      const { session } = composer().compose(painted(dab(brush, 73, 20)));
      const changed = Array.from(session.keys()).filter((i) => session[i] !== plain[i]);
      const middle = inTheMiddle(73);
      expect(changed.length).toBeGreaterThan(20);
      expect(Math.max(...changed.map((i) => gapOf(sites.xyz, i, middle)))).toBeLessThan(10.2);
    }
  });

  it('keeps sessions nested: less wanted never gives a dot an earlier session', () => {
    const shares = [0.25, 0.5, 0.75, 1].map((strength) =>
      composer()
        .compose(painted(dab('add', 58, 24, strength)))
        .session.slice(),
    );
    const order = (session: number) => (session === 0 ? 5 : session);
    for (let k = 1; k < shares.length; k++)
      expect(shares[k]!.every((session, i) => order(session) <= order(shares[k - 1]![i]!))).toBe(true);
  });

  it('undone leaves exactly what was there', () => {
    const live = composer();
    const before = live.compose(painted(dab('remove', 100, 16)));
    const [session, figures] = [before.session.slice(), before.figures];
    live.compose(painted(dab('remove', 100, 16), dab('add', 96, 30, 0.6)));
    const back = live.compose(painted(dab('remove', 100, 16)));
    expect(back.session.every((value, i) => value === session[i])).toBe(true);
    expect(back.figures).toEqual(figures);
    const bare = live.compose(DEFAULT_DESIGN);
    expect(bare.session.every((value, i) => value === plain[i])).toBe(true);
  });

  it('counts into the treated area', () => {
    const area = (design: Design) => composer().compose(design).figures['area-cm2']!;
    const [more, usual, less] = [painted(dab('add', 58, 14)), DEFAULT_DESIGN, painted(dab('remove', 120, 14))].map(
      area,
    );
    // A dab of full strength weighs a third of its disc.
    const thirdCm2 = (Math.PI * 0.7 ** 2) / 3;
    expect(Math.abs((more! - usual!) / (FULLEST * thirdCm2) - 1)).toBeLessThan(0.1);
    expect(Math.abs((usual! - less!) / thirdCm2 - 1)).toBeLessThan(0.1);
  });

  it('leaves out strokes that say nothing, and takes those that run off the chart', () => {
    const { session } = composer().compose(
      painted(
        { brush: 'add', sizeMm: 10, strength: 1, path: [] },
        { brush: 'add', sizeMm: 4, strength: 1, path: [0, 0, 3, 2048] },
      ),
    );
    expect(session.length).toBe(sites.count);
  });
});
