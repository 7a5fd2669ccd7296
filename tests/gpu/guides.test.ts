import { PerspectiveCamera, Scene, WebGLRenderTarget } from 'three';
import { afterAll, expect, test } from 'vitest';
import { GuideLines, showGuidesTo } from '../../src/gpu/guides';
import { openRenderer } from './support/renderer';

const PX = 64;
const { renderer, complaints, dispose } = openRenderer();
const guides = new GuideLines();
const scene = new Scene();
scene.add(guides.group);
guides.resize(PX, PX, 1);
const target = new WebGLRenderTarget(PX, PX);
afterAll(() => {
  guides.dispose();
  target.dispose();
  dispose();
});

/** From 100 mm in front of the middle. */
function cameraOn(): PerspectiveCamera {
  const camera = new PerspectiveCamera(30, 1, 1, 200);
  camera.position.set(0, 0, 100);
  return camera;
}

/** Alpha of the picture's middle row. */
function middleRow(camera: PerspectiveCamera): number[] {
  renderer.setRenderTarget(target);
  renderer.clear();
  renderer.render(scene, camera);
  const pixels = new Uint8Array(4 * PX);
  renderer.readRenderTargetPixels(target, 0, PX / 2, PX, 1, pixels);
  renderer.setRenderTarget(null);
  return Array.from({ length: PX }, (_, x) => pixels[4 * x + 3]!);
}

const upright = { xyz: Float32Array.of(0.4, -20, 0, 0.4, 0, 0, 0.4, 20, 0), weight: 'main' } as const;

test('a guide is a thin line for a camera that is to see guides, and nothing for any other', () => {
  const camera = cameraOn();
  guides.set('tape', [upright]);
  expect(middleRow(camera).every((alpha) => alpha === 0)).toBe(true);
  showGuidesTo(camera);
  const row = middleRow(camera);
  const width = row.reduce((sum, alpha) => sum + alpha / 255, 0);
  expect(width).toBeGreaterThan(1.2);
  expect(width).toBeLessThan(4);
  expect(row.findIndex((alpha) => alpha > 200)).toBeGreaterThanOrEqual(PX / 2 - 2);
  expect(row.findLastIndex((alpha) => alpha > 200)).toBeLessThanOrEqual(PX / 2 + 2);
});

test('it is as wide on every screen in CSS pixels, and goes when it is not shown', () => {
  const camera = cameraOn();
  showGuidesTo(camera);
  const widthAt = (pxPerCssPx: number) => {
    guides.resize(PX, PX, pxPerCssPx);
    return middleRow(camera).reduce((sum, alpha) => sum + alpha / 255, 0);
  };
  expect(widthAt(3) / widthAt(1)).toBeGreaterThan(2);
  guides.set('tape', undefined);
  expect(widthAt(1)).toBe(0);
  expect(guides.group.children).toHaveLength(0);
});

test('the shaders did not complain', () => expect(complaints).toEqual([]));
