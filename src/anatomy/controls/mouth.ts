import { mark } from '../../words/mark';
import { pair, type ControlTargets, type ControlMessages } from '../controlTargets';

export const targets = {
  'mouth-width': pair('mouth/mouth-scale-horiz-decr', 'mouth/mouth-scale-horiz-incr', 0.6),
  lips: {
    less: { 'mouth/mouth-upperlip-volume-deflate': 0.8, 'mouth/mouth-lowerlip-volume-deflate': 0.8 },
    more: { 'mouth/mouth-upperlip-volume-inflate': 0.8, 'mouth/mouth-lowerlip-volume-inflate': 0.8 },
  },
} satisfies Readonly<Record<string, ControlTargets>>;

export const name = mark('Mouth');

export const words: ControlMessages<keyof typeof targets> = {
  'mouth-width': [mark('Width'), mark('Narrow'), mark('Wide')],
  lips: [mark('Lips'), mark('Thin'), mark('Full')],
};
