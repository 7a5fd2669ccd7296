import { buildModel, type ClientDesign, type ClientModel } from '../client/model';
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
}

const FACES: Readonly<Record<HeadName, FaceLook>> = {
  man: { lines: 1, lashCover: [0.28, 1.05], browCover: [0.02, 1.05] },
  woman: { lines: 0, lashCover: [0.22, 1], browCover: [0.12, 1.1] },
};

/** Who is in the chair. */
export function meetClient(assets: Assets, design: ClientDesign): Client {
  const model = buildModel(assets, design);
  const { head, hair, pigment, dotLooks, follicles, dashes, shaftUm } = model;
  return {
    ...model,
    name: design.head,
    composer: new Composer({ head, hair, pigment, zone: design.zone }),
    face: FACES[design.head],
    dots: {
      pigment: { ...pigment.sites, ...dotLooks },
      stubble: { ...follicles, ...dashes },
      stubbleVisible: shaftUm.map((um) => (um > 0 ? 1 : 0)),
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
