import type { Measurement, Pair, Sides } from './figure';

export const PAIRS = 9;

/** Warms both sides up, then measures them in pairs, now the one first, now the other. An `exact` figure is taken once, cold. */
export async function alternate(sides: Sides, { exact = false, pairs = PAIRS } = {}): Promise<Measurement> {
  if (!exact) await measurePair(sides, 0);
  const measured: Pair[] = [];
  for (let i = 0; i < (exact ? 1 : pairs); i++) measured.push(await measurePair(sides, i));
  const judged = sides.judged?.(measured.length);
  const told = judged ? measured.map((pair, i) => ({ ...pair, ours: judged[i]! })) : measured;
  return { pairs: told, details: sides.details?.() ?? {} };
}

async function measurePair({ ours, reference }: Sides, turn: number): Promise<Pair> {
  if (!reference) return { ours: await ours() };
  if (turn % 2 === 0) {
    const first = await ours();
    return { ours: first, reference: await reference() };
  }
  const first = await reference();
  return { ours: await ours(), reference: first };
}

/** Milliseconds that some work takes, until it returns. */
export function timeMs(work: () => void): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}
