import { PerspectiveCamera, Scene, Vector3 } from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_DESIGN } from '../../src/design/schema';
import { Figure, LOW, STANDARD } from '../../src/gpu/figure';
import * as hairParts from '../../src/gpu/hairParts';
import { MIB } from '../../src/gpu/ledger';
import { loadAssets, type Assets, withExtras } from '../../src/scene/assets';
import { composeDots, meetClient, type Client } from '../../src/scene/client';
import { Dresser } from '../../src/scene/dresser';
import { studio } from '../../src/store/studio';
import { PLAIN } from './support/figure';
import { openRenderer } from './support/renderer';
import { weigh } from './support/weigh';

let assets: Assets;
let client: Client;
beforeAll(async () => {
  assets = await withExtras(await loadAssets(() => undefined));
  client = meetClient(assets, DEFAULT_DESIGN);
});
const cleanUp: (() => void)[] = [];
afterAll(() => cleanUp.forEach((dispose) => dispose()));

describe.each([
  ['standard', STANDARD, { dots: 40, all: 96 }],
  ['low', LOW, { dots: 16, all: 48 }],
])('the %s tier', (_, quality, limits) => {
  test('keeps what the ledger says, and no more than it may', () => {
    const { renderer, complaints, dispose } = openRenderer();
    const weight = weigh(renderer.getContext() as WebGL2RenderingContext);
    const figure = new Figure(client.head, client.dots, assets.hair, client.face, quality, undefined, hairParts);
    cleanUp.push(() => (figure.dispose(), dispose()));
    figure.updateDots(composeDots(client, DEFAULT_DESIGN).session);
    const scene = new Scene();
    scene.add(figure.group);
    const camera = new PerspectiveCamera(20, 1, 100, 2000);
    camera.position.set(150, 100, 900);
    camera.lookAt(0, 0, 0);
    camera.updateMatrixWorld();
    renderer.setSize(64, 64, false);
    for (const finestMm of [0, 0.4]) {
      figure.updateLook({ ...PLAIN, flat: false }, camera.position, finestMm);
      figure.prepare(renderer);
      renderer.render(scene, camera);
    }
    expect(complaints).toEqual([]);
    const { ledger } = figure;
    expect(ledger.counts).toEqual({
      textures: renderer.info.memory.textures,
      geometries: renderer.info.memory.geometries,
    });
    const { buffers, textures } = weight();
    console.log(`${(textures / MIB).toFixed(1)} MiB of textures, ${(buffers / MIB).toFixed(1)} of buffers`);
    expect((buffers + textures) / ledger.bytes()).toBeCloseTo(1, 2);
    const parts = ['dots', 'stubble', 'shadow', 'skin', 'face'] as const;
    console.log(parts.map((part) => `${part} ${(ledger.bytes(part) / MIB).toFixed(2)}`).join(', '));
    expect(ledger.bytes('dots') / MIB).toBeLessThanOrEqual(limits.dots);
    expect(ledger.bytes() / MIB).toBeLessThanOrEqual(limits.all);
    expect(parts.reduce((sum, part) => sum + ledger.bytes(part), 0)).toBe(ledger.bytes());
  });
});

test('a figure that was warmed, too, leaves nothing behind but the picture of its brows', () => {
  const { renderer, complaints, dispose } = openRenderer();
  cleanUp.push(dispose);
  const figure = new Figure(client.head, client.dots, assets.hair, client.face, LOW, undefined, hairParts);
  const state = { ...studio.getInitialState(), design: DEFAULT_DESIGN };
  new Dresser().dress(figure, client, state, new Vector3(0, 0, 900), 64);
  figure.prepare(renderer);
  renderer.render(new Scene().add(figure.group), new PerspectiveCamera(20, 1, 100, 2000));
  const { memory } = renderer.info;
  const before = memory.geometries;
  figure.warm(renderer);
  expect(memory.geometries, 'hair was warmed').toBeGreaterThan(before);
  figure.dispose();
  expect(memory).toEqual({ geometries: 0, textures: 1 });
  expect(complaints).toEqual([]);
});
