import fc from 'fast-check';
import { LIGHTS } from '../../../src/design/contract';
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
  type SessionCount,
} from '../../../src/design/schema';
import { EYE_DISTANCES, roundPose } from '../../../src/design/camera';
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

/** Every document that the page can be in. */
export const anyDocument: fc.Arbitrary<SharedDocument> = fc.record({
  design: fc.record({
    version: fc.constant(3 as const),
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
  }),
  camera: fc.oneof(fc.constantFrom(...VIEWS), pose),
  eyeMm: fc.option(fc.constantFrom(...EYE_DISTANCES)),
  light: fc.constantFrom(...LIGHTS),
  turn: real(-180, 180),
  shine: real(0, 1),
  mirror: fc.boolean(),
});

/** A link with a right check sum around whatever text. */
export const linkAround = (text: string) => `h${LATEST}.${pack(text, dictionaryOf(LATEST)!)}`;
