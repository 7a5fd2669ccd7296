import type { Brush, Character } from '../design/line';
import type { HandleName } from '../hairline/handles';
import type { KeepingProblem } from '../store/ownStyles';
import type { DrawingProblem, Tool } from '../store/shaping';
import { atMost, number, percent } from '../words/format';
import { mark, spoken, t } from '../words/say';

/** The words of shaping a line by hand. */

/** "1.3 cm". */
export const cm = (mm: number): string => `${number(Math.abs(mm) / 10, 1)} cm`;

export const SHAPING_WORDS = spoken({
  title: 'Shape',
  off: 'Move the line with a finger, draw it, or brush dots in and out. Nothing is lost: every step can be undone.',
  start: 'Shape by hand',
  stop: 'Done',
  toggle: 'Shape the hairline by hand',
  undo: 'Undo',
  redo: 'Redo',
  tools: 'Tool',
  handles: 'Points of the hairline',
  bothSides: 'Both sides alike',
  bothSidesOn: 'What you move on one side moves on the other.',
  bothSidesOff: 'Each side moves by itself.',
  reset: 'Back to the style’s own line',
  asFarAsItGoes: 'As far as it goes here',
  unavailable: 'The tools for shaping could not be loaded. Please check the connection and try again.',
} as const);

export const TOOL_WORDS: Record<Tool, { name: string; line: string }> = spoken({
  move: { name: 'Move', line: 'Drag a ring. Beside the rings, the head turns as before.' },
  draw: {
    name: 'Draw',
    line: 'Draw the front, or a part of it, in one sweep. Beside the head, or with two fingers, it turns.',
  },
  brush: { name: 'Brush', line: 'Paint on the head. Beside the head, or with two fingers, it turns.' },
});

export const BRUSH_WORDS: Record<Brush, { name: string }> = spoken({
  add: { name: 'More' },
  remove: { name: 'Fewer' },
  soften: { name: 'Softer' },
});

export const BRUSH_SLIDER_WORDS = spoken({ size: 'Size', strength: 'Strength', smoothing: 'Smoothing' } as const);

export const DRAWING_WORDS: Record<DrawingProblem, string> = spoken({
  'off-head': 'The stroke left the head. The former line is kept; draw all of it on the skin.',
  'off-scalp':
    'That is where no hairline can go, too low on the face or neck. The former line is kept; draw it nearer to the hair.',
  'too-short': 'That is too short to follow. The former line is kept; draw a longer stroke across the forehead.',
  crossing: 'The stroke crosses itself. The former line is kept; draw it in one sweep.',
  'no-front': 'No hairline can be made of that. The former line is kept; draw across the forehead, in one direction.',
});

interface SliderWords {
  readonly label: string;
  readonly line: string;
  readonly text: (value: number) => string;
}

const inMm = (value: number): string => `${atMost(value, 1)} mm`;

export const CHARACTER_WORDS: Record<keyof Character, SliderWords> = spoken(
  {
    cornerRadiusMm: { label: 'Rounded corners', line: 'Radius; below 3 mm they are sharp', text: inMm },
    featherMm: { label: 'Soft zone', line: 'Width of the sparse dots in front', text: inMm },
    hardness: { label: 'Firmness', line: 'How suddenly it is full behind the soft zone', text: percent },
    macroMm: { label: 'Large waves', line: 'A gentle swing of the line', text: inMm },
    microMm: { label: 'Small waves', line: 'Small irregular steps', text: inMm },
    sentinels: {
      label: 'Lone dots',
      line: 'Single dots ahead of the line',
      text: (value) => (value === 0 ? t('None') : t('{times} × the usual', { times: atMost(value, 1) })),
    },
    scatter: { label: 'Loosened front', line: 'Dots scattered ahead of the line', text: percent },
    asymmetryMm: { label: 'Sides differ', line: 'Most that one side differs by', text: inMm },
  },
  'label',
  'line',
);

