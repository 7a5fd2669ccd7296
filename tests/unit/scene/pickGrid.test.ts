import { PerspectiveCamera, Matrix4, Vector3, Raycaster, Vector2, BufferGeometry, BufferAttribute, Mesh } from 'three';
import { describe, expect, it } from 'vitest';
import { positionOf } from '../../../src/anatomy/landmarks';
import { PickGrid, normalOf } from '../../../src/scene/pickGrid';
import { referenceMan } from '../support/head';

const SIZE = { width: 360, height: 480 };

function eyeAt(x: number, y: number, z: number): PerspectiveCamera {
  const camera = new PerspectiveCamera(17, SIZE.width / SIZE.height, 5, 4000);
  camera.position.set(x, y, z);
  camera.lookAt(0, 0, 0);
  camera.updateMatrixWorld();
  return camera;
}

const head = referenceMan();
const geometry = new BufferGeometry();
geometry.setAttribute('position', new BufferAttribute(head.surface.positions, 3));
geometry.setIndex(new BufferAttribute(head.surface.indices, 1));
const mesh = new Mesh(geometry);

/** Three's own ray as oracle. */
function rayHit(camera: PerspectiveCamera, x: number, y: number): Vector3 | undefined {
  const ray = new Raycaster();
  ray.setFromCamera(new Vector2((2 * x) / SIZE.width - 1, 1 - (2 * y) / SIZE.height), camera);
  return ray.intersectObject(mesh, false)[0]?.point;
}

describe('picking in the picture', () => {
  const grid = new PickGrid(head.surface);

  it.each([
    ['in front', 0, 30, 1200],
    ['the left', 900, 60, 500],
    ['above and behind', -300, 900, -700],
  ])('finds the same skin as a ray, seen from %s', (_, ...at) => {
    const camera = eyeAt(...at);
    const clip = new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
    grid.update(clip.elements, SIZE.width, SIZE.height);
    let met = 0;
    for (let x = 7; x < SIZE.width; x += 43)
      for (let y = 5; y < SIZE.height; y += 41) {
        const [hit, expected] = [grid.pick(x, y), rayHit(camera, x, y)];
        expect(hit === undefined, `at ${x}, ${y}`).toBe(expected === undefined);
        if (!hit || !expected) continue;
        met++;
        const xyz = new Vector3(...positionOf(head.surface, hit.point));
        expect(xyz.distanceTo(expected), `at ${x}, ${y}, mm`).toBeLessThan(0.05);
        expect(-expected.applyMatrix4(camera.matrixWorldInverse).z).toBeCloseTo(hit.depthMm, 1);
      }
    expect(met).toBeGreaterThan(15);
  });

  it('finds nothing beside the picture', () => {
    for (const [x, y] of [
      [-1, 10],
      [10, -1],
      [SIZE.width + 20, 10],
      [10, SIZE.height + 20],
    ] as const)
      expect(grid.pick(x, y)).toBeUndefined();
  });

  it('gives a normal that points out of the head', () => {
    const [, ny] = normalOf(head.surface, head.normals, head.landmarks.vertex.site);
    expect(ny).toBeGreaterThan(0.9);
  });
});
