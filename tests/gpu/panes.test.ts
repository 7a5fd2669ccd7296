import { PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { designFor, type PaneChoice } from '../../src/design/panes';
import { DEFAULT_DESIGN } from '../../src/design/schema';
import { added, type Designs } from '../../src/design/variants';
import { Figure } from '../../src/gpu/figure';
import * as hairParts from '../../src/gpu/hairParts';
import { MIB } from '../../src/gpu/ledger';
import { photographScene, tilesOf } from '../../src/gpu/photograph';
import { loadAssets, type Assets, withExtras } from '../../src/scene/assets';
import { composeDots, meetClient, type Client } from '../../src/scene/client';
import { Dresser } from '../../src/scene/dresser';
import { centreOn, pictureCamera, reach } from '../../src/scene/lens';
import { Panes } from '../../src/scene/panes';
import { framingOf } from '../../src/scene/views';
import type { Pane } from '../../src/store/panes';
import { studio, type Studio } from '../../src/store/studio';

const QUALITY = { chartPx: 1024, shadowPx: 128 };
const PANE = { width: 160, height: 120 };
const WINDOW = { width: 320, height: 240 };

/** A natural, B (the present one) edge-up and paler. */
const start = added({ design: DEFAULT_DESIGN, variants: studio.getInitialState().variants });
const designs: Designs = { ...start, design: { ...DEFAULT_DESIGN, style: 'edge-up', shade: 'soft' } };
const state: Studio = { ...studio.getInitialState(), ...designs };

let assets: Assets;
let client: Client;
let figure: Figure;
let scene: Scene;
let renderer: WebGLRenderer;

beforeAll(async () => {
  assets = await withExtras(await loadAssets(() => undefined));
  client = meetClient(assets, designs.design);
  figure = makeFigure();
  scene = new Scene().add(figure.group);
  const canvas = document.createElement('canvas');
  canvas.style.cssText = `width:${WINDOW.width}px;height:${WINDOW.height}px`;
  document.body.append(canvas);
  renderer = new WebGLRenderer({ canvas, antialias: false, alpha: true, preserveDrawingBuffer: true });
  renderer.setSize(WINDOW.width, WINDOW.height, false);
});
afterAll(() => {
  figure.dispose();
  renderer.dispose();
  renderer.domElement.remove();
});

function makeFigure(of = designs.design): Figure {
  const made = new Figure(client.head, client.dots, assets.hair, client.face, QUALITY, undefined, hairParts);
  made.updateDots(composeDots(client, of).session);
  return made;
}

const camera = () => {
  const made = pictureCamera(framingOf('top', client.own), PANE.width, PANE.height);
  return made;
};

/** Pixels of the canvas, rows from its bottom. */
function read(x: number, y: number): Uint8Array {
  const gl = renderer.getContext();
  const pixels = new Uint8Array(4 * PANE.width * PANE.height);
  gl.readPixels(x, y, PANE.width, PANE.height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  return pixels;
}

/** One picture alone: a figure whose own dots are those of the design. */
function alone(choice: PaneChoice): Uint8Array {
  const design = designFor(designs, choice);
  const own = makeFigure(design);
  const stage = new Scene().add(own.group);
  own.prepare(renderer);
  const eye = camera();
  new Dresser().dress(own, client, { ...state, design }, eye.position, PANE.height);
  renderer.setScissorTest(false);
  renderer.setViewport(0, 0, PANE.width, PANE.height);
  renderer.render(stage, eye);
  const pixels = read(0, 0);
  own.dispose();
  return pixels;
}

const differences = (a: Uint8Array, b: Uint8Array) => a.map((value, i) => Math.abs(value - b[i]!));
const meanOf = (values: Uint8Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('panes of one figure', () => {
  const CHOICES = ['before', 'present', 'variant-A', 'session-1'] as const;
  const at = (i: number) => ({ left: (i % 2) * PANE.width, top: Math.floor(i / 2) * PANE.height, ...PANE });
  const panes = (mirror = false): Pane[] =>
    CHOICES.map((choice, i) => ({ choice, view: at(mirror ? i ^ 1 : i), clip: at(mirror ? i ^ 1 : i) }));
  const drawn = (mirror = false) => {
    const views = new Panes();
    const studied = { renderer, scene, camera: camera(), figure, client, composed: designs.design };
    views.draw({ ...studied, state: { ...state, mirror } }, panes(mirror));
    return views;
  };
  const pictures = () => CHOICES.map((_, i) => read((i % 2) * PANE.width, i < 2 ? PANE.height : 0));

  test('are the pictures that each design gives alone, whoever else is drawn in the same frame', () => {
    drawn().clear();
    const seen = pictures();
    CHOICES.forEach((choice, i) => {
      const wanted = alone(choice);
      expect(
        wanted.some((value) => value > 0),
        'something is drawn',
      ).toBe(true);
      const most = Math.max(...new Set(differences(seen[i]!, wanted)));
      expect(most, `levels apart, ${choice}`).toBeLessThanOrEqual(1);
    });
    for (const i of [0, 2, 3]) expect(meanOf(differences(seen[1]!, seen[i]!))).toBeGreaterThan(0.1);
  });

  test('change places in a picture that is turned over as a whole', () => {
    drawn().clear();
    const before = pictures();
    drawn(true).clear();
    expect(pictures()).toEqual(before);
  });

  test('take a layer for other dots alone, and give it back', () => {
    const { ledger } = figure;
    const [before, counts] = [ledger.bytes('dots'), ledger.counts];
    const views = drawn();
    const layer = ledger.bytes('dots') - before;
    console.log(`a layer at ${QUALITY.chartPx} px: ${(layer / MIB).toFixed(1)} MiB`);
    expect(layer).toBeGreaterThan(5 * MIB);
    expect(layer).toBeLessThan(14 * MIB);
    views.clear();
    expect([ledger.bytes('dots'), ledger.counts]).toEqual([before, counts]);
  });

  test('stamp nothing while only the moment changes', () => {
    const { stamps } = figure;
    const views = drawn();
    const [own] = [figure.stamps];
    views.draw({ renderer, scene, camera: camera(), figure, client, composed: designs.design, state }, panes());
    expect([own, figure.stamps]).toEqual([stamps, stamps]);
    views.clear();
  });
});

describe('a picture in tiles', () => {
  const SIZE = { width: 300, height: 220 };

  test.each([
    [300, 220, 64, 20],
    [3840, 2044, 2048, 2],
    [2160, 3496, 2048, 4],
    [101, 99, 100, 2],
  ])('%i × %i by %i is covered once', (width, height, largest, count) => {
    const tiles = tilesOf(width, height, largest);
    expect(tiles).toHaveLength(count);
    expect(tiles.reduce((sum, tile) => sum + tile.width * tile.height, 0)).toBe(width * height);
    for (const tile of tiles) {
      expect(Math.max(tile.width, tile.height)).toBeLessThanOrEqual(largest);
      expect([tile.x % 2, tile.y % 2]).toEqual([0, 0]);
    }
  });

  test.each(['top', 'three-quarter', 'hairline'] as const)('is the whole picture (%s)', async (view) => {
    const eye: PerspectiveCamera = pictureCamera(framingOf(view, client.own), SIZE.width, SIZE.height);
    new Dresser().dress(figure, client, state, eye.position, SIZE.height);
    figure.prepare(renderer);
    const take = (largest: number) => photographScene(renderer, scene, eye, SIZE.width, SIZE.height, largest);
    const matrix = [...eye.projectionMatrix.elements];
    const whole = await take(512);
    const tiled = await take(64);
    const gaps = differences(whole, tiled);
    const far = gaps.filter((gap) => gap > 2).length / gaps.length;
    console.log(
      `${view}: mean ${meanOf(gaps).toFixed(4)}, over 2: ${(100 * far).toFixed(3)} %, most ${gaps.reduce((a, b) => Math.max(a, b))}`,
    );
    expect(meanOf(gaps)).toBeLessThan(0.005);
    expect(far).toBeLessThan(0.0005);
    expect([...eye.projectionMatrix.elements]).toEqual(matrix);
  });

  test('keeps a view that is moved within its window', async () => {
    const eye = pictureCamera(framingOf('front', client.own), SIZE.width, SIZE.height);
    centreOn(eye, { ...SIZE, insets: { top: 0, right: 80, bottom: 20, left: 0 } });
    reach(eye, eye.position.length());
    const take = (largest: number) => photographScene(renderer, scene, eye, SIZE.width, SIZE.height, largest);
    expect(meanOf(differences(await take(512), await take(100)))).toBeLessThan(0.05);
  });

  test('says that the context is gone', async () => {
    const lost = new WebGLRenderer();
    lost.forceContextLoss();
    const taken = photographScene(lost, new Scene(), new PerspectiveCamera(), 8, 8);
    await expect(taken).rejects.toThrow('the context was lost while a picture was taken');
    lost.dispose();
  });
});
