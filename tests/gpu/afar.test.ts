import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ViewName } from '../../src/design/schema';
import { COARSE_FROM_MM, FAR_FROM_MM, type SkinLook } from '../../src/gpu/skin';
import { USUAL_SHINE } from '../../src/optics/light';
import { LIGHT_SETUPS } from '../../src/optics/lights';
import { finestMmPerPx, pictureCamera } from '../../src/scene/lens';
import { framingOf } from '../../src/scene/views';
import { makeFigure, type PosedFigure } from './support/figure';
import { lookOf as agedLook } from './support/looks';
import { drawn } from './support/picture';
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

const lookOf = (tone: number, day = 30): SkinLook => ({ ...agedLook({ tone, day }, true), flat: false });

/** Bounds of the difference, of 255; what is fresh or wet has more contrast to differ in. */
const [MEAN, LIVE_MEAN, MOST] = [0.25, 0.45, 64];

/** Of the root mean square: where oil and water shine, more of the light is sharp. */
const [RMS, WET_RMS] = [1.4, 1.7];
const [RARE, WET_RARE] = [18, 24];

/** The widest pixel that is lit by vertex in no part. */
const BY_PIXEL_MM = COARSE_FROM_MM + 1e-6;

function draw(view: ViewName, look: SkinLook, finestMm?: number): Uint8Array {
  const { figure, client, scene } = posed;
  const camera = pictureCamera(framingOf(view, client.head), WIDTH, HEIGHT);
  figure.updateLook(look, camera.position, finestMm ?? finestMmPerPx(camera.position, HEIGHT));
  figure.prepare(renderer);
  const pixels = drawn(renderer, scene, camera, WIDTH, HEIGHT);
  expect(complaints).toEqual([]);
  return pixels;
}

/** How two pictures differ where there is a head, of 255: mean, root mean square, most, and what one in a thousand is above. */
function compare(a: Uint8Array, b: Uint8Array) {
  const counts = new Uint32Array(256);
  let [sum, squares, n] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    if (i % 4 === 3 || a[i - (i % 4) + 3] === 0) continue;
    const d = b[i]! - a[i]!;
    counts[Math.abs(d)]!++;
    sum += d;
    squares += d * d;
    n++;
  }
  expect(n).toBeGreaterThan(1e5);
  let [rare, above] = [256, 0];
  while (rare > 0 && above <= n / 1000) above += counts[--rare]!;
  return { mean: sum / n, rms: Math.sqrt(squares / n), most: counts.findLastIndex((count) => count > 0), rare };
}

const light = (name: keyof typeof LIGHT_SETUPS, shine = USUAL_SHINE) =>
  posed.figure.updateLight({ setup: LIGHT_SETUPS[name], turn: 0, shine });

describe('the whole head lit by vertex is the same picture as lit by pixel', () => {
  test.each<[ViewName, keyof typeof LIGHT_SETUPS, number, number, number]>([
    ['three-quarter', 'clinic', 4.5, 30, USUAL_SHINE],
    ['front', 'street', 2, 30, USUAL_SHINE],
    ['top', 'sun', 8, 30, USUAL_SHINE],
    ['back', 'window', 4.5, 30, USUAL_SHINE],
    ['crown', 'ring', 3, 30, USUAL_SHINE],
    ['left', 'evening', 6, 30, USUAL_SHINE],
    ['top', 'clinic', 4.5, 0, USUAL_SHINE],
    ['three-quarter', 'clinic', 2, 3, USUAL_SHINE],
    ['top', 'sun', 4.5, 5, USUAL_SHINE],
    ['crown', 'ring', 6, 12, 0.7],
    ['three-quarter', 'window', 4.5, 3650, 1],
  ])('from the %s, in the light «%s», tone %f, day %i, shine %f', (view, name, tone, day, shine) => {
    light(name, shine);
    const look = lookOf(tone, day);
    const { mean, rms, most, rare } = compare(draw(view, look, BY_PIXEL_MM), draw(view, look));
    const told = `${view} ${name} day ${day} shine ${shine}: mean ${mean.toFixed(2)}, rms ${rms.toFixed(2)}, one in 1000 above ${rare}, most ${most}`;
    console.log(told);
    expect(Math.abs(mean), `mean of ${told}`).toBeLessThan(day === 30 && shine === USUAL_SHINE ? MEAN : LIVE_MEAN);
    expect(rms, `rms of ${told}`).toBeLessThan(shine === 1 ? WET_RMS : RMS);
    expect(rare, `rare of ${told}`).toBeLessThan(shine === 1 ? WET_RARE : RARE);
    expect(most, `most of ${told}`).toBeLessThan(MOST);
  });

  test('and pigment can be told from none', () => {
    light('clinic');
    const [treated, bare] = [lookOf(4.5), { ...lookOf(4.5), sessions: [0, 0, 0, 0] } as const];
    expect(compare(draw('top', treated), draw('top', bare)).rms).toBeGreaterThan(5);
  });
});

test('coming nearer and going away, the one drawing fades into the other', () => {
  light('sun');
  const look = lookOf(4.5);
  const at = (share: number) => draw('front', look, BY_PIXEL_MM + share * (FAR_FROM_MM - BY_PIXEL_MM));
  const steps = [0, 0.1, 0.5, 0.55, 0.95, 1.001].map(at);
  const between = (a: number, b: number) => compare(steps[a]!, steps[b]!);
  expect(between(0, 5).most).toBeGreaterThan(16);
  for (const [a, b] of [
    [0, 1],
    [2, 3],
    [4, 5],
  ] as const)
    expect(between(a, b).most).toBeLessThan(9);
  const [first, second, whole] = [between(0, 2).rms, between(2, 5).rms, between(0, 5).rms];
  for (const half of [first, second]) {
    expect(half / whole).toBeGreaterThan(0.35);
    expect(half / whole).toBeLessThan(0.65);
  }
});

test('the day on which nothing fresh is left changes nothing that can be seen', () => {
  light('clinic');
  expect(compare(draw('top', lookOf(4.5, 20.99)), draw('top', lookOf(4.5, 21.01))).most).toBeLessThan(3);
});

test('the first sweat changes nothing that can be seen', () => {
  const look = lookOf(4.5);
  light('sun');
  const dry = draw('front', look);
  light('sun', USUAL_SHINE + 0.001);
  expect(compare(dry, draw('front', look)).most).toBeLessThan(4);
});
