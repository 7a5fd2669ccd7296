import { WebGLRenderTarget } from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ViewName } from '../../src/design/schema';
import type { SkinLook } from '../../src/gpu/skin';
import { LIGHT_SETUPS, USUAL_SHINE } from '../../src/optics/lights';
import { CORE_RETURN, inkReturn, INK_DEPTH_MM } from '../../src/optics/ink';
import { sessionStrengths } from '../../src/optics/shade';
import { skinAlbedo } from '../../src/optics/skin';
import { finestMmPerPx, pictureCamera } from '../../src/scene/lens';
import { framingOf } from '../../src/scene/views';
import { makeFigure, PLAIN, type PosedFigure } from './support/figure';
import { openRenderer } from './support/renderer';

const WIDTH = 600;
const HEIGHT = 480;
const { renderer, complaints, dispose } = openRenderer();
let posed: PosedFigure;
beforeAll(async () => {
  posed = await makeFigure();
});
afterAll(() => {
  posed.figure.dispose();
  dispose();
});

const lookOf = (tone: number): SkinLook => ({
  ...PLAIN,
  flat: false,
  albedo: skinAlbedo(tone),
  sessions: sessionStrengths('auto', tone),
  inkReturn: inkReturn(INK_DEPTH_MM),
  coreReturn: CORE_RETURN,
  stubbleReturn: [0.13, 0.135, 0.145],
  stubbleMeanReturn: [0.32, 0.47, 0.66],
});

/** What fades to nothing keeps skin lit by pixel on the same triangles. */
const byPixel = (look: SkinLook): SkinLook => ({ ...look, healing: { ...look.healing, scab: [0, 0, 0, 1e-9] } });

function draw(view: ViewName, look: SkinLook): Uint8Array {
  const { figure, client, scene } = posed;
  const camera = pictureCamera(framingOf(view, client.head), WIDTH, HEIGHT);
  const target = new WebGLRenderTarget(WIDTH, HEIGHT, { samples: 4 });
  figure.updateLook(look, camera.position, finestMmPerPx(camera.position, HEIGHT));
  figure.prepare(renderer);
  renderer.setRenderTarget(target);
  renderer.clear();
  renderer.render(scene, camera);
  renderer.setRenderTarget(null);
  const pixels = new Uint8Array(4 * WIDTH * HEIGHT);
  renderer.readRenderTargetPixels(target, 0, 0, WIDTH, HEIGHT, pixels);
  target.dispose();
  expect(complaints).toEqual([]);
  return pixels;
}

/** Mean and root mean square of the difference where there is a head, of 255. */
function compare(a: Uint8Array, b: Uint8Array): { mean: number; rms: number } {
  let [sum, squares, n] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    if (i % 4 === 3 || a[i - (i % 4) + 3] === 0) continue;
    const d = b[i]! - a[i]!;
    sum += d;
    squares += d * d;
    n++;
  }
  expect(n).toBeGreaterThan(1e5);
  return { mean: sum / n, rms: Math.sqrt(squares / n) };
}

describe('the whole head lit by vertex is the same picture as lit by pixel', () => {
  test.each<[ViewName, keyof typeof LIGHT_SETUPS, number]>([
    ['three-quarter', 'clinic', 4.5],
    ['front', 'street', 2],
    ['top', 'sun', 8],
    ['back', 'window', 4.5],
    ['crown', 'ring', 3],
    ['left', 'evening', 6],
  ])('from the %s, in the light «%s», tone %f', (view, light, tone) => {
    posed.figure.updateLight({ setup: LIGHT_SETUPS[light], turn: 0, shine: USUAL_SHINE });
    const look = lookOf(tone);
    const { mean, rms } = compare(draw(view, byPixel(look)), draw(view, look));
    console.log(`${view} ${light}: mean ${mean.toFixed(2)}, rms ${rms.toFixed(2)}`);
    expect(Math.abs(mean), `mean ${mean.toFixed(2)} of 255`).toBeLessThan(0.25);
    expect(rms, `rms ${rms.toFixed(2)} of 255`).toBeLessThan(1.4);
  });

  test('and pigment can be told from none', () => {
    posed.figure.updateLight({ setup: LIGHT_SETUPS.clinic, turn: 0, shine: USUAL_SHINE });
    const [treated, bare] = [lookOf(4.5), { ...lookOf(4.5), sessions: [0, 0, 0, 0] } as const];
    expect(compare(draw('top', treated), draw('top', bare)).rms).toBeGreaterThan(5);
  });
});

test('fresh, flat and sweating skin is lit by pixel from afar too', () => {
  const { figure, client } = posed;
  const camera = pictureCamera(framingOf('front', client.head), WIDTH, HEIGHT);
  const isByPixel = (look: SkinLook, shine = USUAL_SHINE) => {
    figure.updateLight({ setup: LIGHT_SETUPS.clinic, turn: 0, shine });
    figure.updateLook(look, camera.position, 0.4);
    return !Array.isArray(figure.skin.material);
  };
  const look = lookOf(4.5);
  expect(isByPixel(look)).toBe(false);
  expect(isByPixel({ ...look, flat: true })).toBe(true);
  expect(isByPixel({ ...look, healing: { ...look.healing, scab: [0, 0, 0.2, 0] } })).toBe(true);
  expect(isByPixel({ ...look, healing: { ...look.healing, patch: [0.1, 0, 0, 0] } })).toBe(true);
  expect(isByPixel(look, 1)).toBe(true);
});
