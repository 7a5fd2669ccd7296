import { mark } from '../../words/mark';
import { pair, type ControlTargets, type ControlMessages } from '../controlTargets';

export const targets = {
  'face-weight': pair('head/head-skinny', 'head/head-fat', 0.7),
} satisfies Readonly<Record<string, ControlTargets>>;

export const name = mark('Fullness of the face');

export const words: ControlMessages<keyof typeof targets> = {
  'face-weight': [mark('Face'), mark('Lean'), mark('Full')],
};
