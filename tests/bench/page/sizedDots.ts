import { scaleTexture } from '../../../src/gpu/chartScale';
import { PigmentLayer, type PigmentSites } from '../../../src/gpu/pigmentLayer';
import { STANDARD } from '../../../src/gpu/figure';
import type { PageContext } from './context';

/** How many sites growth is measured at; the page's own set has some 181,000. */
export const SITE_COUNTS = [25_000, 100_000, 400_000] as const;

/** How far the dots of a copy of the set stand off its own, mm. */
const APART_MM = 0.35;
/** Radians from one copy's way off to the next one's. */
const TURN = 2.4;

/** The dots of another number of sites: the first ranks; beyond the set's own number it is gone through again, set off by the same way. */
function resizedDots({ uv, mmPerUnit, radiusMm, tone }: PigmentSites, count: number): PigmentSites {
  const own = mmPerUnit.length;
  const like = (values: Float32Array) => Float32Array.from({ length: count }, (_, i) => values[i % own]!);
  const offset = (i: number, axis: number) => {
    const copy = Math.floor(i / own);
    const way = axis === 0 ? Math.cos(TURN * copy) : Math.sin(TURN * copy);
    return copy === 0 ? 0 : (way * APART_MM) / mmPerUnit[i % own]!;
  };
  const placed = Float32Array.from({ length: 2 * count }, (_, k) => {
    const [i, axis] = [k >> 1, k & 1];
    return uv[2 * (i % own) + axis]! + offset(i, axis);
  });
  return { uv: placed, mmPerUnit: like(mmPerUnit), radiusMm: like(radiusMm), tone: like(tone) };
}

/** A layer of pigment with so many sites, and two designs for it between which every dot changes its session. */
export interface SizedLayer {
  readonly layer: PigmentLayer;
  readonly sessions: readonly [Uint8Array, Uint8Array];
}

/** Layers of the standard tier with each number of sites. They are kept until the page is closed. */
export function sizedLayers({ client }: PageContext): (count: number) => SizedLayer {
  const scale = scaleTexture(client.head);
  const all = new Map(
    SITE_COUNTS.map((count): [number, SizedLayer] => {
      const layer = new PigmentLayer(resizedDots(client.dots.pigment, count), scale, STANDARD.chartPx);
      const sessions = [0, 1].map((turn) => Uint8Array.from({ length: count }, (_, i) => 1 + ((i + turn) % 3)));
      return [count, { layer, sessions: sessions as [Uint8Array, Uint8Array] }];
    }),
  );
  return (count) => all.get(count)!;
}
