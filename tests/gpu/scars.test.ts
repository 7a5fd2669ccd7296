import { Vector3, WebGLRenderTarget } from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartToSkin, type ChartUv } from '../../src/anatomy/chart';
import type { ClientEdits } from '../../src/design/client';
import type { ViewName } from '../../src/design/schema';
import { STROKE_GRID } from '../../src/design/line';
import { COARSE_FROM_MM, type SkinLook } from '../../src/gpu/skin';
import { USUAL_SHINE } from '../../src/optics/light';
import { LIGHT_SETUPS } from '../../src/optics/lights';
import { acrossTheBack } from '../../src/scars/course';
import { finestMmPerPx, pictureCamera } from '../../src/scene/lens';
import { framingOf } from '../../src/scene/views';
import { cameraOver, lightOf, makeFigure, meanLight, type PosedFigure } from './support/figure';
import { lookOf } from './support/looks';
import { openRenderer } from './support/renderer';

const STRIP = { kind: 'strip', heightMm: 22, lengthMm: 250, widthMm: 8, lines: 1 } as const;
/** Across the bald top, in front and behind. */
const DRAWN_AT = 0.5;
const KELOID_AT = 0.56;
const across = (v: number) => [0.46, v, 0.54, v].map((t) => Math.round(t * STROKE_GRID));
const CLIENT: ClientEdits = {
  scars: [
    STRIP,
    { kind: 'drawn', widthMm: 10, path: across(DRAWN_AT) },
    { kind: 'keloid', widthMm: 8, path: across(KELOID_AT) },
  ],
};

const { renderer, complaints, dispose } = openRenderer();
let posed: PosedFigure;
beforeAll(async () => {
  posed = await makeFigure(2048, undefined, CLIENT);
});
afterAll(() => {
  posed.figure.dispose();
  dispose();
});

/** Of the chart on top of the head, about. */
const MM_PER_UNIT = 300;
const SIZE = 96;
const cameraAt = ([u, v]: ChartUv, spanMm: number) => {
  const { surface, chart } = posed.client.head;
  return cameraOver(posed.figure, new Vector3(...chartToSkin(surface, chart, u, v)!), spanMm);
};
const luminance = ([r, g, b]: readonly number[]) => 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
const meanAt = (at: ChartUv, look: SkinLook, spanMm = 5) =>
  luminance(meanLight(renderer, posed, look, cameraAt(at, spanMm), SIZE));
const bare = (tone: number): SkinLook => ({ ...lookOf({ tone, sessions: 0 }, false), sessions: [0, 0, 0, 0] });
const ON: ChartUv = [0.5, DRAWN_AT];
const BESIDE: ChartUv = [0.5, DRAWN_AT - 0.05];

test.each([2, 4.5, 9])('a scar is paler than the skin beside it, tone %f', (tone) => {
  const ratio = meanAt(ON, bare(tone)) / meanAt(BESIDE, bare(tone));
  console.log(`tone ${tone}: scar over skin ${ratio.toFixed(3)}`);
  expect(ratio).toBeGreaterThan(1.1);
  expect(ratio).toBeLessThan(2);
});

test('it is smoother: a fraction of the pores and furrows is left', () => {
  posed.figure.updateLight({ setup: LIGHT_SETUPS.window, turn: 0, shine: USUAL_SHINE });
  const roughness = (at: ChartUv) => {
    const light = lightOf(renderer, posed, { ...bare(4.5), flat: false }, cameraAt(at, 4), SIZE);
    const steps = [];
    for (let i = 3; i < light.length; i += 3)
      if (i % (3 * SIZE) > 0) steps.push((light[i]! - light[i - 3]!) / light[i]!);
    return Math.sqrt(steps.reduce((sum, step) => sum + step * step, 0) / steps.length);
  };
  expect(roughness(ON) / roughness(BESIDE)).toBeLessThan(0.5);
});

