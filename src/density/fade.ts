/** 0 below `from`, 1 above `to`, smooth between. */
export function fade(x: number, from: number, to: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
