import { mark } from '../../words/mark';
import { pair, type ControlTargets, type ControlMessages } from '../controlTargets';

export const targets = {
  'forehead-height': pair('forehead/forehead-scale-vert-less', 'forehead/forehead-scale-vert-more', 0.5),
  'forehead-slope': pair('forehead/forehead-trans-depth-forward', 'forehead/forehead-trans-depth-backward'),
  'forehead-bulge': pair('forehead/forehead-nubian-less', 'forehead/forehead-nubian-more', 0.35),
  temples: pair('forehead/forehead-temple-in', 'forehead/forehead-temple-out', 0.8),
} satisfies Readonly<Record<string, ControlTargets>>;

export const name = mark('Forehead');

export const words: ControlMessages<keyof typeof targets> = {
  'forehead-height': [mark('Height'), mark('Low'), mark('High')],
  'forehead-slope': [mark('Slope'), mark('Upright'), mark('Sloping')],
  'forehead-bulge': [mark('Curve'), mark('Flat'), mark('Domed')],
  temples: [mark('Temples'), mark('Hollow'), mark('Full')],
};
