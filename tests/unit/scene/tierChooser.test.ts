import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TIERS, type Tier } from '../../../src/design/tier';
import { TierChooser, tierFor } from '../../../src/scene/tierChooser';
import { isWeak } from '../../../src/scene/weakDevice';
import type { Found } from '../../../src/store/quality';

const rank = (tier: Tier): number => TIERS.indexOf(tier);

/** All that is found, the start first. */
function follow(start: Found, frames: Iterable<number>): Found[] {
  const chooser = new TierChooser(start);
  const found = [start];
  for (const ms of frames) {
    const next = chooser.frame(ms);
    if (next) found.push(next);
  }
  return found;
}

const repeated = (ms: number, seconds: number): number[] =>
  Array.from({ length: Math.ceil((1000 * seconds) / ms) }, () => ms);
const tiersOf = (found: readonly Found[]): Tier[] => found.map(({ tier }) => tier);
const STANDARD: Found = { tier: 'standard', isLast: false };

describe('at the start', () => {
  test('the slower a frame, the lighter the tier', () => {
    const found = Array.from({ length: 400 }, (_, i) => rank(tierFor(i / 4)));
    for (let i = 1; i < found.length; i++) expect(found[i]!).toBeLessThanOrEqual(found[i - 1]!);
    expect(new Set(found).size).toBe(TIERS.length);
  });

  test.each([
    [{ textureSize: 2048, memoryGb: 8 }, true],
    [{ textureSize: 4096, memoryGb: 2 }, true],
    [{ textureSize: 4096, memoryGb: 4 }, false],
    [{ textureSize: 8192, memoryGb: undefined }, false],
  ])('%j is weak: %s', (limits, weak) => expect(isWeak(limits)).toBe(weak));
});

describe('while the head moves', () => {
  test('frames that stutter lower the tier within two seconds, and once more within another two', () => {
    for (const ms of [40, 70, 120, 280]) {
      expect(tiersOf(follow(STANDARD, repeated(ms, 2)))).toEqual(['standard', 'light']);
      expect(tiersOf(follow({ tier: 'fine', isLast: false }, repeated(ms, 4)))).toEqual(['fine', 'standard', 'light']);
    }
  });

  test('frames that keep up raise it once, after a quarter of a minute', () => {
    expect(tiersOf(follow(STANDARD, repeated(16.7, 15)))).toEqual(['standard']);
    expect(follow(STANDARD, repeated(16.7, 60))).toEqual([STANDARD, { tier: 'fine', isLast: true }]);
    expect(follow({ tier: 'light', isLast: true }, repeated(16.7, 60))).toHaveLength(1);
  });

  test('a few slow ones among quick ones, and gaps, change nothing', () => {
    const frames = Array.from({ length: 900 }, (_, i) => (i % 3 === 0 ? 90 : 17));
    const gaps = Array.from({ length: 900 }, (_, i) => (i % 2 === 0 ? 5000 : 17));
    expect(follow(STANDARD, frames)).toHaveLength(1);
    expect(follow(STANDARD, gaps)).toHaveLength(1);
  });

  test('steady frames: the slower, the lighter', () => {
    const ends = [8, 12, 16, 20, 25, 33, 35, 37, 45, 80, 200, 800].map((ms) =>
      rank(follow(STANDARD, repeated(ms, 120)).at(-1)!.tier),
    );
    for (let i = 1; i < ends.length; i++) expect(ends[i]!).toBeLessThanOrEqual(ends[i - 1]!);
    expect([ends[0], ends.at(-1)]).toEqual([rank('fine'), rank('light')]);
  });

  const runs = fc.array(
    fc.record({
      ms: fc.double({ min: 1, max: 1500, noNaN: true }),
      spread: fc.double({ min: 0, max: 3, noNaN: true }),
    }),
    { maxLength: 40 },
  );

  test.each(TIERS)('from %s: whatever comes, it never goes to and fro; seed 8', (tier) => {
    fc.assert(
      fc.property(runs, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (parts, noise) => {
        const frames = parts.flatMap(({ ms, spread }) =>
          Array.from({ length: 1200 }, () => ms * (1 + spread * Number(noise.next().value))),
        );
        const found = follow({ tier, isLast: false }, frames);
        const ranks = found.map((one) => rank(one.tier));
        const steps = ranks.slice(1).map((to, i) => to - ranks[i]!);
        expect(steps.filter((step) => step > 0).length).toBeLessThanOrEqual(1);
        expect(steps.length).toBeLessThanOrEqual(rank(tier) + 2);
        expect(steps.every((step) => Math.abs(step) === 1)).toBe(true);
        const raised = steps.indexOf(1);
        found.slice(1).forEach(({ isLast }, i) => expect(isLast).toBe(raised >= 0 && i >= raised));
      }),
      { seed: 8, numRuns: 60 },
    );
  });
});
