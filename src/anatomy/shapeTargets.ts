import type { ShapeControl } from '../design/shapeControls';

/** What a control's −1 and 1 add: shape targets by name, `*` standing for both sides, and how much of each. */
export interface ControlTargets {
  readonly less: Readonly<Record<string, number>>;
  readonly more: Readonly<Record<string, number>>;
}

const pair = (less: string, more: string, amount = 1): ControlTargets => ({
  less: { [less]: amount },
  more: { [more]: amount },
});

/** The amounts keep lids, ears and lips whole where a control is at its end (looked at on pictures of each). */
export const CONTROL_TARGETS: Readonly<Record<ShapeControl, ControlTargets>> = {
  'skull-width': pair('head/head-scale-horiz-less', 'head/head-scale-horiz-more', 0.6),
  'skull-depth': pair('head/head-scale-depth-less', 'head/head-scale-depth-more', 0.6),
  'skull-height': pair('head/head-scale-vert-less', 'head/head-scale-vert-more', 0.5),
  occiput: pair('head/head-back-scale-depth-less', 'head/head-back-scale-depth-more', 0.5),
  oval: pair('head/head-rectangular', 'head/head-oval', 0.8),
  round: pair('head/head-diamond', 'head/head-round', 0.8),
  square: { less: { 'head/head-square': -0.4 }, more: { 'head/head-square': 0.6 } },
  triangle: pair('head/head-invertedtriangular', 'head/head-triangular', 0.7),
  'forehead-height': pair('forehead/forehead-scale-vert-less', 'forehead/forehead-scale-vert-more', 0.5),
  'forehead-slope': pair('forehead/forehead-trans-depth-forward', 'forehead/forehead-trans-depth-backward'),
  'forehead-bulge': pair('forehead/forehead-nubian-less', 'forehead/forehead-nubian-more', 0.35),
  temples: pair('forehead/forehead-temple-in', 'forehead/forehead-temple-out', 0.8),
  'brow-height': pair('eyebrows/eyebrows-trans-vert-less', 'eyebrows/eyebrows-trans-vert-more', 0.8),
  'brow-depth': pair('eyebrows/eyebrows-trans-depth-less', 'eyebrows/eyebrows-trans-depth-more', 0.5),
  'brow-angle': pair('eyebrows/eyebrows-angle-down', 'eyebrows/eyebrows-angle-up', 0.4),
  'eye-size': pair('eyes/*-eye-size-small', 'eyes/*-eye-size-big', 0.5),
  'eye-spacing': pair('eyes/*-eye-move-in', 'eyes/*-eye-move-out', 0.6),
  'eye-height': pair('eyes/*-eye-height2-min', 'eyes/*-eye-height2-max', 0.6),
  epicanthus: pair('eyes/*-eye-epicanthus-out', 'eyes/*-eye-epicanthus-in', 0.8),
  'ear-size': pair('ears/*-ear-size-small', 'ears/*-ear-size-big', 0.7),
  'ear-stand': pair('ears/*-ear-wing-in', 'ears/*-ear-wing-out', 0.6),
  'ear-lobe': pair('ears/*-ear-lobe-min', 'ears/*-ear-lobe-max', 0.7),
  'ear-height': pair('ears/*-ear-trans-vert-down', 'ears/*-ear-trans-vert-up', 0.4),
  'ear-tilt': pair('ears/*-ear-rot-forward', 'ears/*-ear-rot-backward', 0.6),
  'nose-length': pair('nose/nose-scale-vert-decr', 'nose/nose-scale-vert-incr', 0.7),
  'nose-width': pair('nose/nose-scale-horiz-decr', 'nose/nose-scale-horiz-incr', 0.8),
  'nose-bridge': pair('nose/nose-hump-lesshump', 'nose/nose-hump-morehump', 0.8),
  'nose-tip': pair('nose/nose-point-down', 'nose/nose-point-up', 0.8),
  'nose-projection': pair('nose/nose-scale-depth-decr', 'nose/nose-scale-depth-incr', 0.8),
  nostrils: pair('nose/nose-nostril-width-min', 'nose/nose-nostril-width-max', 0.8),
  'mouth-width': pair('mouth/mouth-scale-horiz-decr', 'mouth/mouth-scale-horiz-incr', 0.6),
  lips: {
    less: { 'mouth/mouth-upperlip-volume-deflate': 0.8, 'mouth/mouth-lowerlip-volume-deflate': 0.8 },
    more: { 'mouth/mouth-upperlip-volume-inflate': 0.8, 'mouth/mouth-lowerlip-volume-inflate': 0.8 },
  },
  cheekbones: pair('cheek/*-cheek-bones-in', 'cheek/*-cheek-bones-out', 0.8),
  'cheek-volume': pair('cheek/*-cheek-volume-deflate', 'cheek/*-cheek-volume-inflate', 0.8),
  'jaw-width': pair('chin/chin-bones-in', 'chin/chin-bones-out', 0.8),
  'jaw-drop': pair('chin/chin-jaw-drop-less', 'chin/chin-jaw-drop-more', 0.7),
  'chin-height': pair('chin/chin-height-min', 'chin/chin-height-max', 0.7),
  'chin-projection': pair('chin/chin-prominent-less', 'chin/chin-prominent-more', 0.8),
  'neck-width': pair('neck/neck-scale-horiz-less', 'neck/neck-scale-horiz-more', 0.7),
  'neck-depth': pair('neck/neck-scale-depth-less', 'neck/neck-scale-depth-more', 0.7),
  'double-chin': pair('neck/neck-double-less', 'neck/neck-double-more', 0.8),
  'face-weight': pair('head/head-skinny', 'head/head-fat', 0.7),
};

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
