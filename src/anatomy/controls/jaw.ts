import { mark } from '../../words/mark';
import { pair, type ControlTargets, type ControlMessages } from '../controlTargets';

export const targets = {
  'jaw-width': pair('chin/chin-bones-in', 'chin/chin-bones-out', 0.8),
  'jaw-drop': pair('chin/chin-jaw-drop-less', 'chin/chin-jaw-drop-more', 0.7),
  'chin-height': pair('chin/chin-height-min', 'chin/chin-height-max', 0.7),
  'chin-projection': pair('chin/chin-prominent-less', 'chin/chin-prominent-more', 0.8),
} satisfies Readonly<Record<string, ControlTargets>>;

export const name = mark('Jaw and chin');

export const words: ControlMessages<keyof typeof targets> = {
  'jaw-width': [mark('Jaw'), mark('Narrow'), mark('Wide')],
  'jaw-drop': [mark('Jaw line'), mark('Higher'), mark('Lower')],
  'chin-height': [mark('Chin height'), mark('Short'), mark('Long')],
  'chin-projection': [mark('Chin'), mark('Receding'), mark('Prominent')],
};
