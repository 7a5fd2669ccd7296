import type { ClientEdits, ZoneName } from './client';
import type { Character, LineEdits, Stroke, StyleBlend } from './line';

/** Whose head it is. */
export const HEADS = ['man', 'woman'] as const;
export type HeadName = (typeof HEADS)[number];

/** The styles that a design can start from; the words of the page's contract. `female` keeps her own hairline. */
export const STYLES = [
  'conservative',
  'natural',
  'modern',
  'edge-up',
  'widows-peak',
  'rounded',
  'juvenile',
  'receded',
  'broken',
  'female',
] as const;
export type StyleName = (typeof STYLES)[number];

/** Dilutions of the one carbon pigment, from near-black to pale grey; `auto` matches the client's stubble and skin. */
export const SHADES = ['auto', 'black', 'dark', 'medium', 'soft', 'pale'] as const;
export type ShadeName = (typeof SHADES)[number];

export const VIEWS = ['front', 'three-quarter', 'left', 'right', 'top', 'crown', 'back', 'hairline'] as const;
export type ViewName = (typeof VIEWS)[number];

/** What the clinic recommends; a fourth is free where it is needed. */
export const USUAL_SESSIONS = 3;
export const MAX_SESSIONS = 4;
export type SessionCount = 0 | 1 | 2 | 3 | 4;

/** Sun on the scalp over the years: hats and sunscreen, as most people, outdoors without either. */
export const SUNS = ['sheltered', 'usual', 'strong'] as const;
export type Sun = (typeof SUNS)[number];

/** Days from one session to the next: at least two weeks (the clinic's FAQ), within a year (A). */
export const GAP_RANGE = { min: 14, max: 365 } as const;
/** Days from session 1 to 2, 2 to 3, 3 to 4. */
export type Gaps = readonly [number, number, number];

/** Days since the last session shown: up to ten years. */
export const DAY_RANGE = { min: 0, max: 3650 } as const;
/** A touch-up comes at the earliest after a year (the clinic's FAQ: one to two); days since the last session. */
export const TOUCH_UP_RANGE = { min: 365, max: DAY_RANGE.max } as const;

/** Monk Skin Tone, 1 (lightest) to 10 (darkest), fractions allowed. */
export const TONE_RANGE = { min: 1, max: 10 } as const;

/** What a link, a picture or a file carries: everything that decides where the dots are and how they look. */
export interface Design {
  readonly version: 5;
  /** Whose head the client's departs from. */
  readonly head: HeadName;
  /** What of the client differs from that head. */
  readonly client: ClientEdits;
  /** Where pigment goes. */
  readonly zone: ZoneName;
  /** The class that hair loss of the client's pattern has advanced to behind the same pigment; 0: it is as it is. */
  readonly later: number;
  /** The style that the line departs from. */
  readonly style: StyleName;
  /** Another style that it goes part of the way to. */
  readonly blend: StyleBlend | null;
  readonly line: LineEdits;
  readonly character: Character;
  /** Strokes of the density brush, the first one first. */
  readonly strokes: readonly Stroke[];
  /** What its owner calls this hairline; empty where it has no name of its own. */
  readonly styleName: string;
  readonly sessions: SessionCount;
  readonly tone: number;
  readonly shade: ShadeName;
  /** Seed of the hairline's waves and sentinels: "another natural variation". */
  readonly seed: number;
  readonly gaps: Gaps;
  /** Days since the last session shown, of which the earlier ones are older by the gaps. */
  readonly day: number;
  readonly sun: Sun;
  /** Days since the last session when a touch-up was done; 0: none. */
  readonly touchUp: number;
}

export const DEFAULT_DESIGN: Design = {
  version: 5,
  head: 'man',
  style: 'natural',
  blend: null,
  line: {},
  character: {},
  strokes: [],
  styleName: '',
  sessions: 3,
  tone: 4.5,
  shade: 'auto',
  seed: 1,
  gaps: [28, 28, 28],
  day: 30,
  sun: 'usual',
  touchUp: 0,
  client: {},
  zone: 'all',
  later: 0,
};

/** The style that a person's design starts from. */
export const DEFAULT_STYLE: Readonly<Record<HeadName, StyleName>> = { man: 'natural', woman: 'female' };

/** The same design on another head. A style that only started from its head's default starts from the new one's. */
export function onHead(design: Design, head: HeadName): Design {
  const kept = design.style === 'female' || design.style === DEFAULT_STYLE[design.head] ? undefined : design.style;
  return head === design.head ? design : { ...design, head, style: kept ?? DEFAULT_STYLE[head] };
}
