import { STAGE_RANGE, type LossPattern } from '../design/client';
import { LOSS_CLASSES, type DiffuseLoss, type FringeLoss, type LossClass } from './lossClasses';

/** A stage's numbers, mm; between stages they are mixed evenly. */
interface Key {
  readonly stage: number;
  /** `FringeLoss.lift`. */
  readonly sideMm: number;
  readonly backMm: number;
  /** `TopLoss`. */
  readonly frontMm: readonly number[];
  readonly vertexMm: number;
  readonly transitionMm: number;
  readonly raggedMm: number;
  readonly blendMm: number;
}

/** No spot at the vertex. */
const NO_SPOT = -60;
/** Behind the whole top. */
const BEHIND = 330;

/**
 * Norwood–Hamilton after charts and figures of graft tables (facts.md, Hair loss): bald skin inside a natural hairline of the man 25–33 cm²
 * at II, 48–63 at III, 82–110 at IV, 110–147 at V. All lengths A, fitted to those areas.
 */
const NORWOOD: readonly Key[] = [
  {
    stage: 1,
    sideMm: 12,
    backMm: 12,
    frontMm: [66, 69, 80, 92, 46, 30],
    vertexMm: NO_SPOT,
    transitionMm: 5,
    raggedMm: 1.6,
    blendMm: 3.5,
  },
  {
    stage: 2,
    sideMm: 9,
    backMm: 12,
    frontMm: [80, 106, 140, 145, 102, 44],
    vertexMm: NO_SPOT,
    transitionMm: 6,
    raggedMm: 2,
    blendMm: 4.8,
  },
  {
    stage: 3,
    sideMm: 6,
    backMm: 12,
    frontMm: [91, 126, 168, 174, 138, 74],
    vertexMm: -14,
    transitionMm: 7,
    raggedMm: 2.4,
    blendMm: 7,
  },
  {
    stage: 3.5,
    sideMm: 5.5,
    backMm: 10.5,
    frontMm: [100, 124, 183, 194, 148, 86],
    vertexMm: 15,
    transitionMm: 7.5,
    raggedMm: 2.6,
    blendMm: 7.2,
  },
  {
    stage: 4,
    sideMm: 5,
    backMm: 9,
    frontMm: [111, 132, 186, 200, 162, 100],
    vertexMm: 30,
    transitionMm: 8.5,
    raggedMm: 2.8,
    blendMm: 8.6,
  },
  {
    stage: 5,
    sideMm: 3,
    backMm: 5,
    frontMm: [150, 157, 184, 204, 190, 140],
    vertexMm: 40,
    transitionMm: 10.5,
    raggedMm: 3.2,
    blendMm: 12,
  },
  {
    stage: 5.6,
    sideMm: 1.2,
    backMm: 2,
    frontMm: [168, 175, 196, 216, 216, 170],
    vertexMm: 47,
    transitionMm: 13,
    raggedMm: 3.4,
    blendMm: 15.5,
  },
  {
    stage: 5.9,
    sideMm: 0.4,
    backMm: 0.6,
    frontMm: [188, 195, 214, 238, 245, 200],
    vertexMm: 60,
    transitionMm: 14.8,
    raggedMm: 3.5,
    blendMm: 19.5,
  },
  {
    stage: 6,
    sideMm: 0,
    backMm: 0,
    frontMm: [BEHIND, BEHIND, BEHIND, BEHIND, BEHIND, BEHIND],
    vertexMm: 140,
    transitionMm: 15,
    raggedMm: 3.5,
    blendMm: 20,
  },
  {
    stage: 7,
    sideMm: -17,
    backMm: -24,
    frontMm: [BEHIND, BEHIND, BEHIND, BEHIND, BEHIND, BEHIND],
    vertexMm: 140,
    transitionMm: 16,
    raggedMm: 3.5,
    blendMm: 20,
  },
];

/** The front as in Norwood II to IV, and a spot at the vertex from the beginning. */
const VERTEX: readonly Key[] = [
  { ...norwood(2), vertexMm: -4 },
  { ...norwood(3), vertexMm: 23, blendMm: 6.2 },
  { ...norwood(4), vertexMm: 31 },
];

/** One front that recedes as a whole, without a forelock or a spot at the vertex. */
const A_VARIANT: readonly Key[] = [
  { ...norwood(2), frontMm: [96, 106, 142, 150, 82, 37], blendMm: 6.5 },
  { ...norwood(3), frontMm: [128, 136, 158, 168, 120, 64], vertexMm: NO_SPOT, blendMm: 10 },
  { ...norwood(4), frontMm: [166, 171, 186, 198, 170, 100], vertexMm: NO_SPOT, blendMm: 14 },
  { ...norwood(5), frontMm: [200, 204, 214, 226, 210, 150], vertexMm: NO_SPOT, blendMm: 17 },
];

