import type { Head } from '../anatomy/head';
import type { GraftEdits } from '../design/client';
import { sampleGrid } from '../hairline/raster';
import { fade } from './fade';
import { groundOf } from './ground';
import { ownLineOf } from './lossBorders';
import { partsOf } from './parts';
import type { PlacedSites } from './sites';

/** Hair at the back that is moved is terminal; single hairs at the front, units of two behind, which stand thicker, µm (P). */
const GRAFT_UM = { thin: 72, thick: 92, double: 108 } as const;
/** A transplanted front reaches so far behind its line, mm (A). */
const FRONT_MM = { full: 34, end: 52 } as const;
/** Over which behind the line grafts set in, mm (A). */
const LINE_MM = { from: -1, to: 7 } as const;
/** Singles stand within this of the line, mm (A). */
const SINGLES_MM = 10;
/** How uneven a transplant grows, to either side of what was planned, and over what (A). */
const UNEVEN = { share: 0.22, waveMm: 13 } as const;
/** A follicle whose own shaft is finer than this gives way to a graft, µm. */
const LOST_UM = 55;

/**
 * Plants a transplant into follicles that loss has emptied: by rank at its density, behind the line that his hair would have. What stands
 * is left; `shaftUm` is written to.
 */
export function plantGrafts(shaftUm: Uint8Array, follicles: PlacedSites, head: Head, grafts: GraftEdits): void {
  const { count, uv, perCm2, cell } = follicles;
  const line = ownLineOf(head, 'man', TRANSPLANT_LINE_MM).mm;
  const sway = groundOf(head).edge(UNEVEN.waveMm);
  const place = placeOf(head, grafts.place, line);
  const size = Math.sqrt(line.length);
  for (let i = 0; i < count; i++) {
    if (shaftUm[i]! >= LOST_UM) continue;
    const u = uv[2 * i]!;
    const v = uv[2 * i + 1]!;
    const wanted = grafts.perCm2 * sampleGrid(place, size, u, v) * (1 + UNEVEN.share * sway[cell[i]!]!);
    if (wanted <= (perCm2[i]! * i) / count) continue;
    const t = (i * 0.6180339887498949) % 1;
    const isSingle = sampleGrid(line, size, u, v) < SINGLES_MM || t < 0.4;
    const thick = isSingle ? GRAFT_UM.thick : GRAFT_UM.double;
    shaftUm[i] = Math.round(GRAFT_UM.thin + t * (thick - GRAFT_UM.thin));
  }
}

/** Where a transplanted hairline is set, tape from the glabella, mm (facts: mature and conservative). */
const TRANSPLANT_LINE_MM = 76;

function placeOf(head: Head, place: GraftEdits['place'], line: Float32Array): Float32Array {
  const { top, crown } = partsOf(head);
  return line.map((mm, cell) => {
    const behind = fade(mm, LINE_MM.from, LINE_MM.to);
    const front = 1 - fade(mm, FRONT_MM.full, FRONT_MM.end);
    if (place === 'crown') return behind * crown[cell]!;
    return behind * top[cell]! * (place === 'front' ? front : 1 - front);
  });
}
