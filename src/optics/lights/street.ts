import { mark } from '../../words/mark';
import type { LightLook, LightSetup } from '../light';

/** A street after dark: one warm lamp overhead, a shop window's cold light behind. */
export const setup: LightSetup = {
  key: { from: [-0.5, 1, 0.5], colour: [1.22, 0.94, 0.6] },
  fill: { from: [0.8, 0.05, 0.6], colour: [0.1, 0.12, 0.17] },
  rim: { from: [0.85, 0.3, -0.75], colour: [0.2, 0.26, 0.4] },
  sky: [0.065, 0.072, 0.1],
  room: [0.072, 0.078, 0.1],
  floor: [0.05, 0.045, 0.042],
  exposure: 0.86,
  penumbraMm: 3,
  spread: -0.03,
  catchlight: { shape: 'disc', size: [0.06, 0.06], strength: 1.1 },
};

export const words = { name: mark('Street'), line: mark('One lamp at night') };

export const look: LightLook = {
  swatch: 'radial-gradient(circle at 36% 10%, #f3c27c, #4a4344 38%, #10141d 72%)',
  near: '#2a3240',
  mid: '#161b25',
  far: '#080a0f',
  night: true,
};
