import { mark } from '../../words/mark';
import type { LightLook, LightSetup } from '../light';

/** Noon in summer: hard from above, blue sky, ground that throws light back. */
export const setup: LightSetup = {
  key: { from: [0.3, 1, 0.42], colour: [1.78, 1.68, 1.5] },
  fill: { from: [-0.8, 0.3, 0.7], colour: [0.1, 0.12, 0.16] },
  rim: { from: [-0.4, 0.5, -0.9], colour: [0.16, 0.19, 0.25] },
  sky: [0.26, 0.32, 0.44],
  room: [0.17, 0.185, 0.21],
  floor: [0.23, 0.2, 0.16],
  exposure: 0.88,
  penumbraMm: 1.6,
  spread: -0.06,
  catchlight: { shape: 'disc', size: [0.05, 0.05], strength: 1.4 },
};

export const words = { name: mark('Sun'), line: mark('Hard, from above') };

export const look: LightLook = {
  swatch: 'radial-gradient(circle at 58% 4%, #fffdf2, #f4e6c4 40%, #6f8aa3 78%)',
  near: 'light-dark(#f2f7fb, #35434f)',
  mid: 'light-dark(#d9e6ef, #1f2a33)',
  far: 'light-dark(#bccfdd, #0d1318)',
};
