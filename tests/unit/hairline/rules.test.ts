import { describe, expect, it } from 'vitest';
import { hairMapOf, type HairMap } from '../../../src/density/hairLoss';
import { LOSS_CLASSES } from '../../../src/density/lossClasses';
import type { Stroke } from '../../../src/design/line';
import { DEFAULT_DESIGN, STYLES, type Design, type HeadName, type StyleName } from '../../../src/design/schema';
import { constructHairline } from '../../../src/hairline/construct';
import { buildField } from '../../../src/hairline/field';
import { measureHairline } from '../../../src/hairline/readouts';
import {
  adviseOn,
  HIGHEST_CM,
  LEAST_FEATHER_MM,
  LEAST_WAVES_MM,
  LOWEST_CM,
  MERGE_PER_CM2,
  PROFILE,
  RULES,
  type Drawn,
  type RuleName,
} from '../../../src/hairline/rules';
import { lineOf } from '../../../src/hairline/shape';
import { figuresOf } from '../../../src/plan/counts';
import { headOf } from '../support/head';

const people = {
  man: { head: headOf('man'), hair: hairMapOf(headOf('man'), LOSS_CLASSES['norwood-6']) },
  woman: { head: headOf('woman'), hair: hairMapOf(headOf('woman'), LOSS_CLASSES['ludwig-2']) },
};
const EVEN = [65, 130, 195, 260];

const designOf = (change: Partial<Design>): Design => ({ ...DEFAULT_DESIGN, ...change });

function drawn(design: Design, other: Partial<Drawn> = {}): Drawn {
  const { head, hair } = people[design.head];
  const hairline = constructHairline(head, lineOf(design));
  const measures = measureHairline(head, hairline, buildField(head, hairline));
  const figures = figuresOf(measures, { areaCm2: 0, baldAreaCm2: 0, blendPercent: 0 }, [0, 0, 0]);
  return { head, hair, design, hairline, figures, densestPerCm2: EVEN, ...other };
}

const namesOf = (one: Drawn): RuleName[] => adviseOn(one).map(({ rule }) => rule);
const rulesOf = (design: Design, other?: Partial<Drawn>): RuleName[] => namesOf(drawn(design, other));

function fixed(design: Design, rule: RuleName, other?: Partial<Drawn>): Design {
  const advice = adviseOn(drawn(design, other)).find((one) => one.rule === rule);
  if (!advice) throw new Error(`${rule} is silent`);
  return { ...design, ...advice.fix(design) };
}

const man = (change: Partial<Design>) => designOf({ head: 'man', ...change });
const woman = (change: Partial<Design>) => designOf({ head: 'woman', style: 'female', ...change });
const sides = (edits: NonNullable<Design['line']['left']>) => ({ left: edits, right: edits });

describe('a preset on its typical client', () => {
  const typical = (style: StyleName): HeadName => (style === 'female' ? 'woman' : 'man');
  const cases = STYLES.map((style) => ({ style, head: typical(style) }));
  it.each(cases)('$style on the $head hears nothing, whatever its seed, in sessions 0 to 3', ({ style, head }) => {
    for (const seed of [1, 2, 77]) {
      const one = drawn(designOf({ head, style, seed }));
      for (const sessions of [0, 1, 2, 3] as const)
        expect(namesOf({ ...one, design: { ...one.design, sessions } })).toEqual([]);
    }
  });

  it.each(STYLES)('%s on the woman hears nothing either: all stand behind her own line', (style) =>
    expect(rulesOf(designOf({ head: 'woman', style }))).toEqual([]),
  );

  it('hears that a fourth session makes dots merge', () =>
    expect(rulesOf(man({ sessions: 4 }))).toEqual(['dots-merge']));
});

/** Hair that begins so much farther back. */
const setBack = (hair: HairMap, byMm: number): HairMap => ({ ...hair, bearing: hair.bearing.map((mm) => mm - byMm) });

interface Case {
  readonly rule: RuleName;
  readonly what: string;
  readonly breaks: Design;
  readonly keeps: Design;
  readonly other?: Partial<Drawn>;
}

const cm = (value: number) => ({ midFrontalMm: 10 * value });
const RULED = { macroMm: 0, microMm: 0, featherMm: 0 };

const CLOSED = { humpMm: 15, templeBehindMm: 20, templeAboveMm: 30 };
/** What goes with a front at 7.3 cm. */
const BEHIND_NATURAL_MM = PROFILE.atSixMm + 1.3 * PROFILE.perCmMm;

