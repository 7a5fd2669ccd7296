import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBeard } from '../../../src/beard/model';
import { isShaded, wantsBeard, type BeardedDesign } from '../../../src/beard/wish';
import { beardRoots } from '../../../src/beard/roots';
import { Stages } from '../../../src/client/stages';
import { BEARD_RANGE, type BeardEdits } from '../../../src/design/client';
import { storedBeard } from '../support/beard';
import { headOf } from '../support/head';

const source = storedBeard();
const stages = { man: new Stages(), woman: new Stages() };
const designOf = (beard: BeardEdits, head: 'man' | 'woman' = 'man', zone: BeardedDesign['zone'] = 'all') =>
  ({ head, zone, client: { beard } }) satisfies BeardedDesign;
const build = (design: BeardedDesign) =>
  buildBeard(source, headOf(design.head), headOf('man'), design, stages[design.head]);

const range = ({ min, max }: { min: number; max: number }) => fc.double({ min, max, noNaN: true });
const beards = fc.record({
  grows: fc.boolean(),
  lengthMm: range(BEARD_RANGE.lengthMm),
  density: range(BEARD_RANGE.density),
  patchy: range(BEARD_RANGE.patchy),
  cheekMm: range(BEARD_RANGE.cheekMm),
  neckMm: range(BEARD_RANGE.neckMm),
  moustache: fc.boolean(),
  fill: fc.boolean(),
});

const isFinite = (values: Float32Array) => values.every(Number.isFinite);

describe('a beard', () => {
  it.each(['man', 'woman'] as const)('of any kind on the %s is made of numbers', (head) => {
    fc.assert(
      fc.property(beards, (beard) => {
        const model = build(designOf(beard, head));
        const roots = beardRoots(headOf(head), source, model);
        expect(
          [model.growth, model.dashes.radiusMm, model.dashes.dash.direction, roots.xyz, roots.direction].every(
            isFinite,
          ),
        ).toBe(true);
        expect(model.fill ? isFinite(model.fill.looks.uv) : true).toBe(true);
        expect(Math.max(0, ...(model.fill?.session ?? []).slice(0, 9999))).toBeLessThanOrEqual(3);
        expect(model.shaftUm.some((um) => um > 0)).toBe(beard.grows && roots.count > 0);
      }),
      { numRuns: 4, seed: 6 },
    );
  });

  it('has single hairs of 100–150 µm, finer at its edges alone', () => {
    const shafts = build(designOf({ grows: true }))
      .shaftUm.filter((um) => um > 0)
      .sort();
    expect(shafts.length).toBeGreaterThan(7000);
    expect(shafts.at(-1)).toBeLessThanOrEqual(150);
    expect(shafts[Math.floor(shafts.length / 5)]).toBeGreaterThanOrEqual(95);
  });

  it('is filled where hair lacks, the same in each of three sessions', () => {
    const full = build(designOf({ grows: true, fill: true })).fill!.figures;
    const patchy = build(designOf({ grows: true, fill: true, patchy: 0.7 })).fill!.figures;
    const bare = build(designOf({ grows: false, fill: true })).fill!.figures;
    expect(patchy.areaCm2).toBeGreaterThan(1.4 * full.areaCm2);
    expect(bare.areaCm2).toBeGreaterThan(1.3 * patchy.areaCm2);
    for (const { areaCm2, dots, hours } of [full, patchy, bare]) {
      for (const count of dots) expect(count / (65 * areaCm2)).toBeCloseTo(1, 1);
      expect(hours[0]).toBeCloseTo(((dots[0] + dots[1] + dots[2]) * 8.5) / 60_000, 6);
      expect(hours[1]).toBeCloseTo(2 * hours[0], 6);
    }
  });

  it('is wanted where it grows or is filled, and shades the skin only where nobody chose', () => {
    expect(wantsBeard(designOf({}))).toBe(false);
    expect(wantsBeard(designOf({ grows: false }))).toBe(false);
    expect(wantsBeard(designOf({ fill: true }))).toBe(true);
    expect(wantsBeard(designOf({ fill: true }, 'man', 'hairline'))).toBe(false);
    expect(wantsBeard(designOf({}, 'man', 'beard'))).toBe(true);
    expect(isShaded(designOf({}), true)).toBe(true);
    expect(isShaded(designOf({ grows: false }), true)).toBe(false);
    expect(isShaded(designOf({ grows: true }), true)).toBe(false);
    expect(isShaded(designOf({ grows: true }), false)).toBe(true);
  });

  it('is not made again for what does not change', () => {
    const [one, other] = [build(designOf({ grows: true })), build(designOf({ grows: true, patchy: 0.5 }))];
    expect(other.follicles).toBe(one.follicles);
    expect(other.growth).toBe(one.growth);
  });
});
