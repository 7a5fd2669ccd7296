import type { ControlTargets } from './controlTargets';
import { CONTROL_TARGETS } from './controls';

export const SEXES = ['female', 'male'] as const;
export const AGES = ['young', 'old'] as const;
export const ANCESTRIES = ['african', 'asian', 'caucasian'] as const;
export const WEIGHTS = ['minweight', 'averageweight', 'maxweight'] as const;
export type Sex = (typeof SEXES)[number];
export type Age = (typeof AGES)[number];

export const ancestryTarget = (sex: Sex, age: Age, ancestry: (typeof ANCESTRIES)[number]): string =>
  `macrodetails/${ancestry}-${sex}-${age}`;

export const bodyTarget = (sex: Sex, age: Age, weight: (typeof WEIGHTS)[number]): string =>
  `macrodetails/universal-${sex}-${age}-averagemuscle-${weight}`;

/** Every target that a person's blend of sex, age, ancestry and weight may ask for. */
export const MACRO_TARGETS: readonly string[] = SEXES.flatMap((sex) =>
  AGES.flatMap((age) => [
    ...ANCESTRIES.map((ancestry) => ancestryTarget(sex, age, ancestry)),
    ...WEIGHTS.map((weight) => bodyTarget(sex, age, weight)),
  ]),
);

/** What a body's weight does to a face, which the macro targets hardly show; −1 slight, 1 heavy. */
export const WEIGHT_TARGETS: ControlTargets = {
  less: { 'head/head-skinny': 0.35, 'cheek/*-cheek-volume-deflate': 0.4, 'neck/neck-scale-horiz-less': 0.3 },
  more: {
    'head/head-fat': 0.35,
    'cheek/*-cheek-volume-inflate': 0.35,
    'neck/neck-double-more': 0.5,
    'neck/neck-scale-horiz-more': 0.4,
  },
};

/** What years do to a woman's face, which the macro targets hardly show. */
export const AGED_TARGET = 'head/head-age-more';

const namesOf = ({ less, more }: ControlTargets): string[] => [...Object.keys(less), ...Object.keys(more)];

/** Every target besides the macros, sorted. */
export const controlTargetNames = (): string[] =>
  [...new Set([AGED_TARGET, ...[WEIGHT_TARGETS, ...Object.values(CONTROL_TARGETS)].flatMap(namesOf)])].sort();
