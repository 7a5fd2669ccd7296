import fc from 'fast-check';
import { LIGHTS } from '../../../src/design/contract';
import {
  BEARD_RANGE,
  EYE_COLOURS,
  FACE_RANGE,
  GRAFT_PLACES,
  HAIR_CUTS,
  HAIR_LENGTH_RANGE,
  HAIR_TYPES,
  LOSS_PATTERNS,
  SCAR_RANGE,
  SHAPE_CONTROLS,
  TAPE_RANGE,
  ZONES,
  type ClientEdits,
  type Scar,
} from '../../../src/design/client';
import { BRUSHES, CHARACTER_RANGE, LINE_RANGE, MAX_STYLE_NAME, STROKE_GRID } from '../../../src/design/line';
import {
  DAY_RANGE,
  GAP_RANGE,
  HEADS,
  MAX_SESSIONS,
  SHADES,
  STYLES,
  SUNS,
  TONE_RANGE,
  TOUCH_UP_RANGE,
  VIEWS,
  type Design,
  type SessionCount,
} from '../../../src/design/schema';
import { EYE_DISTANCES, roundPose } from '../../../src/design/camera';
import { cleanName } from '../../../src/design/name';
import { MAX_VARIANTS, ONE_VARIANT, OWN_PARTS, ownParts, type Variant } from '../../../src/design/variants';
import type { SharedDocument } from '../../../src/share/document';
import { pack } from '../../../src/share/packing';
import { dictionaryOf, LATEST } from '../../../src/share/versions';

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);

const pose = fc
  .record({
    target: fc.tuple(real(-110, 110), real(-150, 100), real(-90, 160)),
    azimuth: real(-720, 720),
    elevation: real(-40, 83),
    span: real(5, 1600),
  })
  .map(roundPose);

const gap = fc.integer(GAP_RANGE);

type Ranges<K extends string> = Readonly<Record<K, { readonly min: number; readonly max: number }>>;

/** Any of the numbers, each in its range, on the grid that hands leave. */
function someOf<K extends string>(ranges: Ranges<K>): fc.Arbitrary<Partial<Record<K, number>>> {
  const entries = Object.entries<Ranges<K>[K]>(ranges).map(([key, { min, max }]) => [
    key,
    real(min, max).map((value) => Math.round(100 * value) / 100 + 0),
  ]);
  return fc.record(Object.fromEntries(entries) as Record<K, fc.Arbitrary<number>>, { requiredKeys: [] });
}

const SHARE = { min: 0, max: 1 } as const;
const SKIN_RANGES = { undertone: { min: -1, max: 1 }, redness: SHARE, freckles: SHARE, tanLine: SHARE };
const CONTROL_RANGES = Object.fromEntries(SHAPE_CONTROLS.map((name) => [name, { min: -1, max: 1 }]));

const { midFrontalMm, peakMm, napeMm, ...sides } = LINE_RANGE;
const knot = fc.tuple(real(-90, 90), real(-30, 70));
const line = fc
  .tuple(
    someOf({ midFrontalMm, peakMm }),
    fc.record({ left: someOf(sides), right: someOf(sides) }, { requiredKeys: [] }),
    someOf({ napeMm }),
    fc.record({ front: fc.array(knot, { maxLength: 6 }) }, { requiredKeys: [] }),
  )
  .map(([top, both, nape, front]) => ({ ...top, ...both, ...nape, ...front }));

const onGrid = fc.integer({ min: 0, max: STROKE_GRID });
const stroke = fc.record({
  brush: fc.constantFrom(...BRUSHES),
  sizeMm: real(2, 40),
  strength: real(0, 1),
  path: fc.array(fc.tuple(onGrid, onGrid), { minLength: 1, maxLength: 8 }).map((points) => points.flat()),
});

