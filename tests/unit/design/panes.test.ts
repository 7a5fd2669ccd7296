import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/density/sampling/random';
import { atMoment, designFor, MOMENTS, shuffled } from '../../../src/design/panes';
import { DEFAULT_DESIGN } from '../../../src/design/schema';
import { added, ONE_VARIANT } from '../../../src/design/variants';

describe('moments of a design', () => {
  const design = { ...DEFAULT_DESIGN, sessions: 2, day: 100, touchUp: 730 } as const;

  it.each([
    ['before', 0, 100],
    ['session-1', 1, 30],
    ['session-3', 3, 30],
    ['fresh', 2, 0],
    ['year-1', 2, 365],
    ['year-10', 2, 3650],
  ] as const)('%s', (moment, sessions, day) => {
    expect(atMoment(design, moment)).toMatchObject({ sessions, day });
  });

  it('leave the line and its objects as they are, so that no dot is composed for them', () => {
    for (const moment of MOMENTS) expect(atMoment(design, moment).line).toBe(design.line);
  });

  it('after no session at all are those after the usual three', () => {
    expect(atMoment({ ...design, sessions: 0 }, 'year-1').sessions).toBe(3);
  });
});

describe('a view', () => {
  const designs = added({ design: DEFAULT_DESIGN, variants: ONE_VARIANT });

  it('shows the present design itself, a variant, or the present one where that is gone', () => {
    expect(designFor(designs, 'present')).toBe(designs.design);
    expect(designFor(designs, 'variant-A')).toEqual(designs.design);
    expect(designFor(designs, 'variant-B')).toBe(designs.design);
    expect(designFor(designs, 'variant-F')).toBe(designs.design);
  });
});

describe('the order by chance', () => {
  it('holds each variant once, and every order comes as often as any other (seed 9)', () => {
    const random = createRandom(9);
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = shuffled(3, random);
      expect(order.toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
      counts.set(order.join(), (counts.get(order.join()) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
