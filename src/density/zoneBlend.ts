import type { ZoneName } from '../design/client';
import { GridPlace } from '../hairline/raster';
import { fade } from './fade';
import type { HairMap } from './hairLoss';
import type { PlacedSites } from './sites';
import { blendAt } from './zone';

/** Which part pigment is asked for, and where scars lie. */
export interface BlendAsked {
  readonly zone?: ZoneName;
  /** How much each pigment site lies on a scar that pigment is to cover, 0…1. */
  readonly onScar?: Float32Array | undefined;
}

/** From this much thinning on pigment fills between the hairs; from that on with all that it has (A). */
const CLOSES = { from: 0.05, to: 0.75 } as const;
/** Pigment in a bald patch goes so far into the hair around it, mm (A: its border is sharp). */
const PATCH_BLEND_MM = 3;

/** Zones in which scars are covered. */
export const COVERS_SCARS: ReadonlySet<ZoneName> = new Set(['all', 'scalp', 'scars']);

/** How much of the pigment each site gets by the hair around it and the zone asked for, 0…1. */
export function prepareBlend(
  sites: PlacedSites,
  map: HairMap,
  { zone = 'all', onScar }: BlendAsked = {},
): Float32Array {
  const { count, uv } = sites;
  const blend = new Float32Array(count);
  if (!PIGMENTLESS.has(zone)) {
    const { loss, ragged, thin, patch, parts, size } = map;
    const part = zone === 'top' || zone === 'crown' ? parts[zone] : undefined;
    const place = new GridPlace(size);
    for (let i = 0; i < count; i++) {
      place.moveTo(uv[2 * i]!, uv[2 * i + 1]!);
      let lost = blendAt(place.of(ragged), loss);
      if (thin) lost = Math.max(lost, closing(place.of(thin)));
      if (patch) lost = Math.max(lost, fade(place.of(patch), -PATCH_BLEND_MM, 0));
      blend[i] = part ? lost * place.of(part) : zone === 'scalp' ? everywhere(lost) : lost;
    }
  }
  if (onScar && COVERS_SCARS.has(zone)) for (let i = 0; i < count; i++) blend[i] = Math.max(blend[i]!, onScar[i]!);
  return blend;
}

/** Zones in which nothing is pigmented by the hair around it. */
const PIGMENTLESS: ReadonlySet<ZoneName> = new Set(['scars', 'beard', 'painted']);

/** Among full hair a whole scalp takes this share of the pigment, so that it comes out as even as bald skin (A). */
const AMONG_HAIR = 0.5;
const everywhere = (lost: number): number => AMONG_HAIR + (1 - AMONG_HAIR) * lost;

const closing = (thin: number): number => fade(thin, CLOSES.from, CLOSES.to);

/** The same at the centre of every cell. */
export function cellBlend({ ragged, loss, thin, patch, parts }: HairMap, zone: ZoneName): Float64Array {
  if (PIGMENTLESS.has(zone)) return new Float64Array(ragged.length);
  const part = zone === 'top' || zone === 'crown' ? parts[zone] : undefined;
  const out = new Float64Array(ragged.length);
  for (let cell = 0; cell < out.length; cell++) {
    let lost = blendAt(ragged[cell]!, loss);
    if (thin) lost = Math.max(lost, closing(thin[cell]!));
    if (patch) lost = Math.max(lost, fade(patch[cell]!, -PATCH_BLEND_MM, 0));
    out[cell] = part ? lost * part[cell]! : zone === 'scalp' ? everywhere(lost) : lost;
  }
  return out;
}
