import { mark } from '../../words/mark';
import { pair, type ControlTargets, type ControlMessages } from '../controlTargets';

export const targets = {
  'ear-size': pair('ears/*-ear-size-small', 'ears/*-ear-size-big', 0.7),
  'ear-stand': pair('ears/*-ear-wing-in', 'ears/*-ear-wing-out', 0.6),
  'ear-lobe': pair('ears/*-ear-lobe-min', 'ears/*-ear-lobe-max', 0.7),
  'ear-height': pair('ears/*-ear-trans-vert-down', 'ears/*-ear-trans-vert-up', 0.4),
  'ear-tilt': pair('ears/*-ear-rot-forward', 'ears/*-ear-rot-backward', 0.6),
} satisfies Readonly<Record<string, ControlTargets>>;

export const name = mark('Ears');

export const words: ControlMessages<keyof typeof targets> = {
  'ear-size': [mark('Size'), mark('Small'), mark('Large')],
  'ear-stand': [mark('Stand'), mark('ears¦Close'), mark('Standing out')],
  'ear-lobe': [mark('Lobes'), mark('Small'), mark('Long')],
  'ear-height': [mark('Height'), mark('Low'), mark('High')],
  'ear-tilt': [mark('Tilt'), mark('Forward'), mark('Backward')],
};
