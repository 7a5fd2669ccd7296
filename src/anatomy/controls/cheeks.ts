import { mark } from '../../words/mark';
import { pair, type ControlTargets, type ControlMessages } from '../controlTargets';

export const targets = {
  cheekbones: pair('cheek/*-cheek-bones-in', 'cheek/*-cheek-bones-out', 0.8),
  'cheek-volume': pair('cheek/*-cheek-volume-deflate', 'cheek/*-cheek-volume-inflate', 0.8),
} satisfies Readonly<Record<string, ControlTargets>>;

export const name = mark('Cheeks');

export const words: ControlMessages<keyof typeof targets> = {
  cheekbones: [mark('Cheekbones'), mark('Flat'), mark('High')],
  'cheek-volume': [mark('Cheeks'), mark('Hollow'), mark('Full')],
};
