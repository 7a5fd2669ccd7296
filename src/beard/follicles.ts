import type { Head } from '../anatomy/head';
import type { SurfaceSites } from '../anatomy/mesh';
import type { DashLooks } from '../client/looks';
import type { PlacedSites } from '../density/sites';
import { atSite, type BeardField } from './field';

/** Shafts, µm: a beard's own (facts: 100–150), and what they are left of at its edges and in its gaps (A). */
const SHAFT_UM = { thin: 100, thick: 150 } as const;
const FINER = { edge: 0.35, gap: 0.45, faded: 0.74 } as const;

/** A number in 0…1 by rank, evenly spread over any run of ranks. */
const spread = (i: number, ratio: number): number => (i * ratio) % 1;
const GOLDEN = 0.6180339887498949;
const SILVER = 0.4142135623730951;

/**
 * The beard hairs that are there to be seen, as the thickness of their shafts in µm, 0 for the others: sites thinned by rank to the density.
 * `fade`, 0…1: how much finer, and so shorter, they get towards the sideburn.
 */
export function classifyBeard(
  face: Head,
  { fullPerCm2, edge, keep, below }: BeardField,
  { triangle, b, c }: SurfaceSites,
  { count, perCm2 }: PlacedSites,
  fade: number,
): Uint8Array {
  return Uint8Array.from({ length: count }, (_, i) => {
    const value = (values: Float32Array) => atSite(values, face, triangle[i]!, b[i]!, c[i]!);
    const [inside, kept] = [value(edge), value(keep)];
    if (value(fullPerCm2) * inside * kept <= (perCm2[i]! * i) / count) return 0;
    const whole = SHAFT_UM.thin + (SHAFT_UM.thick - SHAFT_UM.thin) * spread(i, GOLDEN);
    return Math.round(
      whole *
        (1 - FINER.edge * (1 - inside)) *
        (1 - FINER.gap * (1 - kept)) *
        (1 - FINER.faded * fade * (1 - value(below))),
    );
  });
}

/** Between the middles of a shaved dash's round ends, as seen from above; shorter and longer hair is drawn from it by length (A). */
const DASH_MM = { length: 0.36, variation: 0.3 } as const;
/** Hairs stand up to so far to either side of the way that hair grows, radians; a beard is coarser and wirier than scalp hair. */
const STRAY = 0.75;

/** Shaved hairs as they lie on the skin. */
export function beardDashes(growth: Float32Array, shaftUm: Uint8Array): DashLooks {
  const count = shaftUm.length;
  const direction = new Float32Array(2 * count);
  for (let i = 0; i < count; i++) {
    const turn = STRAY * (2 * spread(i, SILVER) - 1);
    const [c, s, u, v] = [Math.cos(turn), Math.sin(turn), growth[2 * i]!, growth[2 * i + 1]!];
    direction[2 * i] = c * u - s * v;
    direction[2 * i + 1] = s * u + c * v;
  }
  const lengthMm = Float32Array.from(
    shaftUm,
    (_, i) => DASH_MM.length * (1 + DASH_MM.variation * (2 * spread(i, GOLDEN) - 1)),
  );
  return { radiusMm: Float32Array.from(shaftUm, (um) => (0.5 * um) / 1000), dash: { direction, lengthMm } };
}
