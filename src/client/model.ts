import type { BeardModel } from '../beard/model';
import { isShaded, meetsSideburns, unshaded, wantsBeard } from '../beard/wish';
import type { BeardSource } from '../beard/source';
import { measureHead, REFERENCE, shapeHead, type Head, type HeadData } from '../anatomy/head';
import type { Landmarks } from '../anatomy/landmarks';
import type { SurfaceSites } from '../anatomy/mesh';
import { foreheadLines, personOf } from '../anatomy/people';
import type { TapeMeasures } from '../anatomy/tapeLines';
import { classifyFollicles } from '../density/classify';
import { hairOf, laterHairOf } from '../density/clientLoss';
import { longShafts } from '../density/longShafts';
import { plantGrafts } from '../density/grafts';
import type { HairMap } from '../density/hairLoss';
import { tufted, TUFTS } from '../density/humanise';
import { COVERS_SCARS } from '../density/zoneBlend';
import { prepareBlend, prepareSites, type PlacedSites } from '../density/sites';
import type { ClientEdits, ZoneName } from '../design/client';
import type { Design, HeadName } from '../design/schema';
import { whenAsked } from '../design/whenAsked';
import type { ScarTexels } from '../scars/scarMap';
import type { ExtraZones } from '../plan/zones';
import type * as Extras from './extras';
import { carryDots, dashLooks, dotLooks, type DashLooks, type DotLooks } from './looks';
import type { Opening } from './opening';
import { Stages } from './stages';

/** What of a design decides who is in the chair; everything else is drawn on the same model. */
export type ClientDesign = Pick<Design, 'head' | 'client' | 'zone' | 'later'>;

/** What every client is made of: topology and targets of the head, and the two sets of sites on it. */
export interface ClientSource {
  readonly headData: HeadData;
  readonly follicles: SurfaceSites;
  readonly pigment: SurfaceSites;
  /** Fetched when a client first has a beard. */
  readonly beard?: BeardSource;
  /** Fetched when a client first has scars or a beard: `needsExtras`. */
  readonly extras?: typeof Extras;
  /** Where a design that is stored is opened. */
  readonly opening?: Opening;
}

/**
 * A client worked out: plain data, arrays and numbers only, so that a worker can hand it over. What no first picture needs is worked out when
 * it is first read: copies by `...` read all.
 */
export interface ClientModel {
  readonly head: Head;
  /** Of the head without edits: what views are framed by, so that no edit moves the camera. */
  readonly own: { readonly landmarks: Landmarks };
  /** Under a consultant's tape, mm. */
  readonly tape: TapeMeasures;
  /** Woman (0) to man (1). */
  readonly sex: number;
  /** Lines of the forehead, 0…1. */
  readonly lines: number;
  /** The present hair, by which pigment is placed; what is to be seen may be that of later. */
  readonly hair: HairMap;
  /** Where pigment can go, and how much of it each site gets. */
  readonly pigment: { readonly sites: PlacedSites; readonly blend: Float32Array };
  /** Which `blend` was prepared for. */
  readonly zone: ZoneName;
  /** What is treated besides the scalp's own loss, cm². */
  readonly extraZones: ExtraZones;
  readonly dotLooks: DotLooks;
  /** Where hair can grow. */
  readonly follicles: PlacedSites;
  /** Thickness of each follicle's shaft, µm; 0 where no hair is to be seen. */
  readonly shaftUm: Uint8Array;
  /** The same of hair that is let grow: a thin crown keeps some. */
  readonly longUm: Uint8Array;
  readonly dashes: DashLooks;
  /** Where the skin is a scar; absent where there are none. */
  readonly scars?: ScarTexels;
  /** Where the source has one and the client wants it. */
  readonly beard?: BeardModel;
}

/** The client's parts that the model is made from; the others are drawn on the same model. */
const PARTS = ['face', 'tape', 'loss', 'scars', 'beard', 'grafts'] as const satisfies (keyof ClientEdits)[];

/** The same text for all designs that have one model. */
export const modelKey = ({ head, client, zone, later }: ClientDesign): string =>
  JSON.stringify([head, PARTS.map((part) => client[part]), zone, later, client.hair?.type]);

/** Whether a design's client has scars or a beard. */
export const needsExtras = (design: ClientDesign): boolean =>
  (design.client.scars?.length ?? 0) > 0 || wantsBeard(design);

/** Throws where they are needed and not there. */
function extrasFor(design: ClientDesign, { extras }: ClientSource): typeof Extras | undefined {
  if (!needsExtras(design)) return undefined;
  if (!extras) throw new Error('the code of scars and beards is not there');
  return extras;
}

/**
 * Works a client out: shapes the head, lets the hair thin, and places the sites. What `stages` know from before is not made again, nor what is
 * `stored` of this design.
 */
