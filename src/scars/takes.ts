import type { Head } from '../anatomy/head';
import { sampleHair, type HairMap } from '../density/hairLoss';
import type { PlacedSites } from '../density/sites';
import { firstCellOf, SMALL, SMALL_OF } from '../hairline/blocks';
import { GRID_SIZE, rasterOf, sampleGrid } from '../hairline/raster';
import { measureTo, type Measured } from './band';
import { eachBlockNear, isRaisedAt, shareAt } from './scarMap';
import type { LaidScars } from './scars';

/** Pigment is blended this far into the hair beside a scar, mm, beginning with this share of what the scar gets (A). */
const BESIDE = { mm: 5, share: 0.3 } as const;
/**
 * A scar gets a whole treatment among hair of this density, which it is to be as dark as when shaved (measured on our own pictures); less
 * where there is less hair, and so much at least.
 */
const AMONG_HAIR = { fullPerCm2: 80, least: 0.7 } as const;
/** This share of the dots does not hold in scar tissue (S: it takes pigment less predictably; amounts A). */
const LOST_SHARE = 0.1;
/** Dots in a scar: tone and radius over those of the skin beside it, from … to (A: they blur more and heal paler or darker). */
const UNEVEN = { tone: [0.85, 1.25], radius: [1.12, 1.47] } as const;

/** What scars make of pigment and hair; arrays by pigment site. */
export interface Takes {
  /** How much pigment each site gets for the scars' sake, 0…1, and 0 where none of it would hold. */
  readonly onScar: Float32Array;
  /** How much of the skin there is scar, 0…1. */
  readonly share: Float32Array;
  /** 1 on a keloid, which gets no pigment in any zone. */
  readonly isRaised: Uint8Array;
}

/** @param uv where the dots are, two numbers a site */
export function takesOf(head: Head, hair: HairMap, sites: PlacedSites, uv: Float32Array, scars: LaidScars): Takes {
  const onScar = new Float32Array(sites.count);
  const share = new Float32Array(sites.count);
  const isRaised = new Uint8Array(sites.count);
  const beside = besideScars(head, scars);
  for (let i = 0; i < sites.count; i++) {
    const block = SMALL_OF[sites.cell[i]!]!;
    if (!scars.isTouched[block] && !beside.isTouched[block]) continue;
    const [u, v] = [uv[2 * i]!, uv[2 * i + 1]!];
    if (isRaisedAt(scars, u, v)) {
      isRaised[i] = 1;
      continue;
    }
    share[i] = shareAt(scars, u, v);
    const wanted = Math.max(share[i]!, BESIDE.share * sampleGrid(beside.cells, GRID_SIZE, u, v));
    if (wanted > 0 && !isLost(share[i]!, i)) onScar[i] = wanted * amongHair(sampleHair(hair, u, v));
  }
  return { onScar, share, isRaised };
}

const amongHair = (perCm2: number): number => Math.min(1, Math.max(AMONG_HAIR.least, perCm2 / AMONG_HAIR.fullPerCm2));

/** By rank, so that every session has its share. */
const isLost = (share: number, i: number): boolean => share > 0.5 && spread(i, 0.7548776662466927) < LOST_SHARE;

/** A number in 0…1 by rank, evenly spread over any run of ranks. */
const spread = (i: number, ratio: number): number => (i * ratio) % 1;

/** How near a scar's edge the centres of cells are: 1 on it and inside, 0 from `BESIDE.mm` on. */
function besideScars(head: Head, { bands }: LaidScars) {
  const { xyz } = rasterOf(head);
  const cells = new Float32Array(GRID_SIZE * GRID_SIZE);
  const isTouched = new Uint8Array((GRID_SIZE / SMALL) ** 2);
  const measured: Measured = { beyondMm: 0, halfMm: 0 };
  for (const band of bands)
    eachBlockNear(head, band, band.reachMm + BESIDE.mm, (block, near, count) => {
      isTouched[block] = 1;
      for (let n = 0; n < SMALL * SMALL; n++) {
        const cell = firstCellOf(block) + Math.floor(n / SMALL) * GRID_SIZE + (n % SMALL);
        const [u, v] = [((cell % GRID_SIZE) + 0.5) / GRID_SIZE, (Math.floor(cell / GRID_SIZE) + 0.5) / GRID_SIZE];
        measureTo(band, near, count, u, v, [xyz[3 * cell]!, xyz[3 * cell + 1]!, xyz[3 * cell + 2]!], measured);
        cells[cell] = Math.max(cells[cell]!, Math.min(1, Math.max(0, 1 - measured.beyondMm / BESIDE.mm)));
      }
    });
  return { cells, isTouched };
}

interface Looks {
  readonly radiusMm: Float32Array;
  readonly tone: Float32Array;
}

/** Dots as scar tissue holds them: of uneven tone, and blurred more. The same object where there are no scars. */
export function unevenLooks<T extends Looks>(looks: T, takes: Takes | undefined): T {
  if (!takes) return looks;
  const vary = (values: Float32Array, [from, to]: readonly [number, number], ratio: number) =>
    values.map((value, i) => {
      const share = takes.share[i]!;
      return share > 0 ? value * (1 + share * (from + (to - from) * spread(i, ratio) - 1)) : value;
    });
  return {
    ...looks,
    tone: vary(looks.tone, UNEVEN.tone, 0.5698402909980532),
    radiusMm: vary(looks.radiusMm, UNEVEN.radius, 0.3247179572447461),
  };
}

/** Below 0: not even a hand puts pigment there. */
const NEVER = -1;

/** Dots that would not hold in a scar get no pigment in any zone, and keloids are never treated: changes the blend in place. */
export function loseDots(blend: Float32Array, takes: Takes | undefined): Float32Array {
  if (!takes) return blend;
  for (let i = 0; i < blend.length; i++) {
    if (takes.isRaised[i]) blend[i] = NEVER;
    else if (isLost(takes.share[i]!, i)) blend[i] = 0;
  }
  return blend;
}

/** Nothing grows where more of the skin than this is scar. */
const HAIRLESS_SHARE = 0.3;

/** The shafts (µm, 0: none) without those on scars. */
export function hairlessScars(
  shaftUm: Uint8Array,
  { uv, cell }: PlacedSites,
  scars: LaidScars | undefined,
): Uint8Array {
  if (!scars) return shaftUm;
  const isHairless = (i: number): boolean =>
    scars.isTouched[SMALL_OF[cell[i]!]!] === 1 && shareAt(scars, uv[2 * i]!, uv[2 * i + 1]!) > HAIRLESS_SHARE;
  return shaftUm.map((um, i) => (isHairless(i) ? 0 : um));
}
