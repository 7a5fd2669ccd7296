import { REFERENCE, shapeHead, type Head, type HeadData } from '../anatomy/head';
import type { SurfaceSites } from '../anatomy/mesh';
import { classifyFollicles } from '../density/classify';
import { hairMapOf, type HairMap } from '../density/hairLoss';
import { tufted, TUFTS } from '../density/humanise';
import { LOSS_CLASSES, type LossName } from '../density/lossClasses';
import { prepareBlend, prepareSites, type PlacedSites } from '../density/sites';
import type { Design, HeadName } from '../design/schema';
import { dashLooks, dotLooks, type DashLooks, type DotLooks } from './looks';

/** What of a design decides who is in the chair; everything else is drawn on the same model. */
export type ClientDesign = Pick<Design, 'head' | 'client' | 'zone' | 'later'>;

/** What every client is made of: topology and targets of the head, and the two sets of sites on it. */
export interface ClientSource {
  readonly headData: HeadData;
  readonly follicles: SurfaceSites;
  readonly pigment: SurfaceSites;
}

/** A client worked out: plain data, arrays and numbers only, so that a worker can hand it over. */
export interface ClientModel {
  readonly head: Head;
  readonly hair: HairMap;
  /** Where pigment can go, and how much of it each site gets. */
  readonly pigment: { readonly sites: PlacedSites; readonly blend: Float32Array };
  readonly dotLooks: DotLooks;
  /** Where hair can grow. */
  readonly follicles: PlacedSites;
  /** Thickness of each follicle's shaft, µm; 0 where no hair is to be seen. */
  readonly shaftUm: Uint8Array;
  readonly dashes: DashLooks;
}

/** The loss that each head is shown with. */
const TYPICAL_LOSS: Readonly<Record<HeadName, LossName>> = { man: 'norwood-6', woman: 'ludwig-2' };

/** Works a client out: shapes the head, lets the hair thin, and places the sites. */
export function buildModel(source: ClientSource, design: ClientDesign): ClientModel {
  const head = shapeHead(source.headData, design.head);
  const reference = design.head === REFERENCE ? head : shapeHead(source.headData, REFERENCE);
  const hair = hairMapOf(head, LOSS_CLASSES[TYPICAL_LOSS[design.head]]);
  const sites = prepareSites(head, source.pigment, reference);
  const tufts = TUFTS[design.client.hair?.type ?? 'straight'];
  const follicles = tufted(prepareSites(head, source.follicles, reference), tufts);
  const shaftUm = classifyFollicles(follicles, hair);
  return {
    head,
    hair,
    pigment: { sites, blend: prepareBlend(sites, hair) },
    dotLooks: dotLooks(sites, tufts),
    follicles,
    shaftUm,
    dashes: dashLooks(head, follicles, shaftUm),
  };
}
