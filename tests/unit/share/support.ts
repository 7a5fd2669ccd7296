import fc from 'fast-check';
import { LIGHTS } from '../../../src/design/contract';
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
import { roundPose } from '../../../src/design/camera';
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

/** Every document that the page can be in. */
export const anyDocument: fc.Arbitrary<SharedDocument> = fc.record({
  design: fc.record({
    version: fc.constant(2 as const),
    head: fc.constantFrom(...HEADS),
    style: fc.constantFrom(...STYLES),
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
  light: fc.constantFrom(...LIGHTS),
  turn: real(-180, 180),
  shine: real(0, 1),
  mirror: fc.boolean(),
});

/** A link with a right check sum around whatever text. */
export const linkAround = (text: string) => `h${LATEST}.${pack(text, dictionaryOf(LATEST)!)}`;
