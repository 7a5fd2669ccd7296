import type { ScalpChart } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import type { SurfaceSites } from '../anatomy/mesh';
import { dotLooks, type DashLooks, type DotLooks } from '../client/looks';
import { prepareSites, type PlacedSites } from '../density/sites';
import type { Design } from '../design/schema';
import { SHAVED_MM } from '../design/client';
import { faceOf, ramp } from './face';
import { atSite, beardField, type BeardField } from './field';
import { beardFigures, fillSessions, fillWanted, type BeardFigures } from './fill';
import { classifyBeard, beardDashes } from './follicles';
import { growthInChart } from './growth';
import type { BeardSource } from './source';

/** A beard worked out: plain data, arrays and numbers only. */
export interface BeardModel {
  /** The face's chart on this head. */
  readonly chart: ScalpChart;
  /** How long its hair is kept, mm. */
  readonly lengthMm: number;
  /** Where beard hair can grow. */
  readonly follicles: PlacedSites;
  /** Thickness of each follicle's shaft, µm; 0 where no hair is to be seen. */
  readonly shaftUm: Uint8Array;
  /** Unit tangents of growth in the chart, two numbers a follicle. */
  readonly growth: Float32Array;
  readonly dashes: DashLooks;
  /** Pigment between the hairs, where it is asked for: the first session of each site, 0 where there is none. */
  readonly fill?: {
    readonly sites: PlacedSites;
    readonly looks: DotLooks;
    readonly session: Uint8Array;
    readonly figures: BeardFigures;
  };
}

/** What of a design decides its beard. */
export type BeardedDesign = Pick<Design, 'head' | 'client' | 'zone'>;

/** A shave that leaves a beard's shadow, mm. */
export const SHAVED_BEARD_MM = 0.1;

/** Whether pigment goes into the beard: asked for where all is treated, or the beard alone is. */
export const isFilled = ({ client, zone }: BeardedDesign): boolean =>
  zone === 'beard' || (zone === 'all' && client.beard?.fill === true);

/** Whether a beard is drawn hair by hair; a shaved one that nobody has touched is a shade of the skin. */
export const wantsBeard = (design: BeardedDesign): boolean => design.client.beard?.grows === true || isFilled(design);

/** Whether hair grows: as chosen, else on a man. Pigment goes between a shaved man's hairs, which are drawn then. */
const isHairy = ({ head, client }: BeardedDesign): boolean => client.beard?.grows ?? head === 'man';

/** Whether hairs of a beard are drawn. */
export const growsBeard = (design: BeardedDesign): boolean => wantsBeard(design) && isHairy(design);

/** Whether the skin has the shade of a shaved beard: not where somebody has none, nor where its hairs can be drawn. */
export const isShaded = (design: BeardedDesign, canDraw: boolean): boolean =>
  design.client.beard?.grows !== false && !(canDraw && wantsBeard(design));

/** A head as it is shaded, its beard's shade taken away where it has none. */
export const unshaded = (head: Head): Head => ({ ...head, beard: new Float32Array(head.beard.length) });

/** @param reference the head that the sites are even on */
export function buildBeard(source: BeardSource, head: Head, reference: Head, design: BeardedDesign): BeardModel {
  const face = faceOf(head, source);
  const even = head === reference ? face : faceOf(reference, source);
  const edits = design.client.beard ?? {};
  const field = beardField(source, face, head.chart.inside, edits);
  const follicles = prepareSites(face, source.follicles, even);
  const lengthMm = edits.lengthMm ?? SHAVED_BEARD_MM;
  const shaftUm = isHairy(design)
    ? classifyBeard(face, field, source.follicles, follicles, fadeOf(design, lengthMm))
    : new Uint8Array(follicles.count);
  const growth = growthInChart(face, source.follicles);
  return {
    chart: face.chart,
    lengthMm,
    follicles,
    shaftUm,
    growth,
    dashes: beardDashes(growth, shaftUm),
    ...(isFilled(design) ? { fill: fillOf(source.pigment, face, even, field, isHairy(design)) } : {}),
  };
}

/** Over which difference in length a beard is faded into shorter sideburns, mm (A). */
const FADE_MM = 3;

/** How much a beard fades towards the sideburns, 0…1: where hair is shorter there. */
const fadeOf = ({ client }: BeardedDesign, lengthMm: number): number =>
  ramp(0, FADE_MM, lengthMm - (client.hair?.lengthMm ?? SHAVED_MM));

function fillOf(pigment: SurfaceSites, face: Head, even: Head, field: BeardField, hasHair: boolean) {
  const sites = prepareSites(face, pigment, even);
  const wanted = fillWanted(field, hasHair);
  const share = Float32Array.from({ length: sites.count }, (_, i) =>
    atSite(wanted, face, pigment.triangle[i]!, pigment.b[i]!, pigment.c[i]!),
  );
  const session = fillSessions(sites, share);
  return { sites, looks: dotLooks(sites), session, figures: beardFigures(sites, share, session) };
}
