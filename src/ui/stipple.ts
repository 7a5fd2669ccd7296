/**
 * Dots for the session buttons: each session is the next part of one sequence, so that later dots fall between the
 * earlier ones, as in the treatment. Mitchell's best candidate (Mitchell 1991).
 */
export interface Dot {
  readonly x: number;
  readonly y: number;
}

const CANDIDATES = 24;

export function stipple(count: number, width: number, height: number, random: () => number): Dot[] {
  const dots: Dot[] = [];
  while (dots.length < count) {
    let best: Dot = { x: 0, y: 0 };
    let bestGap = -1;
    for (let i = 0; i < CANDIDATES; i++) {
      const candidate = { x: random() * width, y: random() * height };
      const gap = nearestGap(candidate, dots);
      if (gap > bestGap) [best, bestGap] = [candidate, gap];
    }
    dots.push(best);
  }
  return dots;
}

function nearestGap({ x, y }: Dot, dots: readonly Dot[]): number {
  let gap = Infinity;
  for (const dot of dots) gap = Math.min(gap, (dot.x - x) ** 2 + (dot.y - y) ** 2);
  return gap;
}

/** Park and Miller's generator, for pictures only. */
export function parkMiller(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
