import { describe, expect, it } from 'vitest';
import type { LineEdits } from '../../../src/design/line';
import { STYLES } from '../../../src/design/schema';
import { createRandom } from '../../../src/density/sampling/random';
import { constructHairline, type Hairline } from '../../../src/hairline/construct';
import { FARTHEST, LiveField, type FieldReach } from '../../../src/hairline/liveField';
import { rasterOf } from '../../../src/hairline/raster';
import { lineOf, styleLine } from '../../../src/hairline/shape';
import { referenceMan } from '../support/head';

const head = referenceMan();
const lineWith = (line: LineEdits): Hairline =>
  constructHairline(head, lineOf({ style: 'natural', blend: null, line, character: {}, seed: 1 }));

/** From line to line as hands and pickers lead: small steps, jumps, back again, other styles. */
function lines(seed: number): Hairline[] {
  const random = createRandom(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  const style = () => styleLine(STYLES[Math.floor(STYLES.length * random())]!, 1 + Math.floor(5 * random()));
  let line: LineEdits = {};
  return Array.from({ length: 8 }, (_, i) => {
    if (i % 4 === 3) return constructHairline(head, style());
    const side = { lateralMm: between(50, 70), setbackMm: between(0, 35) };
    const kind = Math.floor(4 * random());
    if (kind === 0) line = { ...line, midFrontalMm: between(58, 85) };
    if (kind === 1) line = { ...line, left: side };
    if (kind === 2) line = { ...line, right: side };
    if (kind === 3) line = { ...line, peakMm: between(0, 14) };
    return lineWith(line);
  });
}

const scratch = (hairline: Hairline, reach: FieldReach) => {
  const live = new LiveField(head, reach);
  live.update(hairline);
  return live.field;
};

const isEqual = (a: Float32Array | Uint8Array, b: Float32Array | Uint8Array): boolean =>
  a.every((value, i) => Object.is(value, b[i]));

describe.each<[string, FieldReach]>([
  ['as far as any zone asks', FARTHEST],
  ['as far as a narrow zone asks', { ahead: 16, behind: 8 }],
])('a field that follows its line, %s', (_, reach) => {
  it.each([1, 2])('is the field from scratch after every step, and tells which cells changed (seed %i)', (seed) => {
    const live = new LiveField(head, reach);
    for (const hairline of lines(seed)) {
      const [mm, designed] = [live.field.mm.slice(), live.field.designed.slice()];
      const told = new Set(live.update(hairline));
      const fresh = scratch(hairline, reach);
      expect(isEqual(live.field.mm, fresh.mm)).toBe(true);
      expect(isEqual(live.field.designed, fresh.designed)).toBe(true);
      const differ = mm.map((value, cell) =>
        value !== fresh.mm[cell] || designed[cell] !== fresh.designed[cell] ? 1 : 0,
      );
      expect(differ.every((value, cell) => value === 0 || told.has(cell))).toBe(true);
    }
  });
});

describe('a field', () => {
  it('is the same within a narrow reach as within the farthest', () => {
    const hairline = lineWith({});
    const [wide, narrow] = [scratch(hairline, FARTHEST), scratch(hairline, { ahead: 16, behind: 8 })];
    const clamped = wide.mm.map((mm) => Math.min(8, Math.max(-16, mm)));
    expect(isEqual(narrow.mm, clamped)).toBe(true);
  });

  it('changes nowhere when its line stays, and far from a dragged corner not at all', () => {
    const live = new LiveField(head, { ahead: 16, behind: 8 });
    live.update(lineWith({}));
    expect(live.update(lineWith({}))).toHaveLength(0);
    const moved = live.update(lineWith({ left: { setbackMm: 16 } }));
    expect(moved.length).toBeGreaterThan(100);
    const { xyz } = rasterOf(head);
    expect(Math.min(...Array.from(moved, (cell) => xyz[3 * cell]!))).toBeGreaterThan(-5);
  });
});
