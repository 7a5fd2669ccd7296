import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOf, leastSession } from '../../../src/plan/price';
import { DEFAULT_PRICES, UNKNOWN_PRICES } from '../../../src/plan/prices';
import { PLANNED_COUNTS } from '../../../src/plan/schedule';
import { planLines } from '../../../src/plan/lines';
import { totalWords } from '../../../src/plan/planWords';
import { FIGURES, planWith } from './support';
import { DEFAULT_DESIGN } from '../../../src/design/schema';

const seed = 73;
const SKIN = { skin: true, scars: false } as const;

describe('the price', () => {
  test('is from 600 US dollars a session, the fourth free', () => {
    const cost = costOf(DEFAULT_PRICES, 4, SKIN, 6);
    expect(cost).toMatchObject({ sessions: [600, 600, 600, 0], total: 1800, from: true, currency: 'USD', touchUp: 0 });
    expect(cost.scars).toBeUndefined();
  });

  test('of a class is paid in three parts, to the cent', () => {
    const prices = { ...DEFAULT_PRICES, currency: 'EUR', norwood: { 6: 1000 } };
    expect(costOf(prices, 3, SKIN, 6)).toMatchObject({ sessions: [333.33, 333.33, 333.34], total: 1000 });
    expect(costOf(prices, 2, SKIN, 6).total).toBe(666.66);
    expect(costOf(prices, 3, SKIN, 5).total).toBe(1800);
    expect(costOf(prices, 3, SKIN).total).toBe(1800);
    expect(costOf({ ...prices, currency: 'JPY', norwood: { 3: 100_000 } }, 3, SKIN, 3).sessions).toEqual([
      33_333, 33_333, 33_334,
    ]);
  });

  test(`of a class is what its parts come to, seed ${seed}`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.constantFrom('USD', 'JPY', 'KWD'), (amount, currency) => {
        const whole = currency === 'USD' ? amount / 100 : amount;
        const cost = costOf({ ...DEFAULT_PRICES, currency, norwood: { 4: whole } }, 3, SKIN, 4);
        expect(cost.total).toBe(whole);
        for (const part of cost.sessions) expect(part).toBeGreaterThanOrEqual(0);
      }),
      { seed },
    );
  });

  test('of scars is apart: the clinic’s, or to be asked for', () => {
    expect(costOf(DEFAULT_PRICES, 3, { skin: true, scars: true }).scars).toBe('ask');
    const scarsAlone = costOf({ ...DEFAULT_PRICES, scars: 250 }, 3, { skin: false, scars: true });
    expect(scarsAlone).toMatchObject({ scars: undefined, sessions: [250, 250, 250], total: 750 });
  });
});

describe('what is said of money', () => {
  const SCARRED = { ...FIGURES, 'zone-scars-cm2': 8 };

  test('is the whole of it: scars beside the rest', () => {
    expect(totalWords(planWith().cost)).toBe('from $1,800');
    expect(totalWords(planWith({ figures: SCARRED }).cost)).toBe('from $1,800, plus scars: ask the clinic');
    const prices = { ...DEFAULT_PRICES, from: false, scars: 250 };
    expect(totalWords(planWith({ figures: SCARRED, prices }).cost)).toBe('$1,800, plus scars: $250 a session');
  });

  test('is no amount where the clinic has not said one', () => {
    const plan = planWith({ prices: UNKNOWN_PRICES, figures: SCARRED, count: 4 });
    expect(totalWords(plan.cost)).toBe('Ask the clinic for the price');
    const lines = planLines(plan).flatMap((part) => part.lines);
    expect(lines.join('\n')).not.toMatch(/\$|free/);
    expect(planWith({ prices: { ...DEFAULT_PRICES, fourth: 'ask' }, count: 4 }).cost.total).toBe('ask');
    expect(planWith({ prices: { ...DEFAULT_PRICES, fourth: 'ask' } }).cost.total).toBe(1800);
  });

  test('of a session is the least that any client pays', () => {
    expect(leastSession(DEFAULT_PRICES)).toEqual({ price: 600, from: true });
    const fixed = { ...DEFAULT_PRICES, from: false };
    expect(leastSession(fixed)).toEqual({ price: 600, from: false });
    expect(leastSession({ ...fixed, norwood: { 3: 1000, 6: 2400 } })).toEqual({ price: 333.33, from: true });
    expect(leastSession({ ...fixed, norwood: { 3: 'ask' } }).price).toBe('ask');
    expect(leastSession(UNKNOWN_PRICES).price).toBe('ask');
  });
});

describe('the plan', () => {
  test.each(PLANNED_COUNTS)('of %d sessions has dots and hours for the first three', (count) => {
    const { sessions, areaCm2 } = planWith({ count });
    expect(areaCm2).toBe(212);
    expect(sessions.map(({ dots }) => dots)).toEqual([13_800, 13_810, 13_790, undefined].slice(0, count));
    for (const { hours, dots } of sessions)
      expect(hours).toEqual(dots && { from: (dots * 8.5) / 60_000, to: (dots * 17) / 60_000 });
  });

  test('prices scars apart, and counts a beard’s dots and skin', () => {
    const figures = { ...FIGURES, 'zone-scars-cm2': 8, 'zone-beard-cm2': 20, 'zone-beard-dots': 1300 };
    const plan = planWith({ figures });
    expect(plan.cost.scars).toBe('ask');
    expect(plan.areaCm2).toBe(240);
    expect(plan.sessions[0]!.dots).toBe(15_100);
    const scarsAlone = planWith({ figures: { 'area-cm2': 0, 'dots-session-1': 500, 'zone-scars-cm2': 8 } });
    expect(scarsAlone.cost).toMatchObject({ total: 'ask', scars: undefined });
  });

  test('knows what it cannot say: no measures, nothing to treat', () => {
    expect(planWith({ figures: {} })).toMatchObject({ areaCm2: undefined, treats: true });
    expect(planWith({ figures: { 'area-cm2': 0.2 } }).treats).toBe(false);
  });

  test('tells what has to be known before', () => {
    const client = {
      hair: { lengthMm: 80 },
      grafts: { place: 'front' as const, perCm2: 30 },
      scars: [{ kind: 'keloid' as const, widthMm: 5, path: [1, 1, 2, 2] }],
    };
    expect(planWith({ design: { ...DEFAULT_DESIGN, client } }).conditions).toEqual([
      'keep-length',
      'transplant',
      'keloid',
    ]);
    expect(planWith().conditions).toEqual(['clip']);
  });

  test('takes a class’s price for that class alone', () => {
    const prices = { ...DEFAULT_PRICES, norwood: { 4: 1500 } };
    const client = { loss: { pattern: 'norwood-vertex' as const, stage: 3.6 } };
    expect(planWith({ prices, design: { ...DEFAULT_DESIGN, client } }).cost.total).toBe(1500);
    expect(planWith({ prices }).cost.total).toBe(1800);
    expect(planWith({ prices, design: { ...DEFAULT_DESIGN, head: 'woman' } }).cost.total).toBe(1800);
  });
});
