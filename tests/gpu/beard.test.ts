import { Scene, Vector3 } from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BeardEdits } from '../../src/design/client';
import { DEFAULT_DESIGN, type ViewName } from '../../src/design/schema';
import { Figure } from '../../src/gpu/figure';
import * as hairParts from '../../src/gpu/hairParts';
import type { SkinLook } from '../../src/gpu/skin';
import { loadAssets, loadBeard, withBeard, withExtras, type Assets } from '../../src/scene/assets';
import { BeardLook } from '../../src/scene/beardLook';
import { meetClient } from '../../src/scene/client';
import { finestMmPerPx, pictureCamera } from '../../src/scene/lens';
import { framingOf } from '../../src/scene/views';
import { cameraOver, lightOf } from './support/figure';
import { lookOf as agedLook } from './support/looks';
import { drawn } from './support/picture';
import { openRenderer } from './support/renderer';

const { renderer, complaints, dispose } = openRenderer();
let assets: Assets;
beforeAll(async () => {
  assets = await withExtras(withBeard(await loadAssets(() => undefined), await loadBeard()));
});
afterAll(dispose);

/** The man with a beard, his scalp untreated. */
function bearded(beard: BeardEdits, look: SkinLook) {
  const client = meetClient(assets, { ...DEFAULT_DESIGN, client: { beard } });
  const quality = { chartPx: 256, shadowPx: 64 };
  const figure = new Figure(client.head, client.dots, assets.hair, client.face, quality, client.bearded, hairParts);
  figure.updateBeard(new BeardLook().of(look, undefined, client.beard?.lengthMm ?? 0));
  const scene = new Scene();
  scene.add(figure.group);
  return { client, figure, scene };
}

const CHEEK = new Vector3(62, -92, 62);
/** The cheek is looked at in so many squares along each side. */
const [SIZE_PX, SQUARES] = [192, 8];

/** Light of the cheek: its mean, and the spread of it from square to square over the mean. */
function cheek(beard: BeardEdits): { mean: number; spread: number } {
  const look = { ...agedLook({ tone: 4, day: 30 }, true), flat: true };
  const posed = bearded(beard, look);
  const camera = cameraOver(posed.figure, CHEEK, 30);
  const light = lightOf(renderer, posed, look, camera, SIZE_PX);
  const squares = new Float64Array(SQUARES * SQUARES);
  light.forEach((value, i) => {
    const [x, y] = [Math.floor(i / 3) % SIZE_PX, Math.floor(i / 3 / SIZE_PX)];
    squares[Math.floor((y * SQUARES) / SIZE_PX) * SQUARES + Math.floor((x * SQUARES) / SIZE_PX)]! += value;
  });
  const mean = squares.reduce((sum, value) => sum + value / squares.length, 0);
  const variance = squares.reduce((sum, value) => sum + (value - mean) ** 2 / squares.length, 0);
  posed.figure.dispose();
  return { mean: mean / (SIZE_PX / SQUARES) ** 2 / 3, spread: Math.sqrt(variance) / mean };
}

test('a patchy beard is more even and darker once it is filled', () => {
  const patchy: BeardEdits = { grows: true, lengthMm: 0.3, patchy: 0.7 };
  const [before, after] = [cheek(patchy), cheek({ ...patchy, fill: true })];
  const bare = cheek({ grows: false });
  expect(before.mean).toBeLessThan(0.97 * bare.mean);
  expect(after.mean).toBeLessThan(0.93 * before.mean);
  expect(after.spread).toBeLessThan(0.75 * before.spread);
  expect(complaints).toEqual([]);
});

describe('where a beard is drawn but has no hair, the skin is the same picture', () => {
  const look = { ...agedLook({ tone: 3, day: 30 }, true), flat: false };
  const [WIDTH, HEIGHT] = [420, 380];
  let bald: ReturnType<typeof bearded>;
  let shaved: ReturnType<typeof bearded>;
  beforeAll(() => {
    bald = bearded({ grows: true, density: 0, lengthMm: 0.1 }, look);
    shaved = bearded({ grows: false }, look);
  });
  afterAll(() => [bald, shaved].forEach(({ figure }) => figure.dispose()));

  function draw({ figure, scene, client }: typeof bald, view: ViewName, finestMm?: number): Uint8Array {
    const camera = pictureCamera(framingOf(view, client.head), WIDTH, HEIGHT);
    figure.updateLook(look, camera.position, finestMm ?? finestMmPerPx(camera.position, HEIGHT));
    figure.prepare(renderer);
    return drawn(renderer, scene, camera, WIDTH, HEIGHT);
  }

  /** By vertex, halfway between, and by pixel. */
  test.each<[ViewName, number | undefined]>([
    ['three-quarter', undefined],
    ['left', 0.245],
    ['front', 0.1],
  ])('%s, a pixel %s mm wide', (view, finestMm) => {
    const [a, b] = [draw(bald, view, finestMm), draw(shaved, view, finestMm)];
    let most = 0;
    for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i]! - b[i]!));
    expect(most).toBeLessThanOrEqual(3);
    expect(complaints).toEqual([]);
  });
});
