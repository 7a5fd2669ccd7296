import type { DrawnPoint } from './drawn';
import { signOf, type Side } from './tape';

/** How far before and after a bend its two headings are taken, in points a millimetre apart; and how far it must turn at least. */
const ARM = 11;
const LEAST_TURN = 0.4;
/** No corner is nearer to the midline than this, mm of x. */
const NEAREST_MM = 22;

/** Where a stroke walked outwards first turns from the front into the temple, by number of its point; undefined where it does not. */
export function turnIn(outward: readonly DrawnPoint[], side: Side): number | undefined {
  const heading = (from: number, to: number) => {
    const [p, q] = [outward[from]!.uv, outward[to]!.uv];
    return Math.atan2(q[1] - p[1], signOf(side) * (q[0] - p[0]));
  };
  const turns = outward.map((_, i) => {
    if (i < ARM || i + ARM >= outward.length || Math.abs(outward[i]!.xyz[0]) < NEAREST_MM) return 0;
    const angle = heading(i - ARM, i) - heading(i, i + ARM);
    return Math.atan2(Math.sin(angle), Math.cos(angle));
  });
  const isTop = (turn: number, i: number) =>
    turn > LEAST_TURN && turns.slice(Math.max(0, i - ARM), i + ARM + 1).every((other) => other <= turn);
  const first = turns.findIndex(isTop);
  return first < 0 ? undefined : first;
}

/** Points that a temple needs before its peak, and after it to show that it is one. */
const BEFORE_PEAK = 8;
const AFTER_PEAK = 4;

/** The foremost point of a stroke down the temple, where the stroke goes on behind it. */
export function peakIn(temple: readonly DrawnPoint[]): number | undefined {
  let best = 0;
  temple.forEach(({ xyz }, i) => {
    if (xyz[2] > temple[best]!.xyz[2]) best = i;
  });
  return best >= BEFORE_PEAK && best + AFTER_PEAK < temple.length ? best : undefined;
}
