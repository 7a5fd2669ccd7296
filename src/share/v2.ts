import * as v from 'valibot';
import { LIGHTS } from '../design/contract';
import { HEADS, SHADES, STYLES, SUNS, TONE_RANGE, VIEWS, type Design, type SessionCount } from '../design/schema';
import type { SharedDocument } from './document';
import type { DocumentV1 } from './v1';

/**
 * Version 2 of what a link carries: time (a fourth session, gaps, day, sun, touch-up), the turn of the light and the skin's shine.
 * Lists of names may grow and ranges widen; names, meanings and defaults stay.
 */

const MAX_SEED = 2 ** 32 - 1;
/** Wide of the head and of any window; mm. */
const MAX_OFFSET_MM = 400;
const SPAN_MM = { min: 1, max: 4000 } as const;

const between = (min: number, max: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const offset = between(-MAX_OFFSET_MM, MAX_OFFSET_MM);
const gap = whole(14, 365);

const design = v.strictObject({
  head: v.optional(v.picklist(HEADS), 'man'),
  style: v.optional(v.picklist(STYLES), 'natural'),
  sessions: v.optional(whole(0, 4), 3),
  tone: v.optional(between(TONE_RANGE.min, TONE_RANGE.max), 4.5),
  shade: v.optional(v.picklist(SHADES), 'auto'),
  seed: v.optional(whole(0, MAX_SEED), 1),
  gaps: v.optional(v.strictTuple([gap, gap, gap]), [28, 28, 28]),
  day: v.optional(between(0, 3650), 30),
  sun: v.optional(v.picklist(SUNS), 'usual'),
  touchUp: v.optional(v.union([v.literal(0), between(365, 3650)]), 0),
});

const pose = v.strictObject({
  target: v.strictTuple([offset, offset, offset]),
  azimuth: between(-180, 180),
  elevation: between(-90, 90),
  span: between(SPAN_MM.min, SPAN_MM.max),
});

/** What is left out has its default. A pose, where there is one, is where the camera stands; else the view. */
const document = v.strictObject({
  design: v.optional(design, {}),
  view: v.optional(v.picklist(VIEWS), 'three-quarter'),
  pose: v.optional(pose),
  light: v.optional(v.picklist(LIGHTS), 'clinic'),
  turn: v.optional(between(-180, 180), 0),
  shine: v.optional(between(0, 1), 0.35),
  mirror: v.optional(v.boolean(), false),
});

type Wire = v.InferOutput<typeof document>;

/** Texts that a packed document probably holds. A byte of it changed, and no link of this version opens any more. */
const DICTIONARY =
  '"conservative""modern""edge-up""widows-peak""natural""black""dark""medium""soft""pale""auto""sheltered""usual""strong"' +
  '"sun""window""evening""ring""street""clinic""three-quarter""left""right""top""crown""back""hairline""front""man"' +
  '{"design":{"head":"woman","style":"female","sessions":2,"tone":7.5,"shade":"soft","seed":10,"gaps":[14,21,28],"day":365,' +
  '"sun":"strong","touchUp":1095},"view":"front","light":"flat","turn":-45,"shine":0.5,"mirror":true}' +
  '{"design":{"style":"modern","sessions":1,"day":7},"pose":{"target":[0.123,-4.567,89.01],"azimuth":-34.567,"elevation":12.345,"span":234.567}}';

/** What this version knew of a document. */
export interface DocumentV2 extends Pick<SharedDocument, 'camera' | 'light' | 'turn' | 'shine' | 'mirror'> {
  readonly design: Pick<
    Design,
    'head' | 'style' | 'sessions' | 'tone' | 'shade' | 'seed' | 'gaps' | 'day' | 'sun' | 'touchUp'
  >;
}

/** The document with every default filled in, as this version understands it. */
function open(wire: Wire): DocumentV2 {
  const sessions = wire.design.sessions as SessionCount;
  return {
    design: { ...wire.design, sessions },
    camera: wire.pose ?? wire.view,
    light: wire.light,
    turn: wire.turn,
    shine: wire.shine,
    mirror: wire.mirror,
  };
}

const DEFAULTS: Wire = v.parse(document, {});

/** A document of version 1 as it was meant: usual gaps, healed, under the usual sun, lit from where lights stood. */
export function fromV1({ design: known, ...looks }: DocumentV1): DocumentV2 {
  const { gaps, day, sun, touchUp } = open(DEFAULTS).design;
  return { ...looks, turn: 0, shine: 0.35, design: { ...known, gaps, day, sun, touchUp } };
}

export const v2 = { dictionary: DICTIONARY, schema: document, open } as const;
