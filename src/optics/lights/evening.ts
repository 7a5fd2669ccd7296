import { mark } from '../../words/mark';
import type { LightLook, LightSetup } from '../light';

/** A living room at night: a shaded lamp beside the client, another behind. */
export const setup: LightSetup = {
  key: { from: [0.8, 0.5, 0.75], colour: [1.5, 1.12, 0.72] },
  fill: { from: [-0.8, 0.05, 0.8], colour: [0.2, 0.13, 0.075] },
  rim: { from: [-0.75, 0.45, -0.8], colour: [0.62, 0.42, 0.23] },
  sky: [0.25, 0.19, 0.13],
  room: [0.22, 0.165, 0.115],
  floor: [0.15, 0.105, 0.07],
  exposure: 1,
  penumbraMm: 7,
  spread: 0.03,
  catchlight: { shape: 'disc', size: [0.11, 0.11], strength: 1 },
};

export const words = { name: mark('Evening'), line: mark('Warm lamps') };

export const look: LightLook = {
  swatch: 'radial-gradient(circle at 78% 42%, #ffe3b8, #cf8f4e 45%, #54351d)',
  near: 'light-dark(#f5e7d3, #4a3826)',
  mid: 'light-dark(#e8d5bc, #2a1f15)',
  far: 'light-dark(#d8c2a6, #110c08)',
};
