import { mark } from '../../words/mark';
import { pair, type ControlTargets, type ControlMessages } from '../controlTargets';

export const targets = {
  'skull-width': pair('head/head-scale-horiz-less', 'head/head-scale-horiz-more', 0.6),
  'skull-depth': pair('head/head-scale-depth-less', 'head/head-scale-depth-more', 0.6),
  'skull-height': pair('head/head-scale-vert-less', 'head/head-scale-vert-more', 0.5),
  occiput: pair('head/head-back-scale-depth-less', 'head/head-back-scale-depth-more', 0.5),
  oval: pair('head/head-rectangular', 'head/head-oval', 0.8),
  round: pair('head/head-diamond', 'head/head-round', 0.8),
  square: { less: { 'head/head-square': -0.4 }, more: { 'head/head-square': 0.6 } },
  triangle: pair('head/head-invertedtriangular', 'head/head-triangular', 0.7),
} satisfies Readonly<Record<string, ControlTargets>>;

export const name = mark('Skull');

export const words: ControlMessages<keyof typeof targets> = {
  'skull-width': [mark('Width'), mark('Narrow'), mark('Wide')],
  'skull-depth': [mark('Depth'), mark('Short'), mark('Long')],
  'skull-height': [mark('Height'), mark('Low'), mark('High')],
  occiput: [mark('Back of the head'), mark('Flat'), mark('Full')],
  oval: [mark('Oval'), mark('Straight sides'), mark('Oval')],
  round: [mark('Round'), mark('Angular'), mark('Round')],
  square: [mark('Square'), mark('Softer'), mark('Square')],
  triangle: [mark('Broadest at'), mark('The top'), mark('The jaw')],
};