export const CHARACTER_SECTION = spoken({
  title: 'Character',
  own: 'the style’s own',
  reset: (label: string) => t('{label}: back to the style’s own', { label }),
  variation: 'Another natural variation',
  blend: 'Blend with',
  none: 'No other style',
  share: 'Share of it',
} as const);

export const OWN_STYLE_WORDS = spoken({
  title: 'My styles',
  empty: 'Save this line under a name, to find it here again.',
  name: 'Name',
  placeholder: 'Name this line',
  save: 'Save',
  replace: 'Replace',
  rename: 'Rename',
  renameOne: (name: string) => t('Rename {name}', { name }),
  remove: 'Remove',
  removeOne: (name: string) => t('Remove {name}', { name }),
  apply: (name: string) => t('Use {name}', { name }),
  renamed: 'New name',
  cancel: 'Cancel',
  taken: 'Another style has that name.',
  noName: 'Please give it a name.',
  changed: 'changed since',
  removed: (name: string) => t('“{name}” is removed.', { name }),
  undo: 'Undo',
} as const);

export const KEEPING_WORDS: Record<KeepingProblem, string> = spoken({
  'not-kept':
    'This browser did not keep your styles: its storage is full or switched off. They last until the page is closed; the link keeps the line shown.',
  damaged: 'Some of your saved styles could not be read. They are put aside, not deleted; the others are here.',
});

const HANDLE_WORDS: Readonly<Record<HandleName, string>> = spoken({
  'mid-frontal': 'Middle of the hairline',
  peak: 'Peak in the middle',
  'corner-left': 'Left corner',
  'corner-right': 'Right corner',
  'hump-left': 'Left side, between corner and temple',
  'hump-right': 'Right side, between corner and temple',
  'temple-left': 'Left temple',
  'temple-right': 'Right temple',
  'sideburn-left': 'Left sideburn',
  'sideburn-right': 'Right sideburn',
  'ear-left': 'Arch over the left ear',
  'ear-right': 'Arch over the right ear',
  nape: 'Nape',
});

/** What a handle is called: "Left corner". */
export const handleName = (name: HandleName): string => HANDLE_WORDS[name];

/** The handle's figure in words, after its name; mm. `also` is a second one. */
export function handleText(name: HandleName, mm: number, also = 0): string {
  const length = cm(mm);
  switch (name.replace(/-(left|right)$/, '')) {
    case 'mid-frontal':
      return t('{length} up from between the eyebrows', { length });
    case 'peak':
      return t('comes down {length}', { length });
    case 'corner':
      return mm < -0.5
        ? t('{length} below the middle, {aside} to the side', { length, aside: cm(also) })
        : t('{length} behind the middle, {aside} to the side', { length, aside: cm(also) });
    case 'hump':
      return asUsual(mm, mark('{length} fuller than the style'), mark('{length} more open than the style'));
    case 'temple':
      return t('{length} behind the brow, {level}', { length, level: templeLevel(also) });
    case 'sideburn':
      return sideburnLevel(mm);
    case 'ear':
      return asUsual(mm, mark('{length} wider than usual'), mark('{length} closer than usual'));
    default:
      return asUsual(mm, mark('{length} higher than usual'), mark('{length} lower than usual'));
  }
}

function templeLevel(mm: number): string {
  const length = cm(mm);
  if (Math.abs(mm) < 0.5) return t('level with its end');
  return mm < 0 ? t('{length} below its end', { length }) : t('{length} above its end', { length });
}

function sideburnLevel(mm: number): string {
  const length = cm(mm);
  if (Math.abs(mm) < 0.5) return t('ends level with the ear’s opening');
  return mm < 0
    ? t('ends {length} below the ear’s opening', { length })
    : t('ends {length} above the ear’s opening', { length });
}

const asUsual = (mm: number, more: string, less: string): string =>
  Math.abs(mm) < 0.5 ? t('as usual') : t(mm > 0 ? more : less, { length: cm(mm) });