const CASES: readonly Case[] = [
  {
    rule: 'too-low',
    what: 'a man',
    breaks: man({ line: cm(LOWEST_CM.man - 0.1) }),
    keeps: man({ line: cm(LOWEST_CM.man) }),
  },
  {
    rule: 'too-high',
    what: 'a man',
    breaks: man({ style: 'conservative', line: cm(HIGHEST_CM + 0.1) }),
    keeps: man({ style: 'conservative', line: cm(HIGHEST_CM) }),
  },
  {
    rule: 'corner-below',
    what: 'one corner',
    breaks: man({ line: { left: { setbackMm: -3 } } }),
    keeps: man({ line: { left: { setbackMm: 0 } } }),
  },
  {
    rule: 'corner-inside',
    what: 'both corners',
    breaks: man({ line: sides({ lateralMm: 44 }) }),
    keeps: man({ line: sides({ lateralMm: 55 }) }),
  },
  {
    rule: 'ahead-of-hair',
    what: 'a line of her own that is 7.7 cm high',
    breaks: woman({ line: cm(5.6) }),
    keeps: woman({ line: cm(5.75) }),
    other: { hair: setBack(people.woman.hair, 18) },
  },
  {
    rule: 'temples-closed',
    what: 'filled as far as the skin goes',
    breaks: man({ line: sides(CLOSED) }),
    keeps: man({ line: sides({ humpMm: 15 }) }),
  },
  {
    rule: 'profile',
    what: 'temples far behind a low front',
    breaks: man({ line: sides({ templeBehindMm: BEHIND_NATURAL_MM + PROFILE.backMm + 1 }) }),
    keeps: man({ line: sides({ templeBehindMm: BEHIND_NATURAL_MM + PROFILE.backMm - 1 }) }),
  },
  {
    rule: 'profile',
    what: 'forward temples with a mature front',
    breaks: man({ style: 'conservative', line: { ...cm(9), ...sides({ templeBehindMm: 40 }) } }),
    keeps: man({ style: 'conservative', line: { ...cm(9), ...sides({ templeBehindMm: 44 }) } }),
  },
  {
    rule: 'straight',
    what: 'without waves or a soft edge',
    breaks: man({ style: 'modern', character: RULED }),
    keeps: man({ style: 'modern', character: { ...RULED, featherMm: LEAST_FEATHER_MM } }),
  },
  {
    rule: 'symmetric',
    what: 'without waves, and alike',
    breaks: man({ character: { macroMm: 0.9 * LEAST_WAVES_MM, microMm: 0, asymmetryMm: 0 } }),
    keeps: man({ character: { macroMm: LEAST_WAVES_MM, microMm: 0, asymmetryMm: 0 } }),
  },
  {
    rule: 'symmetric',
    what: 'placed alike by hand',
    breaks: man({ character: { macroMm: 0, microMm: 0 }, line: sides({ lateralMm: 60, setbackMm: 12 }) }),
    keeps: man({
      character: { macroMm: 0, microMm: 0 },
      line: { left: { lateralMm: 60, setbackMm: 12 }, right: { lateralMm: 60, setbackMm: 12.6 } },
    }),
  },
  {
    rule: 'dots-merge',
    what: 'a fourth session',
    breaks: man({ sessions: 4 }),
    keeps: man({ sessions: 3 }),
  },
];

describe.each(CASES)('$rule: $what', ({ rule, breaks, keeps, other }) => {
  it('is said', () => expect(rulesOf(breaks, other)).toContain(rule));
  it('is not said of a design just inside', () => expect(rulesOf(keeps, other)).not.toContain(rule));
  it('is content after its fix, which asks for nothing else', () => {
    const after = fixed(breaks, rule, other);
    expect(rulesOf(after, other)).not.toContain(rule);
    expect(Object.keys(after).filter((key) => after[key as keyof Design] !== breaks[key as keyof Design])).toHaveLength(
      1,
    );
  });
});

describe('a woman’s line', () => {
  const at = (midFrontalCm: number) => {
    const one = drawn(woman({}));
    return { ...one, figures: { ...one.figures, 'mid-frontal-cm': midFrontalCm } };
  };
  it('may be lower than a man’s', () => {
    expect(namesOf(at(LOWEST_CM.woman))).toEqual([]);
    expect(namesOf(at(LOWEST_CM.woman - 0.1))).toEqual(['too-low']);
    expect(adviseOn(at(4.7))[0]!.fix(woman({}))).toEqual({ line: cm(LOWEST_CM.woman) });
  });
});

describe('the rule of frontal hair', () => {
  it('is silent where there is none: a bald front may stand anywhere', () =>
    expect(rulesOf(man({ line: cm(5.5) }))).toEqual(['too-low']));
});

describe('a barber’s edge', () => {
  it('may be ruled and alike', () => expect(rulesOf(man({ style: 'edge-up', character: RULED }))).toEqual([]));
  it('may not when the line is mostly something else', () =>
    expect(rulesOf(man({ style: 'edge-up', blend: { style: 'natural', share: 0.6 }, character: RULED }))).toContain(
      'straight',
    ));
});

describe('dots that merge', () => {
  const stroke = (brush: Stroke['brush']): Stroke => ({ brush, sizeMm: 10, strength: 1, path: [900, 600, 910, 610] });
  const strokes = [stroke('add'), stroke('remove'), stroke('add')];
  it('are measured, so that a brush counts, and its fix takes what was added', () => {
    const breaks = man({ sessions: 3, strokes });
    const densestPerCm2 = [90, 180, MERGE_PER_CM2 + 5, 300];
    expect(rulesOf(breaks, { densestPerCm2 })).toEqual(['dots-merge']);
    expect(fixed(breaks, 'dots-merge', { densestPerCm2 }).strokes).toEqual([stroke('remove')]);
    expect(rulesOf(breaks, { densestPerCm2: [90, 180, MERGE_PER_CM2 + 4, 300] })).toEqual([]);
  });
  it('of a fourth session leave the brush alone', () =>
    expect(fixed(man({ sessions: 4, strokes }), 'dots-merge')).toMatchObject({ sessions: 3, strokes }));
});

describe('temples', () => {
  it('that a fix gives back keep what else a hand has done', () => {
    const design = man({ line: sides({ ...CLOSED, earMm: 3 }) });
    expect(fixed(design, 'temples-closed').line).toEqual(sides({ earMm: 3 }));
  });
  it('may be full where no side recedes', () =>
    expect(rulesOf(woman({ line: sides(CLOSED) }))).not.toContain('temples-closed'));
});

it('every rule is tried here', () => {
  const tried = new Set<RuleName>(CASES.map(({ rule }) => rule));
  expect(RULES.filter((rule) => !tried.has(rule))).toEqual([]);
});
