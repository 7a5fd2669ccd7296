/** The styles that a design can start from; the words of the page's contract. */
export const STYLES = ['conservative', 'natural', 'modern', 'edge-up', 'widows-peak'] as const;
export type StyleName = (typeof STYLES)[number];

/** Dilutions of the one carbon pigment, from near-black to pale grey; `auto` matches the client's stubble and skin. */
export const SHADES = ['auto', 'black', 'dark', 'medium', 'soft', 'pale'] as const;
export type ShadeName = (typeof SHADES)[number];

export const VIEWS = ['front', 'three-quarter', 'left', 'right', 'top', 'crown', 'back', 'hairline'] as const;
export type ViewName = (typeof VIEWS)[number];

export const MAX_SESSIONS = 3;
export type SessionCount = 0 | 1 | 2 | 3;

/** Monk Skin Tone, 1 (lightest) to 10 (darkest), fractions allowed. */
export const TONE_RANGE = { min: 1, max: 10 } as const;

/** What a link, a picture or a file carries: everything that decides where the dots are and how they look. */
export interface Design {
  readonly version: 1;
  readonly style: StyleName;
  readonly sessions: SessionCount;
  readonly tone: number;
  readonly shade: ShadeName;
  /** Seed of the hairline's waves and sentinels: "another natural variation". */
  readonly seed: number;
}

export const DEFAULT_DESIGN: Design = {
  version: 1,
  style: 'natural',
  sessions: 3,
  tone: 4.5,
  shade: 'auto',
  seed: 1,
};
