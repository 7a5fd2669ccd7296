import { mark } from '../../words/mark';
import { pair, type ControlTargets, type ControlMessages } from '../controlTargets';

export const targets = {
  'nose-length': pair('nose/nose-scale-vert-decr', 'nose/nose-scale-vert-incr', 0.7),
  'nose-width': pair('nose/nose-scale-horiz-decr', 'nose/nose-scale-horiz-incr', 0.8),
  'nose-bridge': pair('nose/nose-hump-lesshump', 'nose/nose-hump-morehump', 0.8),
  'nose-tip': pair('nose/nose-point-down', 'nose/nose-point-up', 0.8),
  'nose-projection': pair('nose/nose-scale-depth-decr', 'nose/nose-scale-depth-incr', 0.8),
  nostrils: pair('nose/nose-nostril-width-min', 'nose/nose-nostril-width-max', 0.8),
} satisfies Readonly<Record<string, ControlTargets>>;

export const name = mark('Nose');

export const words: ControlMessages<keyof typeof targets> = {
  'nose-length': [mark('Length'), mark('Short'), mark('Long')],
  'nose-width': [mark('Width'), mark('Narrow'), mark('Wide')],
  'nose-bridge': [mark('Bridge'), mark('Hollow'), mark('Humped')],
  'nose-tip': [mark('Tip'), mark('Down'), mark('Up')],
  'nose-projection': [mark('Projection'), mark('Flat'), mark('Prominent')],
  nostrils: [mark('Nostrils'), mark('Narrow'), mark('Wide')],
};
