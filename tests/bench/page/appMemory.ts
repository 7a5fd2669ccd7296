import { Scene, WebGLRenderer } from 'three';
import { STYLES, DEFAULT_DESIGN, type Design } from '../../../src/design/schema';
import { Figure as HeadFigure, type FigureQuality } from '../../../src/gpu/figure';
import * as hairParts from '../../../src/gpu/hairParts';
import { CATEGORIES, MIB } from '../../../src/gpu/ledger';
import { loadBeard, withBeard, type Assets } from '../../../src/scene/assets';
import { composeDots, meetClient } from '../../../src/scene/client';
import { Dresser } from '../../../src/scene/dresser';
import { pictureCamera } from '../../../src/scene/lens';
import { framingOf } from '../../../src/scene/views';
import { studio } from '../../../src/store/studio';
import { weigh } from '../../gpu/support/weigh';
import type { Sides } from '../harness/figure';
import { CANVAS, type PageContext } from './context';

/** A client with everything: hair of 15 cm, a beard of 1 cm with pigment in it, a strip's scar. */
const FULLEST: Design = {
  ...DEFAULT_DESIGN,
  client: {
    hair: { lengthMm: 150, cut: 'middle' },
    beard: { grows: true, lengthMm: 10, fill: true },
    scars: [{ kind: 'strip', heightMm: 5, lengthMm: 240, widthMm: 2, lines: 1 }],
  },
};

/** Heads in the window: from afar, and near enough that all detail is drawn. */
const HEIGHTS_PX = [CANVAS.height, 20 * CANVAS.height];

interface Kept {
  readonly allMiB: number;
  /** By what it goes to. */
  readonly parts: Readonly<Record<string, number>>;
  /** What a context of its own was asked to keep meanwhile, all buffers and textures: the ledger's may not be less. */
  readonly weighedMiB: number;
}

/** What the GPU keeps of a design on its client once it has been drawn from afar and from near by, with `layers` of other designs beside. */
function keptOf(assets: Assets, design: Design, quality: FigureQuality, layers = 0): Kept {
  const renderer = new WebGLRenderer();
  renderer.setSize(64, 48, false);
  const weight = weigh(renderer.getContext() as WebGL2RenderingContext);
  const client = meetClient(assets, design);
  const figure = new HeadFigure(client.head, client.dots, assets.hair, client.face, quality, client.bearded, hairParts);
  figure.updateDots(composeDots(client, design).session);
  for (const style of STYLES.slice(1, 1 + layers))
    figure.addLayer().update(composeDots(client, { ...design, style }).session);
  const scene = new Scene();
  scene.add(figure.group);
  const camera = pictureCamera(framingOf('three-quarter', client.head), CANVAS.width, CANVAS.height);
  const [dresser, state] = [new Dresser(), { ...studio.getInitialState(), design }];
  for (const heightPx of HEIGHTS_PX) {
    dresser.dress(figure, client, state, camera.position, heightPx);
    figure.prepare(renderer);
    renderer.render(scene, camera);
    figure.warm(renderer);
  }
  const { ledger } = figure;
  const parts = CATEGORIES.map((category) => [`${category}MiB`, ledger.bytes(category) / MIB] as const);
  const { buffers, textures } = weight();
  const kept = {
    allMiB: ledger.bytes() / MIB,
    parts: Object.fromEntries(parts),
    weighedMiB: (buffers + textures) / MIB,
  };
  figure.dispose();
  renderer.dispose();
  renderer.forceContextLoss();
  return kept;
}

/** Panes that can be compared at once, of which the first shows the present design. */
const PANES = 4;

/**
 * All of ours that the GPU keeps of the app as it first opens, by the ledger of textures, targets (those of shadows too) and buffers; the
 * canvas and its samples are the browser's. Beside it what the context was really asked for, and the most that a consultation comes to.
 */
export async function appMemory({ assets }: PageContext, quality: FigureQuality): Promise<Sides> {
  const opened = keptOf(assets, DEFAULT_DESIGN, quality);
  const bearded = withBeard(assets, await loadBeard());
  const alone = keptOf(bearded, FULLEST, quality);
  const compared = keptOf(bearded, FULLEST, quality, PANES - 1);
  return {
    ours: () => opened.allMiB,
    details: () => ({
      ...opened.parts,
      weighedMiB: opened.weighedMiB,
      hairBeardScarMiB: alone.allMiB,
      weighedHairBeardScarMiB: alone.weighedMiB,
      besidesInFourPanesMiB: compared.allMiB,
      weighedInFourPanesMiB: compared.weighedMiB,
    }),
  };
}
