import { DEFAULT_DESIGN, STYLES, type Design } from '../../../src/design/schema';
import type { Stroke } from '../../../src/design/line';
import { ONE_VARIANT, ownParts, type Variant } from '../../../src/design/variants';
import type { SharedDocument } from '../../../src/share/document';
import { LIGHTS } from '../../../src/design/contract';

/** A stroke of some centimetres over the top of the head, in steps as a hand makes them. */
const strokeAt = (n: number): Stroke => ({
  brush: n % 2 === 0 ? 'add' : 'soften',
  sizeMm: 12,
  strength: 0.4,
  path: Array.from({ length: 12 }, (_, i) => [900 + 9 * i + (n * i * i) / 7, 1100 + 40 * n + 3 * i]).flatMap((at) =>
    at.map(Math.round),
  ),
});

/**
 * A design as it is after a consultation: a client with a face, skin, hair, loss and an old scar of their own, a line moved at five places,
 * two sliders and three strokes of the brush.
 */
const AVERAGE: Design = {
  ...DEFAULT_DESIGN,
  style: 'modern',
  line: {
    midFrontalMm: 71.5,
    left: { lateralMm: 63.25, setbackMm: 12.5 },
    right: { lateralMm: 61, setbackMm: 14.75, templeBehindMm: 35.5 },
  },
  character: { featherMm: 7.5, sentinels: 1.4 },
  strokes: [0, 1, 2].map(strokeAt),
  tone: 6.3,
  seed: 20_261,
  day: 365,
  client: {
    face: { age: 43, weight: 0.2, controls: { 'skull-width': 0.3, 'forehead-slope': -0.2 } },
    tape: { circumferenceMm: 575 },
    skin: { undertone: 0.2, redness: 0.3 },
    hair: { type: 'wavy', lengthMm: 3, melanin: 0.8, grey: 0.3 },
    loss: { pattern: 'norwood', stage: 5 },
    scars: [{ kind: 'strip', heightMm: 5, lengthMm: 240, widthMm: 2, lines: 1 }],
  },
};

/** What a variant of it differs in: style, line, density, moment. */
const variantOf = (n: number): Variant => ({
  name: `Choice ${n}`,
  design: ownParts({
    ...AVERAGE,
    style: STYLES[n % STYLES.length]!,
    line: { ...AVERAGE.line, midFrontalMm: 70 + n },
    strokes: [strokeAt(n)],
    seed: n,
    sessions: 2,
  }),
});

/** The average design as a document, and among so many variants: six at most can be opened again. */
export const averageDocument = (variants = 1): SharedDocument => ({
  design: AVERAGE,
  variants:
    variants === 1
      ? ONE_VARIANT
      : { active: 0, name: '', others: Array.from({ length: variants - 1 }, (_, i) => variantOf(i + 1)) },
  camera: { target: [0, 60.5, 40.25], azimuth: 31.5, elevation: 24, span: 220 },
  eyeMm: null,
  light: LIGHTS[1],
  turn: 20,
  shine: 0.4,
  mirror: false,
});
