import { REFERENCE, shapeHead, type Head } from '../anatomy/head';
import { classifyFollicles, classifySites, type PigmentSites } from '../density/classify';
import { growthOf } from '../density/growth';
import { humanise } from '../density/humanise';
import { hairMapOf, type HairMap } from '../density/hairLoss';
import { LOSS_CLASSES, type LossName } from '../density/lossClasses';
import { prepareBlend, prepareSites, prepareWaves, type PlacedSites } from '../density/sites';
import { zoneOf } from '../density/zone';
import type { Design, HeadName } from '../design/schema';
import type { FaceLook } from '../gpu/face';
import type { FigureDots } from '../gpu/figure';
import { constructHairline, type Hairline } from '../hairline/construct';
import { buildField } from '../hairline/field';
import { GRID_SIZE, sampleGrid } from '../hairline/raster';
import { measureHairline } from '../hairline/readouts';
import { lineOf } from '../hairline/shape';
import { DOT_RADIUS_MM } from '../optics/ink';
import { dotsPerSession, figuresOf, measureAreas } from '../plan/counts';
import type { Readouts } from '../store/studio';
import type { Assets } from './assets';

/** The loss that each head is shown with. */
const TYPICAL_LOSS: Readonly<Record<HeadName, LossName>> = { man: 'norwood-6', woman: 'ludwig-2' };

/** A person as the scene holds them: their head, their hair, and the sites that pigment may take. */
export interface Client {
  readonly name: HeadName;
  readonly head: Head;
  readonly hair: HairMap;
  readonly pigment: PigmentSites;
  readonly seed: number;
  readonly dots: FigureDots;
  readonly face: FaceLook;
}

const FACES: Readonly<Record<HeadName, FaceLook>> = {
  man: { lines: 1, lashCover: [0.28, 1.05], browCover: [0.02, 1.05] },
  woman: { lines: 0, lashCover: [0.22, 1], browCover: [0.12, 1.1] },
};

/** Who is in the chair: shapes their head, lets their hair thin, and places the sites on them. */
export function meetClient(assets: Assets, name: HeadName, seed: number): Client {
  const head = shapeHead(assets.headData, name);
  const reference = name === REFERENCE ? head : shapeHead(assets.headData, REFERENCE);
  const hair = hairMapOf(head, LOSS_CLASSES[TYPICAL_LOSS[name]]);
  const sites = prepareSites(head, assets.pigment, reference);
  const follicles = prepareSites(head, assets.follicles, reference);
  const shaftUm = classifyFollicles(follicles, hair);
  return {
    name,
    head,
    hair,
    seed,
    face: FACES[name],
    pigment: { sites, blend: prepareBlend(sites, hair), waves: prepareWaves(sites, seed) },
    dots: {
      pigment: { ...sites, uv: humanise(sites, HAND_SEED), ...dotLooks(sites.count) },
      stubble: { ...follicles, ...dashLooks(head, follicles, shaftUm) },
      stubbleVisible: shaftUm.map((um) => (um > 0 ? 1 : 0)),
    },
  };
}

/** The same person with another variation of the hairline's irregularity. */
export const reseed = (client: Client, seed: number): Client =>
  client.seed === seed
    ? client
    : { ...client, seed, pigment: { ...client.pigment, waves: prepareWaves(client.pigment.sites, seed) } };

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
/** Clipper without guard, 0.5 mm, seen at a slant; ± a third by angle and growth. Vellus shows as a speck. */
const DASH_MM = { length: 0.55, variation: 0.33, vellus: 0.16 } as const;
const VELLUS_UM = 30;

function dashLooks(head: Head, { count, uv }: PlacedSites, shaftUm: Uint8Array) {
  const growth = growthOf(head);
  const direction = new Float32Array(2 * count);
  const lengthMm = new Float32Array(count);
  const radiusMm = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const sample = (k: 0 | 1) => sampleGrid(growth, GRID_SIZE, uv[2 * i]!, uv[2 * i + 1]!, 2, k);
    const angle = Math.atan2(sample(1), sample(0)) + 0.3 * spread(i, SILVER);
    direction.set([Math.cos(angle), Math.sin(angle)], 2 * i);
    const um = shaftUm[i]!;
    lengthMm[i] = um > VELLUS_UM ? DASH_MM.length * (1 + DASH_MM.variation * spread(i, GOLDEN)) : DASH_MM.vellus;
    radiusMm[i] = um > VELLUS_UM ? (0.5 * UNIT_WIDTH * um) / 1000 : (0.5 * um) / 1000;
  }
  return { radiusMm, dash: { direction, lengthMm } };
}

/** Where a design puts its dots, and the figures measured back from them. */
export function composeDots(
  client: Client,
  design: Design,
): { session: Uint8Array; hairline: Hairline; readouts: Readouts } {
  const { head, hair, pigment } = client;
  const zone = zoneOf(design);
  const hairline = constructHairline(head, lineOf(design));
  const field = buildField(head, hairline);
  const session = classifySites(pigment, field, zone);
  const measures = measureHairline(head, hairline, field);
  const readouts = figuresOf(measures, measureAreas(head, field, hair, zone), dotsPerSession(session));
  return { session, hairline, readouts };
}
