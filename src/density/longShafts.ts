import type { Head } from '../anatomy/head';
import { GridPlace } from '../hairline/raster';
import { thinnedUm, spread } from './classify';
import { fade } from './fade';
import { groundOf } from './ground';
import { THINNED_SHARE, type HairMap } from './hairLoss';
import type { PlacedSites } from './sites';

/** A spot at the vertex as long hair shows it: its radius, mm, the share of hair in its middle, and how far that is believed, 0…1. */
interface ThinSpot {
  readonly radiusMm: number;
  readonly kept: number;
  readonly share: number;
}

/** Share of follicles whose hair still gets long in the middle of a spot that has just opened, and of one that is ripe (A). */
const KEPT = { first: 0.8, ripe: 0.26, ripeMm: 20 } as const;
/** Radii over which that hair is lost too, and over which long hair shows the spot as shaved hair does, mm (A). */
const LOST_MM = { from: 26, to: 58 } as const;
const BARE_MM = { from: 42, to: 58 } as const;
/** Hair thins from so far outside the spot's border on, to so much of its radius, mm (A). */
const SOFT = { outsideMm: 17, inside: 0.2 } as const;
/** How the border of thin hair sways, mm, and over what (A). */
const SWAY = { mm: 4.5, waveMm: 16 } as const;
/** Where the edge of the loss lies so much farther than the spot's, another loss than the spot's has made it, mm. */
const OTHER_LOSS_MM = { from: 7, to: 20 } as const;
/** No hair is kept within a bald patch, mm from its border. */
const PATCH_MM = { from: -6, to: -1 } as const;

/**
 * The shafts of hair that is let grow, µm. Clipped hair shows a spot at the vertex by its terminal follicles; fine and miniaturised ones
 * between them still grow long, so that long hair thins towards the whorl without an edge; and its front begins with fine hairs. Elsewhere `shaftUm`.
 */
export function longShafts(head: Head, sites: PlacedSites, shaftUm: Uint8Array, map: HairMap): Uint8Array {
  const out = shaftUm.slice();
  const spot = spotOf(map);
  if (spot) thinAtVertex(head, sites, shaftUm, map, spot, out);
  fineAtFront(head, sites, map, out);
  return out;
}

/** A natural front begins with fine hairs: over so many mm behind it, from so high above the ears on, mm (A). */
const FINE_FRONT = { mm: 9, aboveMm: [22, 40] } as const;

function fineAtFront(head: Head, { count, uv }: PlacedSites, { bearing }: HairMap, out: Uint8Array): void {
  const { aboveMm } = groundOf(head);
  const place = new GridPlace();
  for (let i = 0; i < count; i++) {
    if (out[i] === 0) continue;
    place.moveTo(uv[2 * i]!, uv[2 * i + 1]!);
    const behind = place.of(bearing);
    if (behind > FINE_FRONT.mm) continue;
    const fine = fade(place.of(aboveMm), ...FINE_FRONT.aboveMm) * (1 - fade(behind, 0, FINE_FRONT.mm));
    const um = Math.min(out[i]!, thinnedUm(1, spread(i)));
    out[i] = Math.round(out[i]! + (um - out[i]!) * fine);
  }
}

function thinAtVertex(
  head: Head,
  { count, uv, perCm2 }: PlacedSites,
  shaftUm: Uint8Array,
  map: HairMap,
  spot: ThinSpot,
  out: Uint8Array,
): void {
  const { crownMm, edge } = groundOf(head);
  const sway = edge(SWAY.waveMm);
  const place = new GridPlace();
  for (let i = 0; i < count; i++) {
    place.moveTo(uv[2 * i]!, uv[2 * i + 1]!);
    const fromWhorl = place.of(crownMm);
    if (!(fromWhorl < spot.radiusMm + 2 * SOFT.outsideMm)) continue;
    const mm = fromWhorl + SWAY.mm * place.of(sway);
    const whole = fade(mm, SOFT.inside * spot.radiusMm, spot.radiusMm + SOFT.outsideMm);
    const believed =
      spot.share *
      (1 - fade(fromWhorl, spot.radiusMm + SOFT.outsideMm, spot.radiusMm + 2 * SOFT.outsideMm)) *
      (1 - fade(place.of(map.ragged) - spot.radiusMm + fromWhorl, OTHER_LOSS_MM.from, OTHER_LOSS_MM.to)) *
      (map.patch ? 1 - fade(place.of(map.patch), PATCH_MM.from, PATCH_MM.to) : 1);
    const before = place.of(map.perCm2);
    const left =
      place.of(map.fullPerCm2) *
      (spot.kept + (1 - spot.kept) * whole) *
      (map.thin ? 1 - THINNED_SHARE * place.of(map.thin) : 1);
    const rank = (perCm2[i]! * i) / count;
    if (before + (left - before) * believed > rank) {
      const um = thinnedUm(1 - whole, spread(i));
      out[i] = shaftUm[i]! > 0 && before > rank ? Math.round(shaftUm[i]! + (um - shaftUm[i]!) * believed) : um;
    } else if (before > rank) out[i] = 0;
  }
}

/** The thin spot of a class of loss; undefined where the vertex is whole, or bald for good. */
function spotOf({ loss }: HairMap): ThinSpot | undefined {
  const radiusMm = loss.kind === 'fringe' && loss.top ? loss.top.vertexMm : 0;
  const share = 1 - fade(radiusMm, BARE_MM.from, BARE_MM.to);
  if (radiusMm <= 0 || share === 0) return undefined;
  const opened = KEPT.first + (KEPT.ripe - KEPT.first) * fade(radiusMm, 0, KEPT.ripeMm);
  return { radiusMm, kept: opened * (1 - fade(radiusMm, LOST_MM.from, LOST_MM.to)), share };
}
