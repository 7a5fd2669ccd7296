import type { Head } from '../anatomy/head';
import { MAX_SCARS, SCAR_RANGE, type DrawnScar, type FueScars, type Scar, type StripScar } from '../design/client';
import { SMALL_OF } from '../hairline/blocks';
import type { PlacedSites } from '../density/sites';
import { bandOf, measureTo, type Band, type Measured, type Outline } from './band';
import { acrossTheBack, alongPath } from './course';
import { eachBlockNear, layBand, layRound, noTexels, type Rise, type ScarTexels } from './scarMap';

/** A client's scars on their head. */
export interface LaidScars extends ScarTexels {
  /** The bands that pigment is blended around; fields of round scars have none, and keloids are left alone. */
  readonly bands: readonly Band[];
}

/** Two strips lie so far apart up the skin, mm (A). */
const LINES_APART_MM = 12;
/** The upper of two lines is this much shorter (A). */
const UPPER_SHARE = 0.92;

/** Lays scars on the chart; undefined where there are none. Values out of range are held to it. */
export function layScars(
  head: Head,
  follicles: PlacedSites,
  scars: readonly Scar[] | undefined,
): LaidScars | undefined {
  if (!scars || scars.length === 0) return undefined;
  const laid = { ...noTexels(), bands: [] as Band[] };
  scars.slice(0, MAX_SCARS).forEach((scar, n) => layScar(head, follicles, scar, 1 + 2 * n, laid));
  return laid;
}

type Laying = ScarTexels & { readonly bands: Band[] };

function layScar(head: Head, follicles: PlacedSites, scar: Scar, seed: number, laid: Laying): void {
  if (scar.kind === 'fue') return layGrafts(head, follicles, scar, laid);
  const bands = scar.kind === 'strip' ? stripBands(head, scar, seed) : [drawnBand(head, scar, seed)];
  for (const band of bands) {
    if (band.course.count === 0) continue;
    layBand(head, band, scar.kind === 'keloid' ? raised(scar, band) : undefined, laid);
    if (scar.kind !== 'keloid') laid.bands.push(band);
  }
}

function stripBands(head: Head, scar: StripScar, seed: number): Band[] {
  const { heightMm, lengthMm, stripWidthMm } = SCAR_RANGE;
  const [height, length, width] = [
    held(scar.heightMm, heightMm),
    held(scar.lengthMm, lengthMm),
    held(scar.widthMm, stripWidthMm),
  ];
  const band = (above: number, share: number, n: number) =>
    bandOf(head, acrossTheBack(head, height + above, share * length), stripOutline(width, share * length), seed + n);
  if (scar.lines === 1) return [band(0, 1, 0)];
  return [band(-LINES_APART_MM / 2, 1, 0), band(LINES_APART_MM / 2, UPPER_SHARE, 1)];
}

/** Stretched scars are the more ragged the wider they are (M: strip-scar photographs; amounts A). */
const stripOutline = (widthMm: number, lengthMm: number): Outline => ({
  widthMm,
  wander: { mm: 1, waveMm: 42 },
  varies: { share: 0.35, waveMm: 24 },
  ragged: { mm: 0.08 + 0.1 * widthMm, waveMm: 4.5 },
  frayed: { mm: 0.1 * widthMm, waveMm: 1.6 },
  taperMm: Math.min(16, lengthMm / 4),
});

/** Two straight lines. */
const EVEN = {
  wander: { mm: 0, waveMm: 1 },
  varies: { share: 0, waveMm: 1 },
  ragged: { mm: 0, waveMm: 1 },
  frayed: { mm: 0, waveMm: 1 },
  taperMm: 0,
} as const;

const drawnBand = (head: Head, { kind, widthMm: mm, path }: DrawnScar, seed: number): Band => {
  const widthMm = held(mm, SCAR_RANGE.drawnWidthMm);
  const course = alongPath(head, path);
  const outline = kind === 'keloid' ? keloidOutline(widthMm, course.to) : drawnOutline(widthMm);
  return bandOf(head, course, outline, seed);
};

const drawnOutline = (widthMm: number): Outline => ({
  widthMm,
  wander: { mm: 0.25, waveMm: 18 },
  varies: { share: 0.2, waveMm: 14 },
  ragged: { mm: 0.06 + 0.06 * widthMm, waveMm: 3 },
  frayed: { mm: 0.07 * widthMm, waveMm: 1.6 },
  taperMm: 0,
});

