import type { Head } from '../anatomy/head';
import type { HairMap } from '../density/hairLoss';
import { zoneOf } from '../density/zone';
import type { LineEdits, SideEdits } from '../design/line';
import { USUAL_SESSIONS, type Design, type HeadName } from '../design/schema';
import type { FigureName } from '../plan/counts';
import type { Hairline } from './construct';
import { aheadOfHairMm, insideCanthusMm, sidesDifferMm, templeAheadMm, templeBehindMm } from './ruleMeasures';
import { HAIRLINE_STYLES } from './styles';
import type { Side } from './tape';

/** What a line can be advised against; nothing is ever forbidden. */
export const RULES = [
  'too-low',
  'too-high',
  'corner-below',
  'corner-inside',
  'temples-closed',
  'ahead-of-hair',
  'straight',
  'symmetric',
  'profile',
  'dots-merge',
] as const;
export type RuleName = (typeof RULES)[number];

/** A design as it comes out on its client. */
export interface Drawn {
  readonly head: Head;
  readonly hair: HairMap;
  readonly design: Design;
  readonly hairline: Hairline;
  readonly figures: Readonly<Partial<Record<FigureName, number>>>;
  /** Dots per cm² where they are densest after 1, 2, 3, 4 sessions. */
  readonly densestPerCm2: readonly number[];
}

/** The change to a design that makes a rule content. */
type Fix = Partial<Pick<Design, 'line' | 'character' | 'sessions' | 'strokes'>>;

/** One rule that a design does not keep. */
export interface Advice {
  readonly rule: RuleName;
  /** What was measured, and where the rule begins: in the rule's unit (`RULE_UNIT`). */
  readonly measured: number;
  readonly limit: number;
  /** The sides that it is about; both where it is about none. */
  readonly sides: readonly Side[];
  readonly fix: (design: Design) => Fix;
}

/** Glabella to the line up the midline, cm: men 6–8, women 5.5–6.4 (P, S). An age would raise the lower ones. */
export const LOWEST_CM: Readonly<Record<HeadName, number>> = { man: 6, woman: 5 };
export const HIGHEST_CM = 10;
/** "Over the lateral canthus or a little outside it" (P): so far inside is still over it (A), and a corner in its range is never inside. */
const INSIDE_CANTHUS_MM = 3;
const LEAST_LATERAL_CM = 5.5;
/** A temple filled so far ahead of receding hair leaves the sides no way to follow (A; facts: the temple follows the recession). */
const TEMPLE_AHEAD_MM = 6;
const AHEAD_OF_HAIR_CM = 2;
/** Micro-irregularity is 1–3 mm, macro 3–6 (S): a line that swings by less than this in all counts as ruled (A). */
export const LEAST_WAVES_MM = 1;
/** The zone of single dots in front is 5–10 mm (P), a barber's edge 0–1: from here down it is a hard edge. */
export const LEAST_FEATHER_MM = 1.5;
/** "Never mirror-symmetric" (S): sides that differ by less look alike (A). */
const LEAST_DIFFERENCE_MM = 0.5;
/** Dots merge from about here (S: "overworked"). */
export const MERGE_PER_CM2 = 250;
/**
 * A temple peak goes with its front: low fronts come with forward peaks, mature ones with peaks farther back (Shapiro). So far behind the
 * brow's tail at 6 cm, and more by each cm (A: as the ten styles have it); so much farther forward or back it still matches (A).
 */
export const PROFILE = { atSixMm: 37, perCmMm: 5, forwardMm: 10, backMm: 18 } as const;

type Finding = Omit<Advice, 'rule'>;
type Check = (drawn: Drawn) => Finding | undefined;

const SIDES = ['left', 'right'] as const;
/** As the page shows it, so that no sentence contradicts its own number. */
const tenths = (cm: number): number => Math.round(10 * cm) / 10 + 0;

const withSides = (line: LineEdits, sides: readonly Side[], change: (edits: SideEdits) => SideEdits): LineEdits =>
  sides.reduce((edits, side) => ({ ...edits, [side]: change(edits[side] ?? {}) }), line);

const height = (cm: number, limit: number): Finding => ({
  measured: cm,
  limit,
  sides: SIDES,
  fix: ({ line }) => ({ line: { ...line, midFrontalMm: 10 * limit } }),
});

/** The sides where something measured passes a limit, and the worst of them. */
function worst(
  measure: (side: Side) => number,
  passes: (value: number) => boolean,
  fix: (sides: readonly Side[]) => Finding['fix'],
  limit: number,
): Finding | undefined {
  const found = SIDES.map((side) => ({ side, value: measure(side) })).filter(({ value }) => passes(value));
  if (found.length === 0) return undefined;
  const sides = found.map(({ side }) => side);
  const most = found.reduce((a, b) => (Math.abs(b.value - limit) > Math.abs(a.value - limit) ? b : a));
  return { measured: most.value, limit, sides, fix: fix(sides) };
}

/** A barber's edge is meant to be ruled. */
const isRuled = ({ style, blend }: Design): boolean =>
  HAIRLINE_STYLES[blend && blend.share >= 0.5 ? blend.style : style].ruled ?? false;

const wavesMm = (design: Design): number => {
  const { macroMm, microMm } = zoneOf(design);
  return macroMm + microMm;
};

/** The waves of the style, or of the natural one where that has none. */
function livelier({ style, character }: Design): Design['character'] {
  const { waveMm } = HAIRLINE_STYLES[style].waveMm >= LEAST_WAVES_MM ? HAIRLINE_STYLES[style] : HAIRLINE_STYLES.natural;
  return { ...character, macroMm: waveMm, microMm: waveMm / 2 };
}

