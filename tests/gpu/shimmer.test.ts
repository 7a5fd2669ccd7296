import { PerspectiveCamera, Vector3, WebGLRenderTarget } from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SkinLook } from '../../src/gpu/skin';
import { CORE_RETURN, inkReturn, INK_DEPTH_MM } from '../../src/optics/ink';
import { sessionStrengths } from '../../src/optics/shade';
import { skinAlbedo } from '../../src/optics/skin';
import { makeFigure, PLAIN, type PosedFigure } from './support/figure';
import { lookOf } from './support/looks';
import { openRenderer } from './support/renderer';

const { renderer, dispose } = openRenderer();
let posed: PosedFigure;
beforeAll(async () => {
  posed = await makeFigure();
});
afterAll(() => {
  posed.figure.dispose();
  dispose();
});

const TONE = 4.5;
const EYE_MM = 1000;
const BARE: SkinLook = {
  ...PLAIN,
  albedo: skinAlbedo(TONE),
  inkReturn: inkReturn(INK_DEPTH_MM),
  coreReturn: CORE_RETURN,
};
const TREATED: SkinLook = { ...BARE, sessions: sessionStrengths('auto', TONE) };

/** A camera that goes round the head, so many degrees up, with so many mm of skin a pixel in the middle. */
function orbit(azimuth: number, elevation: number, mmPerPx: number, sizePx: number): PerspectiveCamera {
  const vertex = new Vector3(...posed.client.head.landmarks.vertex.at);
  const fov = (2 * Math.atan((mmPerPx * sizePx) / 2 / EYE_MM) * 180) / Math.PI;
  const camera = new PerspectiveCamera(fov, 1, 300, 2000);
  const [a, e] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
  const away = new Vector3(Math.cos(e) * Math.sin(a), Math.sin(e), Math.cos(e) * Math.cos(a));
  camera.position.copy(vertex).addScaledVector(away, EYE_MM);
  camera.lookAt(vertex);
  camera.updateMatrixWorld();
  return camera;
}

function draw(look: SkinLook, camera: PerspectiveCamera, sizePx: number): Uint8Array {
  const target = new WebGLRenderTarget(sizePx, sizePx, { samples: 4 });
  posed.figure.updateLook(look, camera.position);
  posed.figure.prepare(renderer);
  renderer.setRenderTarget(target);
  renderer.clear();
  renderer.render(posed.scene, camera);
  renderer.setRenderTarget(null);
  const pixels = new Uint8Array(4 * sizePx * sizePx);
  renderer.readRenderTargetPixels(target, 0, 0, sizePx, sizePx, pixels);
  target.dispose();
  return pixels;
}

const linear = (byte: number) => (byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);

/** Mean share of green light that pigment takes, over a disc in the middle. */
function pigmentIn(treated: Uint8Array, bare: Uint8Array, sizePx: number, radiusPx: number): number {
  let [dark, light] = [0, 0];
  for (let y = 0; y < sizePx; y++)
    for (let x = 0; x < sizePx; x++) {
      if (Math.hypot(x + 0.5 - sizePx / 2, y + 0.5 - sizePx / 2) > radiusPx) continue;
      const at = 4 * (y * sizePx + x) + 1;
      dark += linear(treated[at]!);
      light += linear(bare[at]!);
    }
  return 1 - dark / light;
}

describe.each([0.15, 0.5, 1.6])('at %f mm a pixel, in flat light', (mmPerPx) => {
  const RADIUS_MM = 24;
  const size = Math.min(320, Math.ceil((2 * RADIUS_MM) / mmPerPx) + 4);

  test('the head on a turntable keeps its mean pigment', () => {
    const means = Array.from({ length: 36 }, (_, i) => {
      const camera = orbit(10 * i, 70, mmPerPx, size);
      return pigmentIn(draw(TREATED, camera, size), draw(BARE, camera, size), size, RADIUS_MM / mmPerPx);
    });
    const [least, most] = [Math.min(...means), Math.max(...means)];
    expect(
      most / least - 1,
      `${mmPerPx} mm a pixel: ${((most / least - 1) * 100).toFixed(2)} % from ${least.toFixed(4)}`,
    ).toBeLessThan(0.01);
  });
});

/** Means of the blocks of 4 × 4 pixels, per channel, steps of 1/255. */
function blocks(pixels: Uint8Array, sizePx: number): Float32Array {
  const across = sizePx / 4;
  const out = new Float32Array(3 * across * across);
  for (let y = 0; y < sizePx; y++)
    for (let x = 0; x < sizePx; x++)
      for (let k = 0; k < 3; k++)
        out[3 * ((y >> 2) * across + (x >> 2)) + k]! += pixels[4 * (y * sizePx + x) + k]! / 16;
  return out;
}

describe.each([0.5, 1.6])('at %f mm a pixel, where dots are finer than pixels', (mmPerPx) => {
  test.each([0, 70, 200])('a turn of 0.1° at %i° makes no block of pixels flicker', (azimuth) => {
    const size = mmPerPx < 1 ? 400 : 160;
    const change = (look: SkinLook) => {
      const [a, b] = [0, 0.1].map((turn) => blocks(draw(look, orbit(azimuth + turn, 35, mmPerPx, size), size), size));
      return a!.map((value, i) => Math.abs(value - b![i]!));
    };
    const [treated, bare] = [change(TREATED), change(BARE)];
    const worst = treated.reduce((most, value, i) => Math.max(most, value - bare[i]!), 0);
    expect(worst, `${mmPerPx} mm a pixel, ${azimuth}°: ${worst.toFixed(2)} of 255`).toBeLessThan(2);
  });
});

describe.each([0, 3])('on day %i', (day) => {
  test.each([
    ['flat', 0],
    ['flat', 10],
    ['clinic', 10],
    ['clinic', 20],
  ] as const)('in %s light at %i° no block flickers at 0.46 mm a pixel', (light, azimuth) => {
    const [size, mmPerPx] = [400, 0.46];
    const lit = { flat: light === 'flat' };
    const change = (look: SkinLook) => {
      const [a, b] = [0, 0.1].map((turn) => blocks(draw(look, orbit(azimuth + turn, 35, mmPerPx, size), size), size));
      return a!.map((value, i) => Math.abs(value - b![i]!));
    };
    const stubble = { stubbleStrength: [0, 0] as const };
    const [treated, bare] = [
      change({ ...lookOf({ tone: TONE, sessions: 3, day }, false), ...lit, ...stubble }),
      change({ ...BARE, ...lit, ...stubble }),
    ];
    const worst = treated.reduce((most, value, i) => Math.max(most, value - bare[i]!), 0);
    expect(worst, `day ${day}, ${light}, ${azimuth}°: ${worst.toFixed(2)} of 255`).toBeLessThan(2);
  });
});
