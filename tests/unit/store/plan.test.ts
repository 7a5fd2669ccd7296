import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dayOf } from '../../../src/plan/calendar';
import type * as Loaded from '../../../src/store/plan';

const KEY = 'hairline-studio:plan:1';
const TODAY = dayOf(2026, 11, 26);

/** The store as a page finds it that opens with this in its storage; `null` refuses everything. */
async function openWith(stored: Record<string, string> | null): Promise<typeof Loaded> {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => {
      if (stored === null) throw new Error('SecurityError');
      return stored[key] ?? null;
    },
    setItem: (key: string, value: string) => {
      if (stored === null) throw new Error('QuotaExceededError');
      stored[key] = value;
    },
  });
  vi.resetModules();
  return import('../../../src/store/plan');
}

beforeEach(() => void vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

describe('the plan’s dates', () => {
  test('are kept in the browser and found again', async () => {
    const stored = {};
    const { keepPlan, planDates, currentPlan } = await openWith(stored);
    expect(currentPlan(TODAY).sessions.map(({ day }) => day - TODAY)).toEqual([7, 35, 63]);
    keepPlan({ first: dayOf(2027, 1, 11), count: 2, files: 3 });
    const { id } = planDates.getState();
    const again = await openWith(stored);
    expect(again.planDates.getState()).toEqual({ first: dayOf(2027, 1, 11), count: 2, id, files: 3 });
    expect(again.currentPlan(TODAY).sessions).toHaveLength(2);
  });

  test('last as long as the page where storage is refused or full', async () => {
    const { keepPlan, planDates } = await openWith(null);
    keepPlan({ first: TODAY });
    expect(planDates.getState().first).toBe(TODAY);
  });

  test.each([
    'nonsense',
    'null',
    '[]',
    '{"first":"9999-12-31","count":7,"id":"x","files":-1}',
    '{"first":"0001-01-01","count":"3","id":"<b>","files":1e400}',
    '{"first":"2026-02-30","id":7}',
  ])('are as at first where %s was kept', async (kept) => {
    const { planDates, currentPlan } = await openWith({ [KEY]: kept });
    expect(planDates.getState()).toMatchObject({ first: null, count: null, files: 0 });
    expect(planDates.getState().id).toMatch(/^[\da-f]{24}$/);
    expect(currentPlan(TODAY).sessions).toHaveLength(3);
  });
});
