import { mark } from '../../words/mark';
import { pair, type ControlTargets, type ControlMessages } from '../controlTargets';

export const targets = {
  'neck-width': pair('neck/neck-scale-horiz-less', 'neck/neck-scale-horiz-more', 0.7),
  'neck-depth': pair('neck/neck-scale-depth-less', 'neck/neck-scale-depth-more', 0.7),
  'double-chin': pair('neck/neck-double-less', 'neck/neck-double-more', 0.8),
} satisfies Readonly<Record<string, ControlTargets>>;

export const name = mark('Neck');

export const words: ControlMessages<keyof typeof targets> = {
  'neck-width': [mark('Width'), mark('Slim'), mark('Broad')],
  'neck-depth': [mark('Depth'), mark('Slim'), mark('Deep')],
  'double-chin': [mark('Under the chin'), mark('Taut'), mark('Full')],
};
