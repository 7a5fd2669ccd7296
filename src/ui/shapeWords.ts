import type { Brush, Character } from '../design/line';
import type { HandleName } from '../hairline/handles';
import type { KeepingProblem } from '../store/ownStyles';
import type { DrawingProblem, Tool } from '../store/shaping';

/** The words of shaping a line by hand. */

/** "1.3 cm". */
export const cm = (mm: number): string => `${(Math.abs(mm) / 10).toFixed(1)} cm`;

export const SHAPING_WORDS = {
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
} as const;

export const TOOL_WORDS: Record<Tool, { name: string; line: string }> = {
  move: { name: 'Move', line: 'Drag a ring. Beside the rings, the head turns as before.' },
  draw: {
    name: 'Draw',
    line: 'Draw the front, or a part of it, in one sweep. Beside the head, or with two fingers, it turns.',
  },
  brush: { name: 'Brush', line: 'Paint on the head. Beside the head, or with two fingers, it turns.' },
};

export const BRUSH_WORDS: Record<Brush, { name: string }> = {
  add: { name: 'More' },
  remove: { name: 'Fewer' },
  soften: { name: 'Softer' },
};

export const BRUSH_SLIDER_WORDS = { size: 'Size', strength: 'Strength', smoothing: 'Smoothing' } as const;

export const DRAWING_WORDS: Record<DrawingProblem, string> = {
  'off-head': 'The stroke left the head. The former line is kept; draw all of it on the skin.',
  'off-scalp':
    'That is where no hairline can go, too low on the face or neck. The former line is kept; draw it nearer to the hair.',
  'too-short': 'That is too short to follow. The former line is kept; draw a longer stroke across the forehead.',
  crossing: 'The stroke crosses itself. The former line is kept; draw it in one sweep.',
  'no-front': 'No hairline can be made of that. The former line is kept; draw across the forehead, in one direction.',
};

interface SliderWords {
  readonly label: string;
  readonly line: string;
  readonly text: (value: number) => string;
}

const inMm = (value: number): string => `${Number(value.toFixed(1))} mm`;
const inPercent = (value: number): string => `${Math.round(100 * value)} %`;

export const CHARACTER_WORDS: Record<keyof Character, SliderWords> = {
  cornerRadiusMm: { label: 'Rounded corners', line: 'Radius; below 3 mm they are sharp', text: inMm },
  featherMm: { label: 'Soft zone', line: 'Width of the sparse dots in front', text: inMm },
  hardness: { label: 'Firmness', line: 'How suddenly it is full behind the soft zone', text: inPercent },
  macroMm: { label: 'Large waves', line: 'A gentle swing of the line', text: inMm },
  microMm: { label: 'Small waves', line: 'Small irregular steps', text: inMm },
  sentinels: {
    label: 'Lone dots',
    line: 'Single dots ahead of the line',
    text: (value) => (value === 0 ? 'None' : `${Number(value.toFixed(1))} × the usual`),
  },
  scatter: { label: 'Loosened front', line: 'Dots scattered ahead of the line', text: inPercent },
  asymmetryMm: { label: 'Sides differ', line: 'Most that one side differs by', text: inMm },
};

export const CHARACTER_SECTION = {
  title: 'Character',
  own: 'the style’s own',
  reset: (label: string) => `${label}: back to the style’s own`,
  variation: 'Another natural variation',
  blend: 'Blend with',
  none: 'No other style',
  share: 'Share of it',
} as const;

export const OWN_STYLE_WORDS = {
  title: 'My styles',
  empty: 'Save this line under a name, to find it here again.',
  name: 'Name',
  placeholder: 'Name this line',
  save: 'Save',
  replace: 'Replace',
  rename: 'Rename',
  remove: 'Remove',
  apply: (name: string) => `Use ${name}`,
  renamed: 'New name',
  cancel: 'Cancel',
  taken: 'Another style has that name.',
  noName: 'Please give it a name.',
  changed: 'changed since',
  removed: (name: string) => `“${name}” is removed.`,
  undo: 'Undo',
} as const;

export const KEEPING_WORDS: Record<KeepingProblem, string> = {
  'not-kept':
    'This browser did not keep your styles: its storage is full or switched off. They last until the page is closed; the link keeps the line shown.',
  damaged: 'Some of your saved styles could not be read. They are put aside, not deleted; the others are here.',
};

const SIDES = { left: 'Left', right: 'Right' } as const;
type SideName = keyof typeof SIDES;

const sided = (name: HandleName): readonly [string, SideName | undefined] => {
  const [, part, side] = /^(.*?)(?:-(left|right))?$/.exec(name)!;
  return [part!, side as SideName | undefined];
};

/** What a handle is called: "Left corner". */
export function handleName(name: HandleName): string {
  const [part, side] = sided(name);
  const at = side && SIDES[side];
  switch (part) {
    case 'mid-frontal':
      return 'Middle of the hairline';
    case 'peak':
      return 'Peak in the middle';
    case 'nape':
      return 'Nape';
    case 'hump':
      return `${at} side, between corner and temple`;
    case 'ear':
      return `Arch over the ${side} ear`;
    default:
      return `${at} ${part}`;
  }
}

/** The handle's figure in words, after its name; mm. `also` is a second one. */
export function handleText(name: HandleName, mm: number, also = 0): string {
  const [part] = sided(name);
  switch (part) {
    case 'mid-frontal':
      return `${cm(mm)} up from between the eyebrows`;
    case 'peak':
      return `comes down ${cm(mm)}`;
    case 'corner':
      return `${cm(mm)} ${mm < -0.5 ? 'below' : 'behind'} the middle, ${cm(also)} to the side`;
    case 'hump':
      return asUsual(mm, 'fuller than the style', 'more open than the style');
    case 'temple':
      return `${cm(mm)} behind the brow, ${level(also, 'its end')}`;
    case 'sideburn':
      return `ends ${level(mm, 'the ear’s opening')}`;
    case 'ear':
      return asUsual(mm, 'wider than usual', 'closer than usual');
    default:
      return asUsual(mm, 'higher than usual', 'lower than usual');
  }
}

const level = (mm: number, what: string): string =>
  Math.abs(mm) < 0.5 ? `level with ${what}` : `${cm(mm)} ${mm < 0 ? 'below' : 'above'} ${what}`;

const asUsual = (mm: number, more: string, less: string): string =>
  Math.abs(mm) < 0.5 ? 'as usual' : `${cm(mm)} ${mm > 0 ? more : less}`;
