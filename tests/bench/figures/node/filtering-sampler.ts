import { BufferAttribute, BufferGeometry, Mesh, Vector3 } from 'three';
import { MeshSurfaceSampler } from 'three/examples/jsm/math/MeshSurfaceSampler.js';
import { timeMs } from '../../harness/alternate';
import type { Figure } from '../../harness/figure';
import { filtering } from '../../harness/filtering';
import type { NodeContext } from '../../harness/nodeContext';

/** Finding the dots of a design against throwing as many at random on the same head: its tables are built beforehand. */
const figure: Figure<NodeContext> = {
  name: "Speed of choosing a design's dots among the stored sites",
  against: "throwing as many on the same head by three's MeshSurfaceSampler",
  unit: '/s',
  better: 'higher',
  target: 15,
  prepare: (context) => {
    const { positions, indices } = context.head.surface;
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(positions, 3));
    geometry.setIndex(new BufferAttribute(indices, 1));
    const sampler = new MeshSurfaceSampler(new Mesh(geometry)).build();
    const { count } = context.pigment.sites;
    const point = new Vector3();
    const points = new Float32Array(3 * count);
    return {
      ours: filtering(context),
      reference: () => {
        const ms = timeMs(() => {
          for (let i = 0; i < count; i++) {
            sampler.sample(point);
            points[3 * i] = point.x;
            points[3 * i + 1] = point.y;
            points[3 * i + 2] = point.z;
          }
        });
        return (1000 * count) / ms;
      },
    };
  },
};
export default figure;
