import { buildModel, type ClientDesign, type ClientModel } from '../client/model';
import { beardRoots } from '../beard/roots';
import type { BeardModel } from '../beard/model';
import type { BeardSource } from '../beard/source';
import type { Head } from '../anatomy/head';
import type { FigureBeard } from '../gpu/beard';
import { strandRoots } from '../hair/roots';
import { GRID_SIZE } from '../hairline/raster';
import { Composer, type Composition } from '../density/composer';
import type { Design, HeadName } from '../design/schema';
import type { FaceLook } from '../gpu/face';
import type { FigureDots } from '../gpu/figure';
import { addNotice } from '../store/studio';
import type { Assets } from './assets';

/** A person as the scene holds them: their model, and what puts a design's dots on it. */
export interface Client extends ClientModel {
  readonly name: HeadName;
  readonly composer: Composer;
  readonly dots: FigureDots;
  readonly face: FaceLook;
  /** The beard as the GPU gets it, where there is one. */
  readonly bearded?: FigureBeard;
}

const FACES: Readonly<Record<HeadName, FaceLook>> = {
  man: { lines: 1, lashCover: [0.28, 1.05], browCover: [0.02, 1.05] },
  woman: { lines: 0, lashCover: [0.22, 1], browCover: [0.12, 1.1] },
};

/** Who is in the chair. */
export function meetClient(assets: Assets, design: ClientDesign): Client {
  const model = buildModel(assets, design);
  const { head, hair, pigment, dotLooks, follicles, dashes, shaftUm, beard } = model;
  return {
    ...model,
    name: design.head,
    composer: new Composer({ head, hair, pigment }),
    face: FACES[design.head],
    ...(beard && assets.beard ? { bearded: beardedAs(head, assets.beard, beard) } : {}),
    dots: {
      pigment: { ...pigment.sites, ...dotLooks },
      stubble: { ...follicles, ...dashes },
      stubbleVisible: shaftUm.map((um) => (um > 0 ? 1 : 0)),
      strands: () =>
        strandRoots(head, head.chart.uv, assets.follicles, follicles.uv, shaftUm, {
          growth: hair.growth,
          size: GRID_SIZE,
        }),
    },
  };
}

/** Where a design puts its dots, and the figures measured back from them: what has changed since the client's last design is worked out. */
export function composeDots({ composer }: Client, design: Design): Composition {
  try {
    return composer.compose(design);
  } catch (error) {
    // A line that can't be worked out must not stop the page.
    console.warn('A line could not be worked out.', error);
    addNotice(LINE_PROBLEM);
    return composer.compose({ ...design, line: {}, character: {}, blend: null });
  }
}

const LINE_PROBLEM =
  'This line could not be drawn on this head. The style’s own is shown instead; Undo brings the last one back.';

function beardedAs(head: Head, source: BeardSource, beard: BeardModel): FigureBeard {
  const { chart, follicles, shaftUm, dashes, fill } = beard;
  return {
    chart,
    stubble: { ...follicles, ...dashes },
    stubbleVisible: shaftUm.map((um) => (um > 0 ? 1 : 0)),
    strands: () => beardRoots(head, source, beard),
    ...(fill ? { pigment: { ...fill.sites, ...fill.looks, session: fill.session } } : {}),
  };
}
