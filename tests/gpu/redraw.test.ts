import { afterAll, describe, expect, test } from 'vitest';
import { changedSites } from '../../src/gpu/changedSites';
import { CoverageMap, type StampSites } from '../../src/gpu/coverage';
import { DOT_GRID, DotCells } from '../../src/gpu/dotCells';
import { mulberry } from './support/random';
import { constantTexture, openRenderer, texelsOf } from './support/renderer';

const SIZE_PX = 512;
const MM_PER_UNIT = 100;
const COUNT = 6000;

const { renderer, complaints, dispose } = openRenderer();
const scale = constantTexture(MM_PER_UNIT);
afterAll(() => {
  scale.dispose();
  dispose();
});

const random = mulberry(7);
/** All over the chart, to its very border. */
const uv = Float32Array.from({ length: 2 * COUNT }, () => random());
const sites: StampSites = {
  uv,
  mmPerUnit: Float32Array.from({ length: COUNT }, () => MM_PER_UNIT * (0.8 + 0.4 * random())),
  radiusMm: Float32Array.from({ length: COUNT }, () => 0.08 + 0.1 * random()),
};
const direction = Float32Array.from(Array.from({ length: COUNT }, (_, i) => [Math.cos(i), Math.sin(i)]).flat());
const dashes: StampSites = { ...sites, dash: { direction, lengthMm: new Float32Array(COUNT).fill(0.7) } };

/** Sessions, those in a disc of the chart drawn anew. */
const withDisc = (session: Uint8Array, u: number, v: number, radius: number): Uint8Array =>
  session.map((was, i) => (Math.hypot(uv[2 * i]! - u, uv[2 * i + 1]! - v) < radius ? Math.floor(5 * random()) : was));

const first = withDisc(new Uint8Array(COUNT), 0.5, 0.5, 1);
/** What a drag leads through: the middle, the borders, all of it, one dot, back again. */
const STEPS: readonly Uint8Array[] = [
  [0.4, 0.6, 0.08],
  [0.98, 0.5, 0.05],
  [0.02, 0.01, 0.1],
  [0.5, 0.5, 2],
  [0.3, 0.7, 0.02],
].reduce<Uint8Array[]>((steps, [u, v, radius]) => [...steps, withDisc(steps.at(-1) ?? first, u!, v!, radius!)], []);

function layersOf(map: CoverageMap): Record<string, Float32Array> {
  const read = (name: 'full' | 'half' | 'quarter' | 'mean' | 'wide', px: number, level = 0) =>
    texelsOf(renderer, map[name].texture, px, level);
  return {
    full: read('full', SIZE_PX),
    half: read('half', SIZE_PX / 2),
    quarter: read('quarter', SIZE_PX / 4),
    eighth: read('quarter', SIZE_PX / 8, 1),
    one: read('quarter', 1, Math.log2(SIZE_PX / 4)),
    mean: read('mean', SIZE_PX / 4),
    wide: read('wide', SIZE_PX / 4),
  };
}

const worst = (a: Float32Array, b: Float32Array): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);

describe.each([
  ['dots', sites],
  ['dashes', dashes],
])('%s stamped again only where they changed', (_, stamped) => {
  test('are to the bit those stamped all over, in every layer, after each of five changes', () => {
    const map = new CoverageMap(stamped, scale, SIZE_PX);
    map.update(first);
    map.render(renderer);
    let before = first;
    for (const [n, session] of STEPS.entries()) {
      map.update(session, changedSites(before, session));
      map.render(renderer);
      const whole = new CoverageMap(stamped, scale, SIZE_PX);
      whole.update(session);
      whole.render(renderer);
      const [ours, theirs] = [layersOf(map), layersOf(whole)];
      whole.dispose();
      expect(ours.full!.some((value) => value > 0)).toBe(true);
      for (const [name, texels] of Object.entries(ours)) expect(worst(texels, theirs[name]!), `${n}: ${name}`).toBe(0);
      before = session;
    }
    map.dispose();
    expect(complaints).toEqual([]);
  });

  test('gather what changed between two pictures', () => {
    const [map, whole] = [0, 1].map(() => new CoverageMap(stamped, scale, SIZE_PX)) as [CoverageMap, CoverageMap];
    map.update(first);
    map.render(renderer);
    map.update(STEPS[0]!, changedSites(first, STEPS[0]!));
    map.update(STEPS[1]!, changedSites(STEPS[0]!, STEPS[1]!));
    map.render(renderer);
    expect(map.stamps).toBe(2);
    whole.update(STEPS[1]!);
    whole.render(renderer);
    expect(worst(layersOf(map).wide!, layersOf(whole).wide!)).toBe(0);
    for (const one of [map, whole]) one.dispose();
  });
});

test('nothing is stamped where nothing changed', () => {
  const map = new CoverageMap(sites, scale, SIZE_PX);
  map.update(first);
  map.render(renderer);
  map.update(first, []);
  map.render(renderer);
  expect(map.stamps).toBe(1);
  map.dispose();
});

test('the grid of dots is uploaded row by row to the same as at once, and again after a lost context', () => {
  const tone = new Float32Array(COUNT).fill(1);
  const cells = new DotCells({ ...sites, uv, tone });
  const read = (of: DotCells) => texelsOf(renderer, of.sessions, DOT_GRID, 0, 'usampler2D');
  cells.update(first);
  read(cells);
  let before = first;
  for (const [n, session] of STEPS.entries()) {
    if (n === 2) cells.invalidate();
    cells.update(session, changedSites(before, session));
    const whole = new DotCells({ ...sites, uv, tone });
    whole.update(session);
    const [ours, theirs] = [read(cells), read(whole)];
    expect(ours.some((value) => value > 0)).toBe(true);
    expect(worst(ours, theirs), `step ${n}`).toBe(0);
    whole.dispose();
    before = session;
  }
  cells.dispose();
});

test('what differs between two arrays is found at any length and place', () => {
  for (const length of [0, 1, 3, 4, 9, 130]) {
    const before = Uint8Array.from({ length }, (_, i) => i % 5);
    const now = before.map((value, i) => (i % 7 === 2 ? value + 1 : value));
    const expected = Array.from(now.keys()).filter((i) => i % 7 === 2);
    expect(changedSites(before, now)).toEqual(expected);
    expect(changedSites(before, before)).toEqual([]);
    const shifted = new Uint8Array(length + 1);
    shifted.set(now, 1);
    expect(changedSites(before, shifted.subarray(1))).toEqual(expected);
  }
});
