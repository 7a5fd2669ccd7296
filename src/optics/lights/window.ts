import { mark } from '../../words/mark';
import type { LightLook, LightSetup } from '../light';

/** A tall window at the client's left in a dim room. */
export const setup: LightSetup = {
  key: { from: [1, 0.32, 0.42], colour: [1.42, 1.44, 1.5] },
  fill: { from: [-0.9, 0.1, 0.7], colour: [0.1, 0.1, 0.105] },
  rim: { from: [0.7, 0.5, -0.8], colour: [0.3, 0.31, 0.34] },
  sky: [0.2, 0.205, 0.22],
  room: [0.15, 0.148, 0.15],
  floor: [0.1, 0.09, 0.082],
  exposure: 1.04,
  penumbraMm: 11,
  spread: 0.07,
  catchlight: { shape: 'window', size: [0.14, 0.34], strength: 0.95 },
};

export const words = { name: mark('Window'), line: mark('From one side') };

export const look: LightLook = {
  swatch: 'linear-gradient(90deg, #33373b 18%, #8d959b 52%, #f0f3f6)',
  near: 'light-dark(#e9ebed, #2b2f34)',
  mid: 'light-dark(#d3d7db, #191c20)',
  far: 'light-dark(#b9bfc5, #0a0c0e)',
};
