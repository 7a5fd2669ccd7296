/** Strands that one geometry's indices reach. */
export interface Run {
  readonly first: number;
  readonly count: number;
}

/** The index that begins a shape anew, and so can be no corner. */
const RESTART = 0xffff;

/** All strands, as many at a time as indices of 16 bits can tell the corners of apart. */
export function runsOf(strands: number, corners: number): Run[] {
  const most = Math.floor(RESTART / corners);
  return Array.from({ length: Math.ceil(strands / most) }, (_, k) => ({
    first: k * most,
    count: Math.min(most, strands - k * most),
  }));
}