function norwood(stage: number): Key {
  return NORWOOD.find((key) => key.stage === stage)!;
}

/** The class of a pattern at a stage, held within the pattern's range. */
export function lossAt(pattern: LossPattern, stage: number): LossClass {
  const { min, max } = STAGE_RANGE[pattern];
  const held = Math.min(max, Math.max(min, stage));
  switch (pattern) {
    case 'none':
      return NONE;
    case 'totalis':
      return TOTAL;
    case 'ludwig':
      return ludwigAt(held);
    case 'norwood':
      return held === 6 ? LOSS_CLASSES['norwood-6'] : fringeOf(mixedKey(NORWOOD, held));
    case 'norwood-a':
      return fringeOf(mixedKey(A_VARIANT, held));
    case 'norwood-vertex':
      return fringeOf(mixedKey(VERTEX, held));
  }
}

/** The neighbours of a stage in a list of keys, and how far it is on the way from the one to the other. */
function around<T extends { readonly stage: number }>(keys: readonly T[], stage: number): readonly [T, T, number] {
  const after = Math.max(
    1,
    keys.findIndex((key) => key.stage > stage),
  );
  const [a, b] = stage >= keys.at(-1)!.stage ? [keys.at(-1)!, keys.at(-1)!] : [keys[after - 1]!, keys[after]!];
  return [a, b, a === b ? 0 : (stage - a.stage) / (b.stage - a.stage)];
}

const mix = (a: number, b: number, t: number): number => (t === 0 ? a : a + (b - a) * t);

function mixedKey(keys: readonly Key[], stage: number): Key {
  const [a, b, t] = around(keys, stage);
  const of = (pick: (key: Key) => number) => mix(pick(a), pick(b), t);
  return {
    stage,
    sideMm: of((key) => key.sideMm),
    backMm: of((key) => key.backMm),
    frontMm: a.frontMm.map((mm, i) => mix(mm, b.frontMm[i]!, t)),
    vertexMm: of((key) => key.vertexMm),
    transitionMm: of((key) => key.transitionMm),
    raggedMm: of((key) => key.raggedMm),
    blendMm: of((key) => key.blendMm),
  };
}

const SIX = LOSS_CLASSES['norwood-6'];

function fringeOf({ stage, sideMm, backMm, frontMm, vertexMm, ...thinning }: Key): FringeLoss {
  const lifted: FringeLoss = { ...SIX, ...thinning, lift: { sideMm, backMm } };
  return stage > SIX_STAGE ? lifted : { ...lifted, top: { frontMm, vertexMm } };
}
const SIX_STAGE = 6;

const TWO: DiffuseLoss = LOSS_CLASSES['ludwig-2'];

/** Ludwig: the part widens and thins (amounts A); II is the class that a woman's head comes with. */
const LUDWIG: readonly (Pick<DiffuseLoss, 'part' | 'left' | 'fullest'> & { readonly stage: number })[] = [
  { stage: 1, part: widths([20, 28, 24, 18, 9]), left: { middle: 0.62, around: 0.93 }, fullest: 0.7 },
  { stage: 2, part: TWO.part, left: TWO.left, fullest: 1 },
  { stage: 3, part: widths([48, 66, 62, 52, 30]), left: { middle: 0.1, around: 0.72 }, fullest: 1 },
];

function widths(halfWidthsMm: readonly number[]): DiffuseLoss['part'] {
  return TWO.part.map(({ behindMm }, i) => ({ behindMm, halfWidthMm: halfWidthsMm[i]! }));
}

function ludwigAt(stage: number): DiffuseLoss {
  if (stage === 2) return TWO;
  const [a, b, t] = around(LUDWIG, stage);
  return {
    ...TWO,
    part: a.part.map(({ behindMm, halfWidthMm }, i) => ({
      behindMm,
      halfWidthMm: mix(halfWidthMm, b.part[i]!.halfWidthMm, t),
    })),
    left: { middle: mix(a.left.middle, b.left.middle, t), around: mix(a.left.around, b.left.around, t) },
    fullest: mix(a.fullest ?? 1, b.fullest ?? 1, t),
  };
}

const NONE: DiffuseLoss = { ...TWO, part: [], left: { middle: 1, around: 1 } };
const TOTAL: LossClass = { kind: 'total', transitionMm: 1, raggedMm: 0, raggedWaveMm: 16, blendMm: 1 };
