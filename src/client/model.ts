import { buildBeard, isShaded, unshaded, wantsBeard, type BeardModel } from '../beard/model';
import type { BeardSource } from '../beard/source';
import { REFERENCE, shapeHead, type Head, type HeadData } from '../anatomy/head';
import type { SurfaceSites } from '../anatomy/mesh';
import { classifyFollicles } from '../density/classify';
import { hairOf, laterHairOf } from '../density/clientLoss';
import { plantGrafts } from '../density/grafts';
import type { HairMap } from '../density/hairLoss';
import { prepareBlend, prepareSites, type PlacedSites } from '../density/sites';
import type { Design } from '../design/schema';
import { layScars, type LaidScars } from '../scars/scars';
import { hairlessScars, loseDots, takesOf, unevenLooks, type Takes } from '../scars/takes';
import { dashLooks, dotLooks, type DashLooks, type DotLooks } from './looks';

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
  /** The present hair, by which pigment is placed; what is to be seen may be that of later. */
  readonly hair: HairMap;
  /** Where pigment can go, and how much of it each site gets. */
  readonly pigment: { readonly sites: PlacedSites; readonly blend: Float32Array };
  readonly dotLooks: DotLooks;
  /** Where hair can grow. */
  readonly follicles: PlacedSites;
  /** Thickness of each follicle's shaft, µm; 0 where no hair is to be seen. */
  readonly shaftUm: Uint8Array;
  readonly dashes: DashLooks;
  /** Absent where there are none. */
  readonly scars?: LaidScars & { readonly takes: Takes };
  /** Where the source has one and the client wants it. */
  readonly beard?: BeardModel;
}

/** Works a client out: shapes the head, lets the hair thin, and places the sites. */
export function buildModel(source: ClientSource, design: ClientDesign): ClientModel {
  const shaped = shapeHead(source.headData, design.head);
  const head = isShaded(design, source.beard !== undefined) ? shaped : unshaded(shaped);
  const reference = design.head === REFERENCE ? head : shapeHead(source.headData, REFERENCE);
  const hair = hairOf(head, design);
  const sites = prepareSites(head, source.pigment, reference);
  const follicles = prepareSites(head, source.follicles, reference);
  const looks = dotLooks(sites);
  const laid = layScars(head, follicles, design.client.scars);
  const takes = laid && takesOf(head, hair, sites, looks.uv, laid);
  const grown = classifyFollicles(follicles, laterHairOf(head, design) ?? hair);
  if (design.client.grafts) plantGrafts(grown, follicles, head, design.client.grafts);
  const shaftUm = hairlessScars(grown, follicles, laid);
  const blend = prepareBlend(sites, hair, { zone: design.zone, onScar: takes?.onScar });
  return {
    head,
    hair,
    pigment: { sites, blend: loseDots(blend, takes) },
    dotLooks: unevenLooks(looks, takes),
    follicles,
    shaftUm,
    dashes: dashLooks(head, follicles, shaftUm),
    ...(laid && takes && { scars: { ...laid, takes } }),
    ...(source.beard && wantsBeard(design) ? { beard: buildBeard(source.beard, head, reference, design) } : {}),
  };
}
