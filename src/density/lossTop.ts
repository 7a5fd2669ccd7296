import { fade } from './fade';
import type { Ground } from './ground';
import type { FringeLoss, TopLoss } from './lossClasses';

/** From one key of `TopLoss.frontMm` to the next, mm. */
const KEY_MM = 20;
/** How round the corner is where two borders meet, mm (A). */
const ROUND = { union: 14, rim: 16 } as const;
/** A front that begins farther back than this no longer is where a tape to the hairline ends, mm. */
const TAPED_MM = { from: 112, to: 150 } as const;
/** How much of a taped hairline's way each key of the front goes along (A). */
const FOLLOWS = [1, 0.9, 0.55, 0.25, 0, 0] as const;

/**
 * Skin mm to the edge of what is bald, positive inside: above the lifted rim of the fringe, and in front of where hair begins or in the
 * spot at the vertex.
 */
export function baldOnTop(ground: Ground, rim: Float32Array, loss: FringeLoss, hairlineMm?: number): Float32Array {
  const { cells, alongMm, asideMm, crownMm } = ground;
  const { lift, top } = loss;
  const front = top && new Front(taped(top.frontMm, hairlineMm && hairlineMm * ground.scale));
  const out = rim.slice();
  for (let n = 0; n < cells.length; n++) {
    const cell = cells[n]!;
    const above = rim[cell]! - (lift ? liftAt(ground, cell, lift) : 0);
    if (!front) {
      out[cell] = above;
      continue;
    }
    const receded = front.ahead(alongMm[cell]!, asideMm[cell]!);
    const spot = top.vertexMm - crownMm[cell]!;
    out[cell] = -smoothMost(-above, -smoothMost(receded, spot, ROUND.union), ROUND.rim);
  }
  return out;
}

/** The fringe's edge is lifted from above the ears on: the sideburn stays. */
const LIFT_ABOVE_MM = { from: 4, to: 44 } as const;
/** Behind the ears it goes over into that of the back, mm in front of the tragus. */
const LIFT_BACK_MM = { from: -30, to: -85 } as const;

function liftAt(
  { aboveMm, forwardMm }: Ground,
  cell: number,
  { sideMm, backMm }: NonNullable<FringeLoss['lift']>,
): number {
  const back = fade(-forwardMm[cell]!, -LIFT_BACK_MM.from, -LIFT_BACK_MM.to);
  const side = sideMm * fade(aboveMm[cell]!, LIFT_ABOVE_MM.from, LIFT_ABOVE_MM.to);
  return side + (backMm - side) * back;
}

/** The larger of two, rounded where they are less than `round` apart: exactly the larger elsewhere. */
function smoothMost(a: number, b: number, round: number): number {
  const h = round - Math.abs(a - b);
  return Math.max(a, b) + (h > 0 ? (h * h) / (4 * round) : 0);
}

/** The front with its middle where a tape found it, as long as there is hair at the front to tape to. */
function taped(frontMm: TopLoss['frontMm'], hairlineMm: number | undefined): readonly number[] {
  const usual = frontMm[0]!;
  if (hairlineMm === undefined) return frontMm;
  const by = (hairlineMm - usual) * (1 - fade(usual, TAPED_MM.from, TAPED_MM.to));
  const middle = usual + by;
  return frontMm.map((mm, i) => {
    const moved = mm + by * (FOLLOWS[i] ?? 0);
    return i < 3 ? Math.max(moved, Math.min(mm + Math.max(0, by), middle)) : moved;
  });
}

/** The border behind which hair begins, a smooth curve through its keys (Catmull–Rom), told by tapes along and aside. */
class Front {
  /** The keys with one before the first, which mirrors the second, and two after the last. */
  private readonly keys: Float64Array;
  private readonly last: number;

  constructor(keys: readonly number[]) {
    const end = keys.at(-1)!;
    this.keys = Float64Array.of(keys[1]!, ...keys, end, end);
    this.last = keys.length - 1;
  }

  /** How far in front of the border a place is, mm, square to it. */
  ahead(alongMm: number, asideMm: number): number {
    const { keys } = this;
    const place = Math.min(asideMm / KEY_MM, this.last);
    const i = Math.floor(place);
    const t = place - i;
    const p = keys[i + 1]!;
    const q = keys[i + 2]!;
    const m = (q - keys[i]!) / 2;
    const n = (keys[i + 3]! - p) / 2;
    const square = 3 * (q - p) - 2 * m - n;
    const cube = 2 * (p - q) + m + n;
    const curve = p + t * (m + t * (square + t * cube));
    const slope = (m + t * (2 * square + 3 * t * cube)) / KEY_MM;
    return (curve - alongMm) / Math.sqrt(1 + slope * slope);
  }
}