export function buildModel(
  source: ClientSource,
  design: ClientDesign,
  stages = new Stages(),
  stored?: Pick<Opening, 'shaftUm'>,
): ClientModel {
  const { face, tape, loss, scars, grafts } = design.client;
  const { zone, later } = design;
  const extras = extrasFor(design, source);
  const text = JSON.stringify;
  const type = design.client.hair?.type ?? 'straight';
  const shaped = (name: HeadName) =>
    stages.of(`own ${name}`, [source.headData.cage], () => shapeHead(source.headData, name));
  const reference = shaped(REFERENCE);
  const own = shaped(design.head);
  const { hairlineMm, ...fitted } = tape ?? {};
  const head =
    isEmpty(face) && isEmpty(fitted)
      ? own
      : stages.of('head', [own, text([face, fitted])], () =>
          shapeHead(source.headData, design.head, { face, tape: fitted }),
        );
  const lost = text([design.head, loss, hairlineMm]);
  const hair = whenAsked(() => stages.of('hair', [head, lost], () => hairOf(head, design)));
  const seen = whenAsked(() => stages.of('seen', [head, lost, later], () => laterHairOf(head, design) ?? hair()));
  const place = (on: Head, sites: SurfaceSites) => prepareSites(on, sites, reference);
  const ownSites = stages.of('own pigment', [own], () => place(own, source.pigment));
  const sites = head === own ? ownSites : stages.of('pigment', [head], () => place(head, source.pigment));
  const follicles = stages.of('follicles', [head, type], () => tufted(place(head, source.follicles), TUFTS[type]));
  const ownDots = stages.of('own dots', [ownSites, type], () => dotLooks(ownSites, TUFTS[type]));
  const dots = head === own ? ownDots : stages.of('dots', [sites, ownDots], () => carryDots(ownDots, ownSites, sites));
  const laid = stages.of('scars', [head, follicles, text(scars)], () => extras?.layScars(head, follicles, scars));
  const takes =
    laid && stages.of('takes', [laid, hair(), sites, dots], () => extras!.takesOf(head, hair(), sites, dots.uv, laid));
  const grow = () =>
    stages.of('shafts', [follicles, seen(), text(grafts)], () => {
      const shafts = classifyFollicles(follicles, seen());
      if (grafts) plantGrafts(shafts, follicles, head, grafts);
      return shafts;
    });
  const grown = stored?.shaftUm ?? grow();
  /** Hair but on scars. */
  const bare = (um: Uint8Array) => (laid ? extras!.hairlessScars(um, follicles, laid) : um);
  const scarred = stages.of('hairless', [grown, laid], () => bare(grown));
  const shaftUm =
    source.beard && meetsSideburns(design)
      ? stages.of('joined', [scarred], () => extras!.joinSideburns(head, source.follicles, follicles, scarred))
      : scarred;
  const longUm = whenAsked(() =>
    stages.of('long shafts', [shaftUm, follicles, seen(), laid], () =>
      bare(longShafts(head, follicles, shaftUm, seen())),
    ),
  );
  const blend = whenAsked(() =>
    stages.of('blend', [sites, hair(), zone, takes], () => {
      const prepared = prepareBlend(sites, hair(), { zone, onScar: takes?.onScar });
      return takes ? extras!.loseDots(prepared, takes) : prepared;
    }),
  );
  const bearded =
    source.beard && wantsBeard(design) ? extras!.buildBeard(source.beard, head, reference, design, stages) : undefined;
  const isPlain = isShaded(design, source.beard !== undefined);
  const person = personOf(design.head, face);
  const measures = whenAsked(() => stages.of('tape', [head], () => measureHead(source.headData, head)));
  return {
    head: isPlain ? head : stages.of('unshaded', [head], () => unshaded(head)),
    own: { landmarks: own.landmarks },
    get tape() {
      return measures();
    },
    sex: person.sex,
    lines: foreheadLines(person),
    get hair() {
      return hair();
    },
    pigment: {
      sites,
      get blend() {
        return blend();
      },
    },
    zone,
    extraZones: {
      ...(laid && COVERS_SCARS.has(zone) && { scars: extras!.scarAreaCm2(head, laid) }),
      ...(bearded?.fill && { beard: bearded.fill.figures.areaCm2 }),
    },
    dotLooks: stages.of('looks', [dots, takes], () => (takes ? extras!.unevenLooks(dots, takes) : dots)),
    follicles,
    shaftUm,
    get longUm() {
      return longUm();
    },
    dashes: stages.of('dashes', [head, follicles, shaftUm], () => dashLooks(head, follicles, shaftUm)),
    ...(laid && { scars: { texels: laid.texels, isTouched: laid.isTouched } }),
    ...(bearded && { beard: bearded }),
  };
}

const isEmpty = (part: object | undefined): boolean => !part || Object.keys(part).length === 0;
