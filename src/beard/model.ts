import type { ScalpChart } from '../anatomy/chart';
import type { Head } from '../anatomy/head';
import type { SurfaceSites } from '../anatomy/mesh';
import { carryDots, dotLooks, type DashLooks, type DotLooks } from '../client/looks';
import type { Stages } from '../client/stages';
import { prepareSites, type PlacedSites } from '../density/sites';
import type { Design } from '../design/schema';
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
const SHAVED_BEARD_MM = 0.1;

/** Whether pigment goes into the beard: asked for where all is treated, or the beard alone is. */
const isFilled = ({ client, zone }: BeardedDesign): boolean =>
  zone === 'beard' || (zone === 'all' && client.beard?.fill === true);

/** Whether a beard is drawn hair by hair; a shaved one that nobody has touched is a shade of the skin. */
export const wantsBeard = (design: BeardedDesign): boolean => design.client.beard?.grows === true || isFilled(design);

/** Whether hair grows: as chosen, else on a man. Pigment goes between a shaved man's hairs, which are drawn then. */
const isHairy = ({ head, client }: BeardedDesign): boolean => client.beard?.grows ?? head === 'man';

/** A beard this sparse has no sideburns to meet (A). */
const SPARSE = 0.2;

/** Whether sideburns go on into a beard. */
export const meetsSideburns = (design: BeardedDesign): boolean =>
  wantsBeard(design) && isHairy(design) && (design.client.beard?.density ?? 1) > SPARSE;

/** Whether the skin has the shade of a shaved beard: not where somebody has none, nor where its hairs can be drawn. */
export const isShaded = (design: BeardedDesign, canDraw: boolean): boolean =>
  design.client.beard?.grows !== false && !(canDraw && wantsBeard(design));

/** A head as it is shaded, its beard's shade taken away where it has none. */
export const unshaded = (head: Head): Head => ({ ...head, beard: new Float32Array(head.beard.length) });

/**
 * What `stages` know from before is not made again: on the same head a change of the beard costs what follows its lines.
 * @param reference the head that the sites are even on
 */
export function buildBeard(
  source: BeardSource,
  head: Head,
  reference: Head,
  design: BeardedDesign,
  stages: Stages,
): BeardModel {
  const even = stages.of('even face', [source, reference], () => faceOf(reference, source));
  const face = head === reference ? even : stages.of('face', [source, head], () => faceOf(head, source));
  const edits = design.client.beard ?? {};
  const field = beardField(source, face, head.chart.inside, edits);
  const follicles = stages.of('beard follicles', [face, even], () => prepareSites(face, source.follicles, even));
  const lengthMm = edits.lengthMm ?? SHAVED_BEARD_MM;
  const shaftUm = isHairy(design)
    ? classifyBeard(face, field, source.follicles, follicles, fadeOf(lengthMm))
    : new Uint8Array(follicles.count);
  const growth = growthInChart(face, source.follicles);
  return {
    chart: face.chart,
    lengthMm,
    follicles,
    shaftUm,
    growth,
    dashes: beardDashes(growth, shaftUm),
    ...(isFilled(design) ? { fill: fillOf(source.pigment, face, even, field, isHairy(design), stages) } : {}),
  };
}

/** From one length to the other a beard comes to be faded into the sideburns, mm (A). */
const FADED_MM = { from: 1, to: 4 } as const;

/** How much a beard fades towards the sideburns, 0…1: the hair of those who ask for pigment is short there. */
const fadeOf = (lengthMm: number): number => ramp(FADED_MM.from, FADED_MM.to, lengthMm);

function fillOf(
  pigment: SurfaceSites,
  face: Head,
  even: Head,
  field: BeardField,
  hasHair: boolean,
  stages: Stages,
): NonNullable<BeardModel['fill']> {
  const evenSites = stages.of('even beard pigment', [even], () => prepareSites(even, pigment));
  const evenDots = stages.of('even beard dots', [evenSites], () => dotLooks(evenSites));
  const isEven = face === even;
  const sites = isEven ? evenSites : stages.of('beard pigment', [face, even], () => prepareSites(face, pigment, even));
  const looks = isEven
    ? evenDots
    : stages.of('beard dots', [sites, evenDots], () => carryDots(evenDots, evenSites, sites));
  const wanted = fillWanted(field, hasHair);
  const share = Float32Array.from({ length: sites.count }, (_, i) =>
    atSite(wanted, face, pigment.triangle[i]!, pigment.b[i]!, pigment.c[i]!),
  );
  const session = fillSessions(sites, share);
  return { sites, looks, session, figures: beardFigures(sites, share, session) };
}
