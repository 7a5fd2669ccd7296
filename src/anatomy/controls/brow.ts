import { mark } from '../../words/mark';
import { pair, type ControlTargets, type ControlMessages } from '../controlTargets';

export const targets = {
  'brow-height': pair('eyebrows/eyebrows-trans-vert-less', 'eyebrows/eyebrows-trans-vert-more', 0.8),
  'brow-depth': pair('eyebrows/eyebrows-trans-depth-less', 'eyebrows/eyebrows-trans-depth-more', 0.5),
  'brow-angle': pair('eyebrows/eyebrows-angle-down', 'eyebrows/eyebrows-angle-up', 0.4),
} satisfies Readonly<Record<string, ControlTargets>>;

export const name = mark('Brows');

export const words: ControlMessages<keyof typeof targets> = {
  'brow-height': [mark('Height'), mark('Low'), mark('High')],
  'brow-depth': [mark('Ridge'), mark('Flat'), mark('Strong')],
  'brow-angle': [mark('Angle'), mark('Sloping down'), mark('Sloping up')],
};
