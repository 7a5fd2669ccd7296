import { describe, expect, it } from 'vitest';
import { alternate, PAIRS } from '../../bench/harness/alternate';
import { growing, growthExponent } from '../../bench/harness/growth';
import { resized } from '../../bench/harness/sizedSites';
import { median, quantile, summarise, worstOf } from '../../bench/harness/statistics';

describe('quantiles', () => {
  it('are values of the list, or lie between two of them in proportion', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(quantile([10, 20, 30, 40, 50], 0.25)).toBe(20);
    expect(quantile([10, 20, 30, 40], 0.25)).toBe(17.5);
    expect(quantile([7], 0.75)).toBe(7);
  });

  it('leave the list as it was and refuse an empty one', () => {
    const values = [2, 1];
    median(values);
    expect(values).toEqual([2, 1]);
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('a summary', () => {
  it('is the median of the ratios, not the ratio of the medians', () => {
    const pairs = [
      { ours: 1, reference: 10 },
      { ours: 40, reference: 100 },
      { ours: 6, reference: 20 },
    ];
    const { value, lowerQuartile, upperQuartile, ours, reference } = summarise(pairs);
    expect([value, ours, reference]).toEqual([0.3, 6, 20]);
    expect(lowerQuartile).toBeCloseTo(0.2, 12);
    expect(upperQuartile).toBeCloseTo(0.35, 12);
  });

  it('does not see a machine that is slower for a while', () => {
    const slow = [1, 1, 5, 5, 5, 1, 1, 1, 1];
    expect(summarise(slow.map((k) => ({ ours: 2 * k, reference: 4 * k }))).value).toBe(0.5);
  });

  it('of a figure that stands alone is its value', () => {
    expect(summarise([{ ours: 1610 }])).toMatchObject({ value: 1610, ours: 1610, reference: null });
  });

  it('of nonsense is refused', () => {
    expect(() => summarise([{ ours: 1, reference: 0 }])).toThrow(RangeError);
    expect(() => summarise([])).toThrow(RangeError);
  });
});

describe('the worst of several measurements', () => {
  const of = (ours: number) => ({ pairs: [{ ours }], details: { ms: ours } });
  const measured = new Map([
    ['llvmpipe', of(2)],
    ['swiftshader', of(3)],
  ]);

  it('counts, and tells the details of all', () => {
    expect(worstOf(measured, 'lower').pairs).toEqual([{ ours: 3 }]);
    expect(worstOf(measured, 'higher').pairs).toEqual([{ ours: 2 }]);
    expect(worstOf(measured, 'lower').details).toEqual({ 'llvmpipe ms': 2, 'swiftshader ms': 3 });
  });

  it('of none is refused', () => expect(() => worstOf(new Map(), 'lower')).toThrow(RangeError));
});

describe('growth', () => {
  const sizes = [25, 100, 400];

  it.each([0, 0.5, 1, 2])('of size to the power of %f is told as that', (power) => {
    const values = sizes.map((size) => 3 * size ** power);
    expect(growthExponent(sizes, values)).toBeCloseTo(power, 12);
  });

  it('is hidden in part by what costs the same at every size, least in the last step', async () => {
    const { ours, details } = growing(sizes, 'ms', (size) => 100 + size);
    const whole = await ours();
    const { lastStepExponent, ...at } = details!();
    expect(at).toEqual({ msAt25: 125, msAt100: 200, msAt400: 500 });
    expect(whole).toBeLessThan(lastStepExponent!);
    expect(lastStepExponent).toBeLessThan(1);
  });

  it('needs two sizes', () => expect(() => growthExponent([1], [1])).toThrow(RangeError));
});

describe('sites of another number', () => {
  const set = { triangle: Uint32Array.of(4, 5), b: Float32Array.of(0.5, 0.25), c: Float32Array.of(0.25, 0.5) };

  it('are the first ones, or all of them and further ones in the same triangles', () => {
    expect(resized(set, 1)).toEqual({
      triangle: Uint32Array.of(4),
      b: Float32Array.of(0.5),
      c: Float32Array.of(0.25),
    });
    const more = resized(set, 5);
    expect([...more.triangle]).toEqual([4, 5, 4, 5, 4]);
    expect([...more.b]).toEqual([0.5, 0.25, 0.25, 0.5, 0.25]);
    expect([...more.c]).toEqual([0.25, 0.5, 0.25, 0.25, 0.5]);
  });
});

/** Two sides that write down whose turn it was. */
function recorded() {
  const turns: string[] = [];
  const side = (name: string) => () => turns.push(name);
  return { turns, sides: { ours: side('ours'), reference: side('reference') } };
}

describe('alternating', () => {
  it('warms both sides up, then takes nine pairs, each side first in turn', async () => {
    const { turns, sides } = recorded();
    const { pairs } = await alternate(sides);
    expect(pairs.length).toBe(PAIRS);
    const [ab, ba] = [
      ['ours', 'reference'],
      ['reference', 'ours'],
    ];
    expect(turns.slice(0, 2)).toEqual(ab);
    expect(turns.slice(2)).toEqual(Array.from({ length: PAIRS }, (_, i) => (i % 2 === 0 ? ab : ba)).flat());
  });

  it('keeps each value on its side', async () => {
    let [a, b] = [0, 100];
    const { pairs } = await alternate({ ours: () => ++a, reference: async () => Promise.resolve(++b) }, { pairs: 3 });
    expect(pairs).toEqual([2, 3, 4].map((ours) => ({ ours, reference: 100 + ours })));
  });

  it('takes an exact figure once', async () => {
    const { turns, sides } = recorded();
    await alternate(sides, { exact: true });
    expect(turns).toEqual(['ours', 'reference']);
  });

  it('asks for the details at the end, and needs no reference', async () => {
    let calls = 0;
    const { pairs, details } = await alternate({ ours: () => ++calls, details: () => ({ calls }) });
    expect(details).toEqual({ calls: PAIRS + 1 });
    expect(pairs[0]).toEqual({ ours: 2 });
  });
});
