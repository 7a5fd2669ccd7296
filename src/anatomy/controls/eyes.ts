import { mark } from '../../words/mark';
import { pair, type ControlTargets, type ControlMessages } from '../controlTargets';

export const targets = {
  'eye-size': pair('eyes/*-eye-size-small', 'eyes/*-eye-size-big', 0.5),
  'eye-spacing': pair('eyes/*-eye-move-in', 'eyes/*-eye-move-out', 0.6),
  'eye-height': pair('eyes/*-eye-height2-min', 'eyes/*-eye-height2-max', 0.6),
  epicanthus: pair('eyes/*-eye-epicanthus-out', 'eyes/*-eye-epicanthus-in', 0.8),
} satisfies Readonly<Record<string, ControlTargets>>;

export const name = mark('Eyes');

export const words: ControlMessages<keyof typeof targets> = {
  'eye-size': [mark('Size'), mark('Small'), mark('Large')],
  'eye-spacing': [mark('Distance'), mark('eyes¦Close'), mark('Wide apart')],
  'eye-height': [mark('Opening'), mark('Narrow'), mark('Open')],
  epicanthus: [mark('Inner fold'), mark('Open'), mark('Covered')],
};