const CHECKS: Readonly<Record<RuleName, Check>> = {
  'too-low': ({ design, figures }) => {
    const cm = tenths(figures['mid-frontal-cm'] ?? Infinity);
    return cm < LOWEST_CM[design.head] ? height(cm, LOWEST_CM[design.head]) : undefined;
  },
  'too-high': ({ figures }) => {
    const cm = tenths(figures['mid-frontal-cm'] ?? 0);
    return cm > HIGHEST_CM ? height(cm, HIGHEST_CM) : undefined;
  },
  'corner-below': ({ figures }) =>
    worst(
      (side) => tenths(figures[`setback-${side}-cm`] ?? 0),
      (cm) => cm < 0,
      (sides) =>
        ({ line }) => ({ line: withSides(line, sides, (edits) => ({ ...edits, setbackMm: 0 })) }),
      0,
    ),
  'corner-inside': ({ head, hairline, figures }) =>
    worst(
      (side) =>
        tenths(figures[`lateral-${side}-cm`] ?? 0) < LEAST_LATERAL_CM ? insideCanthusMm(head, hairline, side) : 0,
      (mm) => mm > INSIDE_CANTHUS_MM,
      (sides) =>
        ({ line }) => ({
          line: withSides(line, sides, (edits) => ({ ...edits, lateralMm: 10 * LEAST_LATERAL_CM })),
        }),
      INSIDE_CANTHUS_MM,
    ),
  'temples-closed': ({ hair, hairline }) =>
    hair.loss.kind === 'fringe'
      ? worst(
          (side) => templeAheadMm(hairline, hair, side),
          (mm) => mm > TEMPLE_AHEAD_MM,
          (sides) =>
            ({ line }) => ({ line: withSides(line, sides, withoutTemple) }),
          TEMPLE_AHEAD_MM,
        )
      : undefined,
  'ahead-of-hair': ({ head, hair, hairline }) => {
    const mm = aheadOfHairMm(head, hairline, hair);
    const cm = mm === undefined ? 0 : tenths(mm / 10);
    if (mm === undefined || cm <= AHEAD_OF_HAIR_CM) return undefined;
    const midFrontalMm = hairline.shape.midFrontalMm + mm - 10 * AHEAD_OF_HAIR_CM + 0.5;
    return {
      measured: cm,
      limit: AHEAD_OF_HAIR_CM,
      sides: SIDES,
      fix: ({ line }) => ({ line: { ...line, midFrontalMm } }),
    };
  },
  straight: ({ design }) => {
    const { featherMm } = zoneOf(design);
    const waves = wavesMm(design);
    if (isRuled(design) || waves >= LEAST_WAVES_MM || featherMm >= LEAST_FEATHER_MM) return undefined;
    const soft = Math.max(HAIRLINE_STYLES[design.style].featherMm.start, HAIRLINE_STYLES.modern.featherMm.start);
    return {
      measured: waves,
      limit: LEAST_WAVES_MM,
      sides: SIDES,
      fix: (now) => ({ character: { ...livelier(now), featherMm: soft } }),
    };
  },
  symmetric: ({ design, hairline }) => {
    const mm = sidesDifferMm(hairline.shape);
    if (isRuled(design) || wavesMm(design) >= LEAST_WAVES_MM || mm >= LEAST_DIFFERENCE_MM) return undefined;
    return { measured: mm, limit: LEAST_DIFFERENCE_MM, sides: SIDES, fix: (now) => ({ character: livelier(now) }) };
  },
  profile: ({ head, hairline, figures }) => {
    const { atSixMm, perCmMm, forwardMm, backMm } = PROFILE;
    const matching = atSixMm + perCmMm * ((figures['mid-frontal-cm'] ?? 6) - 6);
    const behind = (side: Side) => templeBehindMm(head, hairline, side);
    const sign = SIDES.some((side) => behind(side) > matching + backMm) ? 1 : -1;
    const limit = sign > 0 ? matching + backMm : matching - forwardMm;
    return worst(
      behind,
      (mm) => sign * (mm - limit) > 0,
      (sides) =>
        ({ line }) => ({
          line: withSides(line, sides, (edits) => ({ ...edits, templeBehindMm: Math.round(limit - 2 * sign) })),
        }),
      limit,
    );
  },
  'dots-merge': ({ design, densestPerCm2 }) => {
    const perCm2 = 10 * Math.round((densestPerCm2[design.sessions - 1] ?? 0) / 10);
    if (perCm2 <= MERGE_PER_CM2) return undefined;
    const isBrushed = (densestPerCm2[USUAL_SESSIONS - 1] ?? 0) >= MERGE_PER_CM2 + 5;
    return {
      measured: perCm2,
      limit: MERGE_PER_CM2,
      sides: SIDES,
      fix: ({ sessions, strokes }) => ({
        sessions: sessions > USUAL_SESSIONS ? USUAL_SESSIONS : sessions,
        ...(isBrushed ? { strokes: strokes.filter(({ brush }) => brush !== 'add') } : {}),
      }),
    };
  },
};

/** The temple as the style has it, but for a part that a hand has moved back. */
function withoutTemple({ humpMm = 0, templeBehindMm: _behind, templeAboveMm: _above, ...edits }: SideEdits): SideEdits {
  return humpMm < 0 ? { ...edits, humpMm } : edits;
}

/** What a person should hear about a design, in the order of RULES; empty for one that keeps them all. Well under 1 ms. */
export const adviseOn = (drawn: Drawn): readonly Advice[] =>
  RULES.flatMap((rule) => {
    const finding = CHECKS[rule](drawn);
    return finding ? [{ rule, ...finding }] : [];
  });
