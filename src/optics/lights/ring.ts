import { mark } from '../../words/mark';
import type { LightLook, LightSetup } from '../light';

/** The mirror's ring light in a white bathroom: from the front, next to no shadow. */
export const setup: LightSetup = {
  key: { from: [0, 0.2, 1], colour: [1.12, 1.13, 1.16] },
  fill: { from: [0, -0.5, 0.9], colour: [0.2, 0.2, 0.205] },
  rim: { from: [0, 0.9, -0.6], colour: [0.16, 0.16, 0.17] },
  sky: [0.5, 0.505, 0.515],
  room: [0.34, 0.342, 0.35],
  floor: [0.27, 0.268, 0.27],
  exposure: 1,
  penumbraMm: 14,
  spread: 0.04,
  catchlight: { shape: 'ring', size: [0.25, 0.25], strength: 1.15 },
};

export const words = { name: mark('Mirror'), line: mark('A bathroom ring light') };

export const look: LightLook = {
  swatch: 'radial-gradient(circle, #cfd4d8 36%, #fff 44% 62%, #c3c9cd 70%)',
  near: 'light-dark(#fbfbfc, #3a3d41)',
  mid: 'light-dark(#eef1f3, #25282b)',
  far: 'light-dark(#dde3e7, #131517)',
};
