import * as v from 'valibot';
import type { Camera } from '../design/camera';
import { LIGHTS } from '../design/contract';
import { HEADS, SHADES, STYLES, TONE_RANGE, VIEWS, type Design, type SessionCount } from '../design/schema';
import type { SharedDocument } from './document';

/**
 * Version 1 of what a link carries, frozen: links of it are out in the world. Lists of names may grow and ranges widen;
 * names, meanings and defaults stay. Anything else is a new version, with a migration from this one.
 */

const MAX_SEED = 2 ** 32 - 1;
/** What a camera may turn about, mm of head space, and how near and far it may come: as far as a hand can take it. */
const REACH_MM = { x: [-110, 110], y: [-150, 100], z: [-90, 160] } as const;
const SPAN_MM = { min: 1, max: 1600 } as const;
const ELEVATION = { min: -40, max: 84 } as const;

const between = (min: number, max: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const design = v.strictObject({
  head: v.optional(v.picklist(HEADS), 'man'),
  style: v.optional(v.picklist(STYLES), 'natural'),
  sessions: v.optional(whole(0, 3), 3),
  tone: v.optional(between(TONE_RANGE.min, TONE_RANGE.max), 4.5),
  shade: v.optional(v.picklist(SHADES), 'auto'),
  seed: v.optional(whole(0, MAX_SEED), 1),
});

const pose = v.strictObject({
  target: v.strictTuple([between(...REACH_MM.x), between(...REACH_MM.y), between(...REACH_MM.z)]),
  azimuth: between(-180, 180),
  elevation: between(ELEVATION.min, ELEVATION.max),
  span: between(SPAN_MM.min, SPAN_MM.max),
});

/** What is left out has its default. A pose, where there is one, is where the camera stands; else the view. */
const document = v.strictObject({
  design: v.optional(design, {}),
  view: v.optional(v.picklist(VIEWS), 'three-quarter'),
  pose: v.optional(pose),
  light: v.optional(v.picklist(LIGHTS), 'clinic'),
  mirror: v.optional(v.boolean(), false),
});

type Wire = v.InferOutput<typeof document>;

/** Texts that a packed document probably holds. A byte of it changed, and no link of this version opens any more. */
const DICTIONARY =
  '"conservative""modern""edge-up""widows-peak""natural""black""dark""medium""soft""pale""auto""clinic"' +
  '"three-quarter""left""right""top""crown""back""hairline""front""man"' +
  '{"design":{"head":"woman","style":"female","sessions":2,"tone":7.5,"shade":"soft","seed":10},' +
  '"view":"front","light":"flat","mirror":true}' +
  '{"design":{"style":"modern","sessions":1},"pose":{"target":[0.123,-4.567,89.01],"azimuth":-34.567,"elevation":12.345,"span":234.567}}';

/** What this version knew of a document. */
export interface DocumentV1 extends Pick<SharedDocument, 'light' | 'mirror'> {
  readonly design: Pick<Design, 'head' | 'style' | 'sessions' | 'tone' | 'shade' | 'seed'>;
  readonly camera: Camera;
}

/** The document with every default filled in, as this version understands it. */
const open = (wire: Wire): DocumentV1 => ({
  design: { ...wire.design, sessions: wire.design.sessions as SessionCount },
  camera: wire.pose ?? wire.view,
  light: wire.light,
  mirror: wire.mirror,
});

export const v1 = { dictionary: DICTIONARY, schema: document, open } as const;
