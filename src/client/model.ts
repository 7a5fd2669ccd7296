import { buildBeard, meetsSideburns, isShaded, unshaded, wantsBeard, type BeardModel } from '../beard/model';
import { joinSideburns } from '../beard/sideburn';
import type { BeardSource } from '../beard/source';
import { measureHead, REFERENCE, shapeHead, type Head, type HeadData } from '../anatomy/head';
import type { Landmarks } from '../anatomy/landmarks';
import type { SurfaceSites } from '../anatomy/mesh';
import { foreheadLines, personOf } from '../anatomy/people';
import type { TapeMeasures } from '../anatomy/tapeLines';
import { classifyFollicles } from '../density/classify';
import { hairMapOf, type HairMap } from '../density/hairLoss';
import { LOSS_CLASSES, type LossName } from '../density/lossClasses';
import { prepareBlend, prepareSites, type PlacedSites } from '../density/sites';
import type { ClientEdits } from '../design/client';
import type { Design, HeadName } from '../design/schema';
import { carryDots, dashLooks, dotLooks, type DashLooks, type DotLooks } from './looks';
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
}

/** A client worked out: plain data, arrays and numbers only, so that a worker can hand it over. */
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
  readonly hair: HairMap;
  /** Where pigment can go, and how much of it each site gets. */
  readonly pigment: { readonly sites: PlacedSites; readonly blend: Float32Array };
  readonly dotLooks: DotLooks;
  /** Where hair can grow. */
  readonly follicles: PlacedSites;
  /** Thickness of each follicle's shaft, µm; 0 where no hair is to be seen. */
  readonly shaftUm: Uint8Array;
  readonly dashes: DashLooks;
  /** Where the source has one and the client wants it. */
  readonly beard?: BeardModel;
}

/** The loss that each head is shown with. */
const TYPICAL_LOSS: Readonly<Record<HeadName, LossName>> = { man: 'norwood-6', woman: 'ludwig-2' };

/** The client's parts that the model is made from; the others are drawn on the same model. */
const PARTS = ['face', 'tape', 'loss', 'scars', 'beard', 'grafts'] as const satisfies (keyof ClientEdits)[];

/** The same text for all designs that have one model. */
export const modelKey = ({ head, client, zone, later }: ClientDesign): string =>
  JSON.stringify([head, PARTS.map((part) => client[part]), zone, later]);

/** Works a client out: shapes the head, lets the hair thin, and places the sites. What `stages` know from before is not made again. */
export function buildModel(source: ClientSource, design: ClientDesign, stages = new Stages()): ClientModel {
  const { face, tape } = design.client;
  const shaped = (name: HeadName) =>
    stages.of(`own ${name}`, [source.headData.cage], () => shapeHead(source.headData, name));
  const reference = shaped(REFERENCE);
  const own = shaped(design.head);
  const shape = JSON.stringify([face, { ...tape, hairlineMm: undefined }]);
  const head =
    isEmpty(face) && isEmpty(tape)
      ? own
      : stages.of('head', [own, shape], () => shapeHead(source.headData, design.head, { face, tape }));
  const hair = stages.of('hair', [head], () => hairMapOf(head, LOSS_CLASSES[TYPICAL_LOSS[design.head]]));
  const place = (on: Head, sites: SurfaceSites) => prepareSites(on, sites, reference);
  const ownSites = stages.of('own pigment', [own], () => place(own, source.pigment));
  const sites = head === own ? ownSites : stages.of('pigment', [head], () => place(head, source.pigment));
  const follicles = stages.of('follicles', [head], () => place(head, source.follicles));
  const ownDots = stages.of('own dots', [ownSites], () => dotLooks(ownSites));
  const person = personOf(design.head, face);
  const ownUm = stages.of('shafts', [follicles, hair], () => classifyFollicles(follicles, hair));
  const isBearded = source.beard !== undefined && meetsSideburns(design);
  const shaftUm = isBearded
    ? stages.of('joined shafts', [ownUm], () => joinSideburns(head, source.follicles, follicles, ownUm))
    : ownUm;
  const isPlain = isShaded(design, source.beard !== undefined);
  return {
    head: isPlain ? head : stages.of('unshaded', [head], () => unshaded(head)),
    own: { landmarks: own.landmarks },
    tape: stages.of('tape', [head], () => measureHead(source.headData, head)),
    sex: person.sex,
    lines: foreheadLines(person),
    hair,
    pigment: { sites, blend: stages.of('blend', [sites, hair], () => prepareBlend(sites, hair)) },
    dotLooks: head === own ? ownDots : stages.of('dots', [sites, ownDots], () => carryDots(ownDots, ownSites, sites)),
    follicles,
    shaftUm,
    dashes: stages.of('dashes', [head, follicles, shaftUm], () => dashLooks(head, follicles, shaftUm)),
    ...(source.beard && wantsBeard(design) ? { beard: buildBeard(source.beard, head, reference, design, stages) } : {}),
  };
}

const isEmpty = (part: object | undefined): boolean => !part || Object.keys(part).length === 0;