/** Of slow swellings and narrows, with lobes at its rim and ends that run out (A). */
const keloidOutline = (widthMm: number, lengthMm: number): Outline => ({
  widthMm,
  wander: { mm: 0.08 * widthMm, waveMm: 5 + 1.5 * widthMm },
  varies: { share: 0.45, waveMm: 4 + 1.1 * widthMm },
  ragged: { mm: 0.1 * widthMm, waveMm: 1.5 + 0.45 * widthMm },
  frayed: { mm: 0.05 * widthMm, waveMm: 1 + 0.25 * widthMm },
  taperMm: Math.min(1.3 * widthMm, lengthMm / 2.2),
});

/** A keloid stands so high for its width, and at most so high, mm; its lumps are so much of that (A). */
const RAISED = { share: 0.26, mostMm: 3.6, lumps: 0.16 } as const;
/** Of the chart, about: lumps need no exact size. */
const CHART_MM = 300;

/** Rounded like a loaf, lower where it is narrow, with slow lumps all over it. */
function raised({ widthMm: mm }: DrawnScar, { fray, frayedMm }: Band): Rise {
  const widthMm = held(mm, SCAR_RANGE.drawnWidthMm);
  const top = Math.min(RAISED.mostMm, RAISED.share * widthMm);
  return ({ beyondMm, halfMm }: Measured, u, v) => {
    const half = Math.max(halfMm, 0.3);
    const within = Math.min(1, Math.max(0, -beyondMm / half));
    const swell = Math.min(1, (2 * half) / widthMm) ** 0.7;
    const lumps = 1 - RAISED.lumps * (0.5 + (0.5 * fray(CHART_MM * u, CHART_MM * v)) / frayedMm);
    return top * swell * Math.sin((within * Math.PI) / 2) * lumps;
  };
}

/** Round scars of single grafts: across, mm (P, S). */
const GRAFT_MM = { from: 0.7, to: 1 } as const;
/** Over this distance from its edges the field gets sparse, mm (A). */
const FIELD_FADE_MM = 8;

/**
 * Each where a follicle was taken: those of lowest rank, so that they are evenly spread and as many a cm² as asked for, fewer towards the
 * edges of the band.
 */
function layGrafts(head: Head, follicles: PlacedSites, scar: FueScars, laid: ScarTexels): void {
  const perCm2 = held(scar.perCm2, SCAR_RANGE.perCm2);
  const bandMm = held(scar.bandMm, SCAR_RANGE.bandMm);
  // The field's ends are round.
  const lengthMm = Math.max(1, held(scar.lengthMm, SCAR_RANGE.lengthMm) - bandMm);
  const course = acrossTheBack(head, held(scar.heightMm, SCAR_RANGE.heightMm), lengthMm);
  if (course.count === 0) return;
  const band = bandOf(head, course, { ...EVEN, widthMm: bandMm }, 0);
  const { uv, count, xyz } = follicles;
  const measured: Measured = { beyondMm: 0, halfMm: 0 };
  const near = sitesNear(head, band, follicles, perCm2);
  for (const { sites, segments } of near)
    for (const i of sites) {
      const [u, v] = [uv[2 * i]!, uv[2 * i + 1]!];
      measureTo(band, segments, segments.length, u, v, [xyz[3 * i]!, xyz[3 * i + 1]!, xyz[3 * i + 2]!], measured);
      const share = Math.min(1, Math.max(0, 0.5 - measured.beyondMm / FIELD_FADE_MM));
      if ((follicles.perCm2[i]! * i) / count >= perCm2 * share) continue;
      const t = (i * 0.6180339887498949) % 1;
      layRound(head, u, v, 0.5 * (GRAFT_MM.from + t * (GRAFT_MM.to - GRAFT_MM.from)), laid);
    }
}

/** Sites of low enough rank by block of the raster near a band, with the segments near that block. */
function sitesNear(
  head: Head,
  band: Band,
  { cell, perCm2, count }: PlacedSites,
  mostPerCm2: number,
): { readonly sites: number[]; readonly segments: Uint16Array }[] {
  const blocks = new Map<number, { sites: number[]; segments: Uint16Array }>();
  eachBlockNear(head, band, band.reachMm + FIELD_FADE_MM, (block, near, n) =>
    blocks.set(block, { sites: [], segments: near.slice(0, n) }),
  );
  for (let i = 0; i < count; i++)
    if ((perCm2[i]! * i) / count < mostPerCm2) blocks.get(SMALL_OF[cell[i]!]!)?.sites.push(i);
  return [...blocks.values()];
}

const held = (value: number, { min, max }: { readonly min: number; readonly max: number }): number =>
  Math.min(max, Math.max(min, value));
