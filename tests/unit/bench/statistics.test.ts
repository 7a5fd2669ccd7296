import { describe, expect, it } from 'vitest';
import { alternate, PAIRS } from '../../bench/harness/alternate';
import { growing, growthExponent, judgedExponent, LINEAR, pastConstant } from '../../bench/harness/growth';
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
    const { ours, judged, details } = growing(sizes, 'ms', (size) => 100 + size);
    await ours();
    const { slopeExponent, lastStepExponent, pastConstantExponent, ...at } = details!();
    expect(at).toEqual({ msAt25: 125, msAt100: 200, msAt400: 500 });
    expect(slopeExponent).toBeLessThan(lastStepExponent!);
    expect(lastStepExponent).toBeLessThan(1);
    expect(judged!(1)).toEqual([Math.max(slopeExponent!, pastConstantExponent!)]);
  });

  it.each<[string, (size: number) => number]>([
    ['nothing', () => 7],
    ['a logarithm', (size) => 1 + Math.log(size)],
    ['a line', (size) => 0.2 * size],
    ['a line over a constant', (size) => 100 + 0.2 * size],
    ['a line below noise', (size) => 1000 + 0.05 * size],
  ])('by %s meets the target', (_, at) => {
    for (const some of [sizes, [1, 3, 6], [1, 4, 16], [25_000, 100_000, 400_000]])
      expect(judgedExponent(some, some.map(at))).toBeLessThanOrEqual(LINEAR);
  });

  it.each<[string, (size: number) => number, number]>([
    ['a square', (size) => 0.1 * size ** 2, 2],
    ['a square over a constant', (size) => 10 + 0.1 * size ** 2, 2],
    ['a square over so much that the slope is below 1', (size) => 3000 + 0.1 * size ** 2, 1.9],
    ['a power of 1.25', (size) => 5 + size ** 1.25, 1.19],
  ])('by %s does not', (_, at, exponent) => {
    const judged = judgedExponent(sizes, sizes.map(at));
    expect(judged).toBeGreaterThan(LINEAR);
    expect(judged).toBeGreaterThan(exponent - 0.1);
    expect(judged).toBeLessThan(exponent + 0.1);
  });

  it('by size times its logarithm is 1.09, which the target does not allow', () => {
    const sites = [25_000, 100_000, 400_000];
    const judged = judgedExponent(
      sizes,
      sites.map((size) => size * Math.log(size)),
    );
    expect(judged).toBeCloseTo(1.087, 3);
    expect(judged).toBeGreaterThan(LINEAR);
  });

  it.each([
    [1, 3, 6],
    [1, 4, 16],
  ])('from %i over %i to %i past a constant is told within the noise', (...three) => {
    for (const power of [1, 1.5, 2]) {
      const exponent = pastConstant(
        three,
        three.map((size) => 0.2 + size ** power),
      );
      expect(exponent).toBeLessThanOrEqual(power);
      expect(exponent).toBeGreaterThan(power - 0.2);
    }
  });

  it('is judged by the least of some turns, in which a busy machine adds least', async () => {
    const busy = [1, 1.4, 1, 2.5, 1, 1.7, 1, 1, 3];
    const judgedOf = async (work: (size: number) => number) => {
      let at = 0;
      const sides = growing(sizes, 'ms', (size) => work(size) * busy[at++ % busy.length]!);
      return summarise((await alternate(sides)).pairs);
    };
    expect((await judgedOf((size) => 100 + size)).value).toBeLessThanOrEqual(LINEAR);
    expect((await judgedOf((size) => 10 + 0.1 * size ** 2)).value).toBeGreaterThan(1.8);
  });

  it('is not told by what a busy machine adds', () => {
    expect(judgedExponent(sizes, [100, 99, 103])).toBeLessThan(0.1);
    expect(judgedExponent(sizes, [125 * 1.03, 200 * 0.98, 500 * 1.02])).toBeLessThanOrEqual(LINEAR);
  });

  it('needs two sizes, past a constant three', () => {
    expect(() => growthExponent([1], [1])).toThrow(RangeError);
    expect(() => pastConstant([1, 2], [1, 2])).toThrow(RangeError);
  });
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
