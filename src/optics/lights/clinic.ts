import { mark } from '../../words/mark';
import type { LightLook, LightSetup } from '../light';

/** Daylight of a treatment room: a large soft window high on the client's left, light walls. */
export const setup: LightSetup = {
  key: { from: [0.62, 0.78, 0.9], colour: [1.36, 1.33, 1.28] },
  fill: { from: [-0.9, 0.15, 0.8], colour: [0.34, 0.36, 0.4] },
  rim: { from: [-0.5, 0.65, -0.9], colour: [0.34, 0.35, 0.37] },
  sky: [0.5, 0.51, 0.54],
  room: [0.27, 0.265, 0.27],
  floor: [0.17, 0.15, 0.14],
  exposure: 1,
  penumbraMm: 6,
  spread: 0,
  catchlight: { shape: 'window', size: [0.15, 0.2], strength: 0.95 },
};

export const words = { name: mark('Clinic'), line: mark('Soft daylight') };

export const look: LightLook = {
  swatch: 'radial-gradient(circle at 66% 28%, #fff, #dfe3e5 45%, #a9b0b4)',
  near: 'light-dark(#f6f6f5, #32363a)',
  mid: 'light-dark(#e6e8e8, #1e2124)',
  far: 'light-dark(#cfd3d5, #0d0f10)',
};
