import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GAP_RANGE } from '../../../src/design/schema';
import { dayOf, isoOf, weekdayOf } from '../../../src/plan/calendar';
import { PLANNED_COUNTS, proposedDay, schedule, settleFirst, settleNext } from '../../../src/plan/schedule';

const seed = 72;
const gap = fc.integer(GAP_RANGE);

describe('the schedule', () => {
  test('has the dates of the clinic’s FAQ', () => {
    const [first, second] = schedule(dayOf(2026, 12, 7), [28, 28, 28], 3);
    const care = Object.fromEntries(first!.care.map(({ kind, from, to }) => [kind, [isoOf(from), isoOf(to)]]));
    expect(care).toEqual({
      wash: ['2026-12-12', '2026-12-12'],
      soap: ['2026-12-13', '2026-12-13'],
      pool: ['2026-12-17', '2026-12-17'],
      dye: ['2026-12-28', '2027-01-04'],
    });
    expect(isoOf(second!.day)).toBe('2027-01-04');
    // Two days before is a Saturday.
    expect(isoOf(second!.evaluation!)).toBe('2027-01-01');
    expect(first!.evaluation).toBeUndefined();
  });

  test('waits with minoxidil, finasteride and a transplant for a month after the last session alone', () => {
    const all = schedule(0, [14, 14, 14], 4);
    for (const { number, care, day } of all) {
      const month = care
        .filter(({ kind }) => kind === 'medicine' || kind === 'transplant')
        .map(({ from }) => from - day);
      expect(month).toEqual(number === 4 ? [30, 30] : []);
    }
  });

  test(`keeps 14 days and an evaluation between sessions, whatever the gaps, seed ${seed}`, () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 40_000 }),
        fc.tuple(gap, gap, gap),
        fc.constantFrom(...PLANNED_COUNTS),
        (first, gaps, count) => {
          const sessions = schedule(first, gaps, count);
          expect(sessions).toHaveLength(count);
          sessions.forEach(({ day, evaluation, care }, k) => {
            const before = sessions[k - 1];
            const next = sessions[k + 1];
            expect(care.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['wash', 'soap', 'pool']));
            for (const { from } of care) expect(from).toBeLessThan(next?.day ?? Infinity);
            if (!before) return;
            expect(day - before.day).toBe(gaps[k - 1]);
            expect(evaluation!).toBeLessThan(day);
            expect(evaluation!).toBeGreaterThanOrEqual(before.day + 10);
            expect([0, 6]).not.toContain(weekdayOf(evaluation!));
          });
        },
      ),
      { seed },
    );
  });

  test('is proposed for a week from now, and never for a weekend', () => {
    for (let today = 20_000; today < 20_014; today++) {
      const day = proposedDay(today);
      expect([0, 6]).not.toContain(weekdayOf(day));
      expect(day - today).toBeGreaterThanOrEqual(7);
      expect(day - today).toBeLessThanOrEqual(9);
    }
  });

  test('moves dates that are too near or too far, and says so', () => {
    expect(settleNext(113, 100)).toEqual({ day: 114, moved: 'too-soon' });
    expect(settleNext(114, 100)).toEqual({ day: 114 });
    expect(settleNext(466, 100)).toEqual({ day: 465, moved: 'too-late' });
    expect(settleFirst(-1000, 0)).toEqual({ day: -365, moved: 'too-soon' });
    expect(settleFirst(1000, 0)).toEqual({ day: 730, moved: 'too-late' });
    expect(settleFirst(3, 0)).toEqual({ day: 3 });
  });
});
