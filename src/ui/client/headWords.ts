import type { TapeName } from '../../anatomy/tapeLines';
import type { HeadName } from '../../design/schema';
import type { ShapeControl } from '../../design/shapeControls';
import { CONTROL_MESSAGES, GROUP_MESSAGES } from '../../anatomy/controls';
import { number, percent } from '../../words/format';
import { spoken, t } from '../../words/say';

/** The words about the client's head. */
export const HEAD_PART_WORDS = spoken({
  gallery: 'Start from somebody',
  who: (head: HeadName, age: number) => t('{sex, select, man {Man} other {Woman}}, {age}', { sex: head, age }),
  galleryLine: 'Choose who comes nearest; then measure and adjust.',
  dice: 'Surprise me',
  reset: 'Back to the plain head',
  tape: 'Tape measure',
  tapeLine:
    'What you have measured on the client. The head on screen takes these sizes; what you leave empty stays as it is.',
  clear: 'Forget the measures',
  person: 'The person',
  shape: 'Shape',
  shapeLine: 'The middle of each slider is the head’s own.',
} as const);

export type FieldName = TapeName | 'hairlineMm';

export const TAPE_WORDS: Readonly<Record<FieldName, { readonly name: string; readonly how: string }>> = spoken({
  circumferenceMm: {
    name: 'Around the head',
    how: 'Just above the brows and over the farthest point behind, snug, the ears left out.',
  },
  earToEarMm: { name: 'Ear to ear', how: 'From the small flap before one ear’s opening, over the top, to the other.' },
  nasionInionMm: {
    name: 'Front to back',
    how: 'From the dip between the eyes, over the top, to the bump at the back of the head.',
  },
  hairlineMm: { name: 'Brows to hair', how: 'From between the brows up the middle to where hair begins now.' },
});

export const onPreview = (length: string): string => t('On the preview: {length}.', { length });
export const clampedTo = (name: string, from: string, to: string, taken: string): string =>
  t('{name}: a head measures {from} to {to} there. {taken} is taken.', { name, from, to, taken });
export const notNumber = (name: string): string =>
  t('{name}: please write a number, such as {example}.', { name, example: number(57.5) });
export const unmet = (name: string, asked: string, reached: string): string =>
  t(
    '{name} can’t be {asked} together with the other measures on a natural head. It is {reached} here; please measure again.',
    { name, asked, reached },
  );

export const PERSON_WORDS = spoken({
  sex: { name: 'Features', low: 'Woman', high: 'Man', middle: 'In between' },
  age: { name: 'Age', years: (age: number) => t('{age, plural, one {# year} other {# years}}', { age }) },
  weight: { name: 'Weight', low: 'Slight', middle: 'Average', high: 'Heavy' },
  african: { name: 'African ancestry' },
  asian: { name: 'Asian ancestry' },
} as const);

export const GROUP_WORDS = spoken(GROUP_MESSAGES);

/** A control's name, and what its two ends are. */
export const CONTROL_WORDS = spoken(CONTROL_MESSAGES);

/** "Own", or how far towards which end: "Wide 40 %". */
export const controlText = (control: ShapeControl, value: number): string => {
  const [, less, more] = CONTROL_WORDS[control];
  return value === 0 ? t('Own') : `${value < 0 ? less : more} ${percent(Math.abs(value))}`;
};
