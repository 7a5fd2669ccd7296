import { Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import {
  distanceFor,
  framingSeen,
  mmPerPxAt,
  pictureCamera,
  SCREEN_DISTANCE_MM,
  tangentFor,
  windowTangent,
  type Viewport,
} from '../../../src/scene/lens';
import type { Framing } from '../../../src/scene/views';

const FRAMING: Framing = { target: [3, 20, -10], direction: [0.6, 0, 0.8], heightMm: 300, widthMm: 216 };
const UP = new Vector3(0, 1, 0);

/** Where a point so far up and to the right of the target appears, −1 to 1 from left to right and from the bottom to the top. */
function seen(width: number, height: number, rightMm: number, upMm: number): [number, number] {
  const camera = pictureCamera(FRAMING, width, height);
  const right = new Vector3().crossVectors(UP, new Vector3(...FRAMING.direction));
  const at = new Vector3(...FRAMING.target).addScaledVector(right, rightMm).addScaledVector(UP, upMm).project(camera);
  return [at.x, at.y];
}

describe('a picture of a framing', () => {
  test.each([
    ['wide', 1920, 964, 0, 150],
    ['tall', 1080, 1748, 108, 0],
    ['as wide as it asks for', 2160, 3000, 108, 150],
  ])('that is %s has its target in the middle and just fits it in', (_, width, height, rightMm, upMm) => {
    const [x, y] = seen(width, height, 0, 0);
    expect(Math.hypot(x, y)).toBeLessThan(1e-9);
    const [right, up] = seen(width, height, rightMm, upMm);
    expect(right).toBeCloseTo(rightMm > 0 ? 1 : 0, 6);
    expect(up).toBeCloseTo(upMm > 0 ? 1 : 0, 6);
  });

  test('has the head within the reach of its camera', () => {
    const { near, far } = pictureCamera(FRAMING, 1920, 964);
    const distance = distanceFor(FRAMING, {
      width: 1920,
      height: 964,
      insets: { top: 0, right: 0, bottom: 0, left: 0 },
    });
    expect(near).toBeLessThan(distance - 200);
    expect(far).toBeGreaterThan(distance + 200);
  });
});

describe('what a window shows', () => {
  const WINDOWS: readonly Viewport[] = [
    { width: 1366, height: 1024, insets: { top: 80, right: 416, bottom: 90, left: 0 } },
    { width: 360, height: 740, insets: { top: 60, right: 0, bottom: 330, left: 0 } },
  ];

  test.each(WINDOWS)('$width × $height is framed as it was asked for', (window) => {
    const distance = distanceFor(FRAMING, window);
    const target = new Vector3(...FRAMING.target);
    const eye = target.clone().addScaledVector(new Vector3(...FRAMING.direction), distance);
    const framing = framingSeen(eye, target, window);
    expect(framing.target).toEqual(FRAMING.target);
    for (const k of [0, 1, 2]) expect(framing.direction[k]).toBeCloseTo(FRAMING.direction[k]!, 9);
    expect(framing.heightMm).toBeCloseTo(FRAMING.heightMm, 6);
    expect(framing.widthMm).toBeCloseTo(FRAMING.widthMm, 6);
  });

  test('is half as large from half as far', () => {
    const [window] = WINDOWS;
    const from = (distance: number) => framingSeen(new Vector3(0, 0, distance), new Vector3(), window!).heightMm;
    expect(from(500)).toBeCloseTo(from(1000) / 2, 9);
    expect(mmPerPxAt(500, 1024)).toBeCloseTo(mmPerPxAt(1000, 1024) / 2, 12);
  });
});

describe('a screen as a window', () => {
  const HEIGHT_PX = 820;
  const PX_PER_MM = 5.2;
  const tangent = windowTangent(HEIGHT_PX, PX_PER_MM);

  test.each([
    [300, 5 / 3],
    [1000, 0.5],
    [3000, 1 / 6],
  ])('draws a head that is %i mm away at %f of its life size', (distanceMm, share) => {
    const mmOnScreen = 1 / (mmPerPxAt(distanceMm, HEIGHT_PX, tangent) * PX_PER_MM);
    expect(mmOnScreen).toBeCloseTo(share, 12);
  });

  test('spans the angle that it has from where its owner sits', () => {
    expect(tangent).toBeCloseTo(HEIGHT_PX / PX_PER_MM / 2 / SCREEN_DISTANCE_MM, 12);
  });

  test('of unknown size is filled by the view: what was asked for covers a pixel as before', () => {
    for (const distance of [300, 1000, 3000]) {
      expect(mmPerPxAt(distance, HEIGHT_PX, tangentFor(0.4, distance, HEIGHT_PX))).toBeCloseTo(0.4, 12);
    }
  });
});