const optional = (parts: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record(parts, { requiredKeys: [] }) as fc.Arbitrary<object>;
const path = fc.array(fc.tuple(onGrid, onGrid), { minLength: 1, maxLength: 6 }).map((points) => points.flat());
const scar: fc.Arbitrary<Scar> = fc.oneof(
  fc.record({
    kind: fc.constant('strip' as const),
    heightMm: real(SCAR_RANGE.heightMm.min, SCAR_RANGE.heightMm.max),
    lengthMm: real(SCAR_RANGE.lengthMm.min, SCAR_RANGE.lengthMm.max),
    widthMm: real(SCAR_RANGE.stripWidthMm.min, SCAR_RANGE.stripWidthMm.max),
    lines: fc.constantFrom(1 as const, 2 as const),
  }),
  fc.record({
    kind: fc.constant('fue' as const),
    heightMm: real(SCAR_RANGE.heightMm.min, SCAR_RANGE.heightMm.max),
    lengthMm: real(SCAR_RANGE.lengthMm.min, SCAR_RANGE.lengthMm.max),
    bandMm: real(SCAR_RANGE.bandMm.min, SCAR_RANGE.bandMm.max),
    perCm2: real(SCAR_RANGE.perCm2.min, SCAR_RANGE.perCm2.max),
  }),
  fc.record({
    kind: fc.constantFrom('drawn' as const, 'keloid' as const),
    widthMm: real(SCAR_RANGE.drawnWidthMm.min, SCAR_RANGE.drawnWidthMm.max),
    path,
  }),
);

/** Any client, each part as hands leave it. */
const anyClient: fc.Arbitrary<ClientEdits> = fc
  .tuple(
    optional({
      face: fc
        .tuple(someOf(FACE_RANGE), someOf(CONTROL_RANGES))
        .map(([macros, controls]) => ({ ...macros, ...(Object.keys(controls).length > 0 && { controls }) })),
      tape: someOf(TAPE_RANGE),
      skin: someOf(SKIN_RANGES),
    }),
    optional({
      hair: fc
        .tuple(
          optional({ type: fc.constantFrom(...HAIR_TYPES) }),
          someOf({ lengthMm: HAIR_LENGTH_RANGE }),
          optional({ cut: fc.constantFrom(...HAIR_CUTS) }),
          someOf({ melanin: SHARE, red: SHARE, grey: SHARE, brows: SHARE }),
          optional({ eyes: fc.constantFrom(...EYE_COLOURS) }),
        )
        .map((parts): object => Object.assign({}, ...parts)),
      loss: fc
        .tuple(
          optional({ pattern: fc.constantFrom(...LOSS_PATTERNS) }),
          someOf({ stage: { min: 0, max: 7 }, thinning: SHARE }),
          optional({
            patches: fc.array(fc.record({ u: onGrid, v: onGrid, radiusMm: real(2, 60) }), { maxLength: 3 }),
          }),
        )
        .map((parts): object => Object.assign({}, ...parts)),
      scars: fc.array(scar, { maxLength: 3 }),
      beard: fc
        .tuple(
          optional({ grows: fc.boolean() }),
          someOf(BEARD_RANGE),
          optional({ moustache: fc.boolean(), fill: fc.boolean() }),
        )
        .map((parts): object => Object.assign({}, ...parts)),
      grafts: fc.record({ place: fc.constantFrom(...GRAFT_PLACES), perCm2: real(5, 50) }),
    }),
  )
  .map(([first, second]): ClientEdits => ({ ...first, ...second }));

const anyDesign: fc.Arbitrary<Design> = fc.record({
  version: fc.constant(5 as const),
  head: fc.constantFrom(...HEADS),
  style: fc.constantFrom(...STYLES),
  blend: fc.option(fc.record({ style: fc.constantFrom(...STYLES), share: real(0, 1) })),
  line,
  character: someOf(CHARACTER_RANGE),
  strokes: fc.array(stroke, { maxLength: 3 }),
  styleName: fc.string({ maxLength: MAX_STYLE_NAME }),
  sessions: fc.integer({ min: 0, max: MAX_SESSIONS }) as fc.Arbitrary<SessionCount>,
  tone: real(TONE_RANGE.min, TONE_RANGE.max),
  shade: fc.constantFrom(...SHADES),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  gaps: fc.tuple(gap, gap, gap),
  day: real(DAY_RANGE.min, DAY_RANGE.max),
  sun: fc.constantFrom(...SUNS),
  touchUp: fc.oneof(fc.constant(0), real(TOUCH_UP_RANGE.min, TOUCH_UP_RANGE.max)),
  client: anyClient,
  zone: fc.constantFrom(...ZONES),
  later: real(0, 7),
});

const looks = {
  camera: fc.oneof(fc.constantFrom(...VIEWS), pose),
  eyeMm: fc.option(fc.constantFrom(...EYE_DISTANCES)),
  light: fc.constantFrom(...LIGHTS),
  turn: real(-180, 180),
  shine: real(0, 1),
  mirror: fc.boolean(),
};

/** Every document of one design that the page can be in. */
export const anyDocument: fc.Arbitrary<SharedDocument> = fc.record({
  design: anyDesign,
  variants: fc.constant(ONE_VARIANT),
  ...looks,
});

const anyName = fc.string({ unit: 'grapheme', maxLength: MAX_STYLE_NAME }).map(cleanName);

/** Some parts of another design in the present one. */
const variantOf = (design: Design): fc.Arbitrary<Variant> =>
  fc.record({
    name: anyName,
    design: fc.tuple(anyDesign, fc.subarray([...OWN_PARTS])).map(([other, parts]) => ({
      ...ownParts(design),
      ...Object.fromEntries(parts.map((part) => [part, other[part]])),
    })),
  });

/** Documents of two designs and more. */
export const anyVariants: fc.Arbitrary<SharedDocument> = anyDocument.chain((document) =>
  fc
    .tuple(
      fc.array(variantOf(document.design), { minLength: 1, maxLength: MAX_VARIANTS - 1 }),
      fc.nat(MAX_VARIANTS - 1),
      anyName,
    )
    .map(([others, active, name]) => ({
      ...document,
      variants: { active: Math.min(active, others.length), name, others },
    })),
);

/** A link with a right check sum around whatever text. */
export const linkAround = (text: string) => `h${LATEST}.${pack(text, dictionaryOf(LATEST)!)}`;