test('a keloid is raised: the side towards the light is lighter than the other', () => {
  posed.figure.updateLight({ setup: LIGHT_SETUPS.window, turn: 0, shine: USUAL_SHINE });
  const at = (dv: number) => meanAt([0.5, KELOID_AT + dv], { ...bare(4.5), flat: false }, 1.5);
  const [front, back] = [at(-3 / MM_PER_UNIT), at(3 / MM_PER_UNIT)];
  expect(Math.abs(front / back - 1)).toBeGreaterThan(0.1);
});

describe('camouflage of a strip among shaved hair', () => {
  test('session by session it comes nearer to what is around it; after the third it is nearly gone', () => {
    const { uv, count } = acrossTheBack(posed.client.head, STRIP.heightMm, STRIP.lengthMm);
    const places = [0.35, 0.43, 0.57, 0.65].map((t): ChartUv => {
      const i = Math.round(t * count);
      return [uv[2 * i]!, uv[2 * i + 1]!];
    });
    const step = 12 / MM_PER_UNIT;
    const mean = (offset: number, look: SkinLook) =>
      places.reduce((sum, [u, v]) => sum + meanAt([u, v + offset], look, 4), 0) / places.length;
    const ratios = [0, 1, 2, 3].map((n) => {
      const look = lookOf({ tone: 4.5, sessions: n as 0 | 1 | 2 | 3 }, true);
      const shown = {
        ...look,
        sessions: look.sessions.map((s, k) => (k < n ? s : 0)) as unknown as SkinLook['sessions'],
      };
      return mean(0, shown) / ((mean(-step, shown) + mean(step, shown)) / 2);
    });
    console.log(`strip over surroundings by session: ${ratios.map((r) => r.toFixed(3)).join(' ')}`);
    expect(ratios[0]).toBeGreaterThan(1.25);
    for (let n = 1; n < 4; n++) expect(ratios[n]!).toBeLessThan(ratios[n - 1]! - 0.03);
    expect(Math.abs(ratios[3]! - 1)).toBeLessThan(0.07);
  });
});

describe('both of the skin’s programs draw the same scars', () => {
  const [WIDTH, HEIGHT] = [600, 480];
  const draw = (view: ViewName, look: SkinLook, finestMm?: number) => {
    const camera = pictureCamera(framingOf(view, posed.client.head), WIDTH, HEIGHT);
    const target = new WebGLRenderTarget(WIDTH, HEIGHT, { samples: 4 });
    posed.figure.updateLook(look, camera.position, finestMm ?? finestMmPerPx(camera.position, HEIGHT));
    posed.figure.prepare(renderer);
    renderer.setRenderTarget(target);
    renderer.clear();
    renderer.render(posed.scene, camera);
    renderer.setRenderTarget(null);
    const pixels = new Uint8Array(4 * WIDTH * HEIGHT);
    renderer.readRenderTargetPixels(target, 0, 0, WIDTH, HEIGHT, pixels);
    target.dispose();
    expect(complaints).toEqual([]);
    return pixels;
  };

  test.each<[ViewName, keyof typeof LIGHT_SETUPS]>([
    ['back', 'clinic'],
    ['top', 'window'],
  ])('from the %s, in the light «%s»', (view, name) => {
    posed.figure.updateLight({ setup: LIGHT_SETUPS[name], turn: 0, shine: USUAL_SHINE });
    const look = { ...lookOf({ tone: 4.5, sessions: 1 }, true), flat: false };
    const [near, far] = [draw(view, look, COARSE_FROM_MM + 1e-6), draw(view, look)];
    let [sum, squares, n] = [0, 0, 0];
    near.forEach((value, i) => {
      if (i % 4 === 3 || near[i - (i % 4) + 3] === 0) return;
      const d = far[i]! - value;
      sum += d;
      squares += d * d;
      n++;
    });
    console.log(`${view}: mean ${(sum / n).toFixed(2)}, rms ${Math.sqrt(squares / n).toFixed(2)}`);
    expect(n).toBeGreaterThan(1e5);
    expect(Math.abs(sum / n)).toBeLessThan(0.3);
    // A keloid seen at a slant is shaded by slopes alone from afar.
    expect(Math.sqrt(squares / n)).toBeLessThan(1.8);
  });
});
