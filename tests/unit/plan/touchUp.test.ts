import { describe, expect, test } from 'vitest';
import { DEFAULT_DESIGN, SHADES, SUNS } from '../../../src/design/schema';
import { touchUpDue } from '../../../src/plan/touchUp';

const due = (change: Partial<typeof DEFAULT_DESIGN> = {}, sessions = 3) =>
  touchUpDue({ ...DEFAULT_DESIGN, ...change }, sessions);

describe('a touch-up is due', () => {
  test('on a usual client as the clinic’s FAQ has it: from the second year, by the fourth', () => {
    expect(due()).toEqual({ fromYears: 1.5, toYears: 3.5, isPaleFromStart: false });
  });

  test('sooner in the sun, later in the shade', () => {
    const [sheltered, usual, strong] = SUNS.map((sun) => due({ sun }));
    expect(strong!.toYears).toBeLessThan(usual!.toYears);
    expect(usual!.toYears).toBeLessThan(sheltered!.toYears);
  });

  test('later where the hair is lighter, and then once fading is seen by itself', () => {
    const grey = due({ client: { hair: { grey: 0.8 } } });
    expect(grey.fromYears).toBeGreaterThan(due().fromYears);
    expect(grey.toYears).toBe(6);
  });

  test('from the start where the shade is paler than the hair', () => {
    expect(due({ shade: 'pale' }).isPaleFromStart).toBe(true);
    expect(due({}, 1).isPaleFromStart).toBe(true);
    expect(due({ shade: 'black' }).isPaleFromStart).toBe(false);
  });

  test('never before a year, and always as a span within the ten years that are shown', () => {
    for (const shade of SHADES)
      for (const sun of SUNS)
        for (const tone of [1, 4.5, 10])
          for (const sessions of [1, 2, 3, 4])
            for (const melanin of [0, 0.5, 1]) {
              const { fromYears, toYears } = due({ shade, sun, tone, client: { hair: { melanin } } }, sessions);
              expect(fromYears).toBeGreaterThanOrEqual(1);
              expect(toYears).toBeGreaterThan(fromYears);
              expect(toYears).toBeLessThanOrEqual(10);
            }
  });
});
