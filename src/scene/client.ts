import { mark, t } from '../words/say';

import type { BeardModel } from '../beard/model';
import type { ClientModel, ClientSource } from '../client/model';
import { placeDots, workOut, type Dots, type Sitting } from '../client/sitting';
import { Composer } from '../density/composer';
import type { FigureBeard } from '../gpu/beard';
import type { SitedRoots, StrandRoots, strandRoots } from '../hair/roots';
import { GRID_SIZE } from '../hairline/raster';
import type { Design, HeadName } from '../design/schema';
import type { FaceLook } from '../gpu/face';
import type { FigureDots } from '../gpu/figure';
import { addNotice } from '../store/studio';

/** A person as the scene holds them: their model, and what puts a design's dots on it. */
export interface Client extends ClientModel {
  readonly name: HeadName;
  /** `modelKey` of the designs that are theirs. */
  readonly key: string;
  readonly dots: FigureDots;
  readonly face: FaceLook;
  /** The beard as the GPU gets it, where there is one. */
  readonly bearded?: FigureBeard;
  /** The dots that they came with. */
  readonly came: Pick<Sitting, 'design' | 'dots'>;
  /** Made when a design first puts other dots on them. */
  readonly composer: () => Composer;
}

const FACES = {
  man: { lashCover: [0.28, 1.05], browCover: [0.02, 1.05] },
  woman: { lashCover: [0.22, 1], browCover: [0.12, 1.1] },
} as const satisfies Record<HeadName, Omit<FaceLook, 'lines'>>;

type Pair = readonly [number, number];
const mixed = (woman: Pair, man: Pair, sex: number): Pair => [
  woman[0] * (1 - sex) + man[0] * sex,
  woman[1] * (1 - sex) + man[1] * sex,
];

const faceOf = ({ sex, lines }: ClientModel): FaceLook => ({
  lines,
  lashCover: mixed(FACES.woman.lashCover, FACES.man.lashCover, sex),
  browCover: mixed(FACES.woman.browCover, FACES.man.browCover, sex),
});

/** Who is in the chair. */
export function clientOf(
  source: Pick<ClientSource, 'follicles' | 'beard' | 'extras'>,
  { key, design, model, dots, composer }: Sitting & { readonly composer?: Composer },
): Client {
  const { head, pigment, dotLooks, follicles, dashes, shaftUm, scars, beard } = model;
  if (dots.isPlain) addNotice(t(LINE_PROBLEM));
  let own = composer;
  const rootsOf =
    (um: () => Uint8Array) =>
    (make: typeof strandRoots): SitedRoots =>
      make(head, head.chart.uv, source.follicles, follicles.uv, um(), { growth: model.hair.growth, size: GRID_SIZE });
  return extended(model, {
    name: design.head,
    key,
    came: { design, dots },
    composer: () => (own ??= new Composer(model)),
    face: faceOf(model),
    ...(beard && source.beard && source.extras
      ? { bearded: beardedAs(beard, () => source.extras!.beardRoots(head, source.beard!, beard)) }
      : {}),
    dots: {
      pigment: { ...pigment.sites, ...dotLooks },
      stubble: { ...follicles, ...dashes },
      stubbleVisible: shaftUm.map((um) => (um > 0 ? 1 : 0)),
      scars,
      strands: rootsOf(() => shaftUm),
      longStrands: (make: typeof strandRoots) => lateOf(rootsOf(() => model.longUm)(make), shaftUm),
    },
  });
}

/** Among long hair, what shows only there. */
const lateOf = (roots: SitedRoots, shortUm: Uint8Array): StrandRoots => ({
  ...roots,
  late: Uint8Array.from(roots.site, (site) => (shortUm[site] === 0 ? 1 : 0)),
});

/** The model with more: what it works out when it is read stays unread. */
const extended = <M extends object, T extends object>(model: M, more: T): M & T =>
  Object.defineProperties({ ...more }, Object.getOwnPropertyDescriptors(model)) as M & T;

/** Works a client out on this thread. */
export const meetClient = (source: ClientSource, design: Design): Client => clientOf(source, workOut(source, design));

/** Where a design puts its dots, and the figures measured back from them: what has changed since the client's last design is worked out. */
export function composeDots({ composer }: Client, design: Design): Dots {
  const dots = placeDots(composer(), design);
  if (dots.isPlain) addNotice(t(LINE_PROBLEM));
  return dots;
}

const LINE_PROBLEM = mark(
  'This line could not be drawn on this head. The style’s own is shown instead; Undo brings the last one back.',
);

function beardedAs(beard: BeardModel, strands: FigureBeard['strands']): FigureBeard {
  const { chart, follicles, shaftUm, dashes, fill } = beard;
  return {
    chart,
    stubble: { ...follicles, ...dashes },
    stubbleVisible: shaftUm.map((um) => (um > 0 ? 1 : 0)),
    strands,
    ...(fill ? { pigment: { ...fill.sites, ...fill.looks, session: fill.session } } : {}),
  };
}
