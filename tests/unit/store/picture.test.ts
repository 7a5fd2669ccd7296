import { encode } from 'fast-png';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readOpened } from '../../../src/share/openFile';
import type { PictureOrder } from '../../../src/share/picture';
import { offerPhotographer, type Photographer } from '../../../src/store/photographer';
import { discardPicture, drawPicture, picture } from '../../../src/store/picture';
import { documentOf, failScene, studio } from '../../../src/store/studio';

// Files share their modules: one that was here before may have brought those that are replaced below.
vi.hoisted(() => vi.resetModules());

vi.mock('../../../src/share/picture', () => ({
  photoSize: ({ width, height }: PictureOrder) => ({ width, height: height - 1 }),
  composePicture: async () => new Blob([PIXEL], { type: 'image/png' }),
}));

const PIXEL = new Uint8Array(encode({ width: 1, height: 1, channels: 4, data: new Uint8Array(4) }));
const ORDER = { width: 4, height: 3 } as PictureOrder;
const urls = new Set<string>();
let withdraw = () => {};
let asked: [number, number][] = [];
const take: Photographer = async ({ width, height }) => {
  asked.push([width, height]);
  const filled = { left: 0, top: 0, width, height };
  return { width, height, rgba: new Uint8ClampedArray(4 * width * height), filled };
};

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback));
  vi.spyOn(console, 'warn').mockReturnValue();
  let made = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    const url = `blob:${made++}`;
    urls.add(url);
    return url;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void urls.delete(url));
  asked = [];
  withdraw = offerPhotographer(take);
  studio.setState({ scene: { phase: 'ready' }, settled: true });
});

afterEach(() => {
  withdraw();
  discardPicture();
  urls.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('an order becomes a file of its name, drawn in the size that its caption leaves', async () => {
  const done = drawPicture(ORDER, 'a.png');
  expect(picture.getState().phase).toBe('rendering');
  await done;
  expect(picture.getState()).toMatchObject({ phase: 'ready', url: 'blob:0', order: ORDER });
  expect(asked).toEqual([[4, 2]]);
  const state = picture.getState();
  expect(state.phase === 'ready' && [state.file.name, state.file.type]).toEqual(['a.png', 'image/png']);
});

test('a picture carries what the page’s link carries', async () => {
  await drawPicture(ORDER, 'a.png');
  const state = picture.getState();
  if (state.phase !== 'ready') throw new Error(state.phase);
  const opened = await readOpened(state.file);
  expect(opened).toEqual({ ok: true, value: { kind: 'design', document: documentOf(studio.getState()) } });
});

test('of two orders at once the last one is filled', async () => {
  const both = [drawPicture(ORDER, 'a.png'), drawPicture(ORDER, 'b.png')];
  await Promise.all(both);
  const state = picture.getState();
  expect(state.phase === 'ready' && state.file.name).toBe('b.png');
  expect(urls.size).toBe(1);
});

test('a picture that nobody waits for any more is let go', async () => {
  const done = drawPicture(ORDER, 'a.png');
  discardPicture();
  await done;
  expect(picture.getState()).toEqual({ phase: 'idle' });
  expect(urls.size).toBe(0);
});

test('a picture that is put away leaves no address behind', async () => {
  await drawPicture(ORDER, 'a.png');
  await drawPicture(ORDER, 'b.png');
  expect([...urls]).toEqual(['blob:1']);
  discardPicture();
  expect(urls.size).toBe(0);
});

test('an order waits for the scene to show the design', async () => {
  studio.setState({ settled: false });
  const done = drawPicture(ORDER, 'a.png');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).toEqual([]);
  studio.setState({ settled: true });
  await done;
  expect(picture.getState().phase).toBe('ready');
});

test('without a scene there is no picture, and one that breaks is told apart', async () => {
  failScene('context-lost');
  await drawPicture(ORDER, 'a.png');
  expect(picture.getState()).toEqual({ phase: 'failed', reason: 'no-head' });
  studio.setState({ scene: { phase: 'ready' }, settled: true });
  withdraw();
  await drawPicture(ORDER, 'a.png');
  expect(picture.getState()).toEqual({ phase: 'failed', reason: 'drawing' });
});
