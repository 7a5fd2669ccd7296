import { BufferAttribute, BufferGeometry, Matrix4, Mesh, PerspectiveCamera, Raycaster, Vector2 } from 'three';
import { PickGrid } from '../../../../src/scene/pickGrid';
import { timeMs } from '../../harness/alternate';
import type { Figure } from '../../harness/figure';
import type { NodeContext } from '../../harness/nodeContext';

const SIZE = { width: 768, height: 1024 };
/** Places along a diagonal of the picture's middle: most are on the head. */
const PICKS = 40;

/** A finger that moves over the head in one view: sorting the view is paid for among the picks. */
const figure: Figure<NodeContext> = {
  name: `Time to find the skin under a finger, over ${PICKS} places of one view`,
  against: "a ray through the same head by three's Raycaster",
  unit: 'ms',
  better: 'lower',
  target: 0.1,
  prepare: ({ head: { surface } }) => {
    const camera = new PerspectiveCamera(17, SIZE.width / SIZE.height, 5, 4000);
    camera.position.set(0, 30, 1200);
    camera.lookAt(0, 0, 0);
    camera.updateMatrixWorld();
    const clip = new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse).elements;
    const places = Array.from({ length: PICKS }, (_, n) => {
      const share = 0.25 + (0.5 * n) / PICKS;
      return [share * SIZE.width, share * SIZE.height] as const;
    });
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(surface.positions, 3));
    geometry.setIndex(new BufferAttribute(surface.indices, 1));
    const mesh = new Mesh(geometry);
    const grid = new PickGrid(surface);
    const ray = new Raycaster();
    const view = (): number => timeMs(() => grid.update(clip, SIZE.width, SIZE.height));
    const picks = (): number => timeMs(() => places.forEach(([x, y]) => grid.pick(x, y)));
    return {
      ours: () => (view() + picks()) / PICKS,
      reference: () => {
        const ms = timeMs(() =>
          places.forEach(([x, y]) => {
            ray.setFromCamera(new Vector2((2 * x) / SIZE.width - 1, 1 - (2 * y) / SIZE.height), camera);
            ray.intersectObject(mesh, false);
          }),
        );
        return ms / PICKS;
      },
      details: () => ({ viewMs: view(), pickMs: picks() / PICKS }),
    };
  },
};
export default figure;
