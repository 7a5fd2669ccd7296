import type { Head } from '../anatomy/head';
import { growthOf } from '../density/growth';
import { humanise } from '../density/humanise';
import type { PlacedSites } from '../density/sites';
import { GridPlace } from '../hairline/raster';
import { DOT_RADIUS_MM } from '../optics/ink';

/** How each site's dot is set by hand: place in the chart, size, tone. */
export interface DotLooks {
  readonly uv: Float32Array;
  readonly radiusMm: Float32Array;
  readonly tone: Float32Array;
}

/** How each follicle's hair lies on the skin: half width, unit direction in the chart and length. */
export interface DashLooks {
  readonly radiusMm: Float32Array;
  readonly dash: { readonly direction: Float32Array; readonly lengthMm: Float32Array };
}

/** A number in −1…1 by rank, evenly spread over any run of ranks. */
const spread = (i: number, ratio: number): number => 2 * ((i * ratio) % 1) - 1;
const GOLDEN = 0.6180339887498949;
const SILVER = 0.4142135623730951;

/** A hand sets the dots of one client: the same in every design. */
const HAND_SEED = 1;
/** Dots differ in size and in tone to either side by these shares (A: healed dots are 0.12–0.30 mm wide). */
const VARIATION = { radius: 0.22, tone: 0.18 } as const;
/** Keeps the mean area that of the mean dot: 1 + v²/3 is the mean square of 1 ± v evenly spread. */
const MEAN_RADIUS_MM = DOT_RADIUS_MM / Math.sqrt(1 + VARIATION.radius ** 2 / 3);

/** `tufts`: how far dots imitate the tufts of coily hair, 0…1. */
export function dotLooks(sites: PlacedSites, tufts = 0): DotLooks {
  const radiusMm = new Float32Array(sites.count);
  const tone = new Float32Array(sites.count);
  for (let i = 0; i < sites.count; i++) {
    radiusMm[i] = MEAN_RADIUS_MM * (1 + VARIATION.radius * spread(i, GOLDEN));
    tone[i] = 1 + VARIATION.tone * spread(i, SILVER);
  }
  return { uv: humanise(sites, HAND_SEED, tufts), radiusMm, tone };
}

/** The dots of one head on another shape of it: set off from their sites by the same millimetres. */
export function carryDots(looks: DotLooks, own: PlacedSites, sites: PlacedSites): DotLooks {
  const uv = new Float32Array(2 * sites.count);
  for (let i = 0; i < sites.count; i++) {
    const share = own.mmPerUnit[i]! / sites.mmPerUnit[i]!;
    uv[2 * i] = sites.uv[2 * i]! + share * (looks.uv[2 * i]! - own.uv[2 * i]!);
    uv[2 * i + 1] = sites.uv[2 * i + 1]! + share * (looks.uv[2 * i + 1]! - own.uv[2 * i + 1]!);
  }
  return { ...looks, uv };
}

/** A follicular unit grows two hairs side by side: this much wider than one shaft (P: 2.2 hairs a unit, partly hidden). */
const UNIT_WIDTH = 1.5;
/**
 * Between the middles of a dash's round ends. A clipper without guard leaves 0.5 mm, which leans: with its ends 0.3–0.5 mm as seen from
 * above. Vellus shows as a speck (A).
 */
const DASH_MM = { length: 0.28, variation: 0.28, vellus: 0.1 } as const;
/** Hairs stand up to so far, radians, to either side of the way that hair grows (P1: no two lie alike). */
const STRAY = 0.6;
const VELLUS_UM = 30;

export function dashLooks(head: Head, { count, uv }: PlacedSites, shaftUm: Uint8Array): DashLooks {
  const growth = growthOf(head);
  const direction = new Float32Array(2 * count);
  const lengthMm = new Float32Array(count);
  const radiusMm = new Float32Array(count);
  const place = new GridPlace();
  for (let i = 0; i < count; i++) {
    place.moveTo(uv[2 * i]!, uv[2 * i + 1]!);
    const angle = Math.atan2(place.of(growth, 2, 1), place.of(growth, 2, 0)) + STRAY * spread(i, SILVER);
    direction[2 * i] = Math.cos(angle);
    direction[2 * i + 1] = Math.sin(angle);
    const um = shaftUm[i]!;
    lengthMm[i] = um > VELLUS_UM ? DASH_MM.length * (1 + DASH_MM.variation * spread(i, GOLDEN)) : DASH_MM.vellus;
    radiusMm[i] = um > VELLUS_UM ? (0.5 * UNIT_WIDTH * um) / 1000 : (0.5 * um) / 1000;
  }
  return { radiusMm, dash: { direction, lengthMm } };
}
