import { REFERENCE, shapeHead, type Head } from '../anatomy/head';
import { classifyFollicles } from '../density/classify';
import { Composer, type Composition } from '../density/composer';
import { growthOf } from '../density/growth';
import { humanise } from '../density/humanise';
import { hairMapOf, type HairMap } from '../density/hairLoss';
import { LOSS_CLASSES, type LossName } from '../density/lossClasses';
import type { PigmentSites } from '../density/packing';
import { prepareBlend, prepareSites, type PlacedSites } from '../density/sites';
import type { Design, HeadName } from '../design/schema';
import type { FaceLook } from '../gpu/face';
import type { FigureDots } from '../gpu/figure';
import { GRID_SIZE, sampleGrid } from '../hairline/raster';
import { DOT_RADIUS_MM } from '../optics/ink';
import { addNotice } from '../store/studio';
import type { Assets } from './assets';

/** The loss that each head is shown with. */
const TYPICAL_LOSS: Readonly<Record<HeadName, LossName>> = { man: 'norwood-6', woman: 'ludwig-2' };

/** A person as the scene holds them: their head, and what puts a design's dots on it. */
export interface Client {
  readonly name: HeadName;
  readonly head: Head;
  readonly hair: HairMap;
  readonly pigment: Pick<PigmentSites, 'sites' | 'blend'>;
  readonly composer: Composer;
  readonly dots: FigureDots;
  readonly face: FaceLook;
}

const FACES: Readonly<Record<HeadName, FaceLook>> = {
  man: { lines: 1, lashCover: [0.28, 1.05], browCover: [0.02, 1.05] },
  woman: { lines: 0, lashCover: [0.22, 1], browCover: [0.12, 1.1] },
};

/** Who is in the chair: shapes their head, lets their hair thin, and places the sites on them. */
export function meetClient(assets: Assets, name: HeadName): Client {
  const head = shapeHead(assets.headData, name);
  const reference = name === REFERENCE ? head : shapeHead(assets.headData, REFERENCE);
  const hair = hairMapOf(head, LOSS_CLASSES[TYPICAL_LOSS[name]]);
  const sites = prepareSites(head, assets.pigment, reference);
  const follicles = prepareSites(head, assets.follicles, reference);
  const pigment = { sites, blend: prepareBlend(sites, hair) };
  const shaftUm = classifyFollicles(follicles, hair);
  return {
    name,
    head,
    hair,
    pigment,
    composer: new Composer({ head, hair, pigment }),
    face: FACES[name],
    dots: {
      pigment: { ...sites, uv: humanise(sites, HAND_SEED), ...dotLooks(sites.count) },
      stubble: { ...follicles, ...dashLooks(head, follicles, shaftUm) },
      stubbleVisible: shaftUm.map((um) => (um > 0 ? 1 : 0)),
    },
  };
}

/** A number in −1…1 by rank, evenly spread over any run of ranks. */
const spread = (i: number, ratio: number): number => 2 * ((i * ratio) % 1) - 1;
const GOLDEN = 0.6180339887498949;
const SILVER = 0.4142135623730951;

/** A hand sets the dots of one client: the same in every design. */
const HAND_SEED = 1;
/** Dots differ in size and in tone to either side by these shares (A: healed dots are 0.12–0.30 mm wide). */
const VARIATION = { radius: 0.22, tone: 0.18 } as const;
/** Keeps the mean area that of the mean dot: 1 + v²/3 is the mean square of 1 ± v evenly spread. */
const MEAN_RADIUS_MM = DOT_RADIUS_MM / Math.sqrt(1 + VARIATION.radius ** 2 / 3);

const dotLooks = (count: number) => ({
  radiusMm: Float32Array.from({ length: count }, (_, i) => MEAN_RADIUS_MM * (1 + VARIATION.radius * spread(i, GOLDEN))),
  tone: Float32Array.from({ length: count }, (_, i) => 1 + VARIATION.tone * spread(i, SILVER)),
});

/** A follicular unit grows two hairs side by side: this much wider than one shaft (P: 2.2 hairs a unit, partly hidden). */
const UNIT_WIDTH = 1.5;
/**
 * Between the middles of a dash's round ends. A clipper without guard leaves 0.5 mm, which leans: with its ends 0.3–0.5 mm as seen from
 * above. Vellus shows as a speck (A).
 */
const DASH_MM = { length: 0.28, variation: 0.28, vellus: 0.1 } as const;
/** Hairs stand up to so far, radians, to either side of the way that hair grows (P1: no two lie alike). */
const STRAY = 0.6;
const VELLUS_UM = 30;

function dashLooks(head: Head, { count, uv }: PlacedSites, shaftUm: Uint8Array) {
  const growth = growthOf(head);
  const direction = new Float32Array(2 * count);
  const lengthMm = new Float32Array(count);
  const radiusMm = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const sample = (k: 0 | 1) => sampleGrid(growth, GRID_SIZE, uv[2 * i]!, uv[2 * i + 1]!, 2, k);
    const angle = Math.atan2(sample(1), sample(0)) + STRAY * spread(i, SILVER);
    direction.set([Math.cos(angle), Math.sin(angle)], 2 * i);
    const um = shaftUm[i]!;
    lengthMm[i] = um > VELLUS_UM ? DASH_MM.length * (1 + DASH_MM.variation * spread(i, GOLDEN)) : DASH_MM.vellus;
    radiusMm[i] = um > VELLUS_UM ? (0.5 * UNIT_WIDTH * um) / 1000 : (0.5 * um) / 1000;
  }
  return { radiusMm, dash: { direction, lengthMm } };
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
