import { Scene } from 'three';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_DESIGN, type ViewName } from '../../src/design/schema';
import { Figure } from '../../src/gpu/figure';
import * as hairParts from '../../src/gpu/hairParts';
import { TIER_LOOKS } from '../../src/gpu/tiers';
import { loadAssets } from '../../src/scene/assets';
import { composeDots, meetClient, type Client } from '../../src/scene/client';
import { finestMmPerPx, pictureCamera } from '../../src/scene/lens';
import { framingOf } from '../../src/scene/views';
import { lookOf } from './support/looks';
import { drawn } from './support/picture';
import { openRenderer } from './support/renderer';

const WIDTH = 480;
const HEIGHT = 360;
const LOOK = { ...lookOf({ tone: 4.5, day: 30 }, true), flat: false };

const { renderer, complaints, dispose } = openRenderer();
const scene = new Scene();
let client: Client;
let figure: Figure;
beforeAll(async () => {
  const assets = await loadAssets(() => undefined);
  client = meetClient(assets, DEFAULT_DESIGN);
  figure = new Figure(client.head, client.dots, assets.hair, client.face, TIER_LOOKS.standard.figure);
  figure.updateDots(composeDots(client, DEFAULT_DESIGN).session);
  scene.add(figure.group);
});
afterAll(() => {
  figure.dispose();
  dispose();
});

function draw(view: ViewName): Uint8Array {
  const camera = pictureCamera(framingOf(view, client.head), WIDTH, HEIGHT);
  figure.updateLook(LOOK, camera.position, finestMmPerPx(camera.position, HEIGHT));
  figure.prepare(renderer);
  return drawn(renderer, scene, camera, WIDTH, HEIGHT);
}

/** Whether there is a program with one switch and without another. */
const programs = (on: string, off: string) =>
  renderer.info.programs!.some(({ cacheKey }) => cacheKey.includes(`${on},1`) && !cacheKey.includes(`${off},1`));

test('a first picture by one program for all skin is that which one a region draws', () => {
  const views = ['three-quarter', 'front', 'top', 'back'] as const;
  const first = views.map(draw);
  expect(programs('WHOLE', 'LIVE')).toBe(true);
  expect(programs('SCALP', 'SHIRT')).toBe(false);
  figure.grow(hairParts);
  figure.divide();
  views.forEach((view, i) => {
    const later = draw(view);
    const gaps = later.map((value, k) => Math.abs(value - first[i]![k]!));
    const covered = later.filter((value, k) => k % 4 === 3 && value > 0).length;
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / (4 * covered);
    const over = gaps.filter((gap) => gap > 8).length / (4 * covered);
    console.log(`${view}: mean ${mean.toFixed(4)} of 255, ${(1e6 * over).toFixed(0)} of a million over 8`);
    expect(covered, `from the ${view}`).toBeGreaterThan(2e4);
    expect(mean, `from the ${view}`).toBeLessThan(0.01);
    expect(over, `from the ${view}`).toBeLessThan(0.0002);
  });
  expect(programs('SCALP', 'SHIRT'), 'one for the scalp alone').toBe(true);
  expect(complaints).toEqual([]);
});
