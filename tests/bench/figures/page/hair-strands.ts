import { BufferAttribute, InstancedBufferAttribute, InstancedBufferGeometry, Mesh, Scene } from 'three';
import { SEGMENTS, type StrandMesh } from '../../../../src/gpu/strands';
import { strandLook } from '../../../../src/hair/strandLook';
import { StandingHair } from '../../../../src/gpu/scalpHair';
import { Ledger, MIB } from '../../../../src/gpu/ledger';
import { lightUniforms, updateLights } from '../../../../src/gpu/lights';
import { LIGHT_SETUPS, USUAL_SHINE } from '../../../../src/optics/lights';
import { timeMs } from '../../harness/alternate';
import type { Figure } from '../../harness/figure';
import type { PageContext } from '../../page/context';

/** A week of growth: a triangle a follicle. */
const LENGTH_MM = 2;

/** The same strands with the same shading, a ribbon of so many segments an instance. */
function instancedRibbons(mesh: StrandMesh, count: number): Scene {
  const merged = mesh.geometry;
  const each = 2 * SEGMENTS.straight + 1;
  const geometry = new InstancedBufferGeometry();
  for (const [name, attribute] of Object.entries(merged.attributes)) {
    const { array, itemSize, normalized } = attribute as BufferAttribute;
    const one = (array as Float32Array).filter(
      (_, k) => Math.floor(k / itemSize) % each === 0 && k < itemSize * each * count,
    );
    geometry.setAttribute(name, new InstancedBufferAttribute(one, itemSize, normalized));
  }
  const bent = merged.index!.array.slice(3 * count, 3 * count + 3 * (2 * SEGMENTS.straight - 1));
  geometry.setIndex(new BufferAttribute(bent, 1));
  geometry.instanceCount = count;
  const ribbons = new Mesh(geometry, mesh.material);
  ribbons.frustumCulled = false;
  const scene = new Scene();
  scene.add(ribbons);
  return scene;
}

const figure: Figure<PageContext> = {
  name: 'Strands of short hair drawn in a millisecond, lit',
  against: 'the same strands, lit alike, as instances of a ribbon of two segments',
  unit: 'strands/ms',
  better: 'higher',
  target: 10,
  prepare: ({ renderer, client, figure: head, camera, finish }) => {
    const roots = client.dots.strands();
    const lights = lightUniforms();
    updateLights(lights, { setup: LIGHT_SETUPS.clinic, turn: 0, shine: USUAL_SHINE });
    const ledger = new Ledger();
    const hair = new StandingHair(() => roots, head['shadow'].vertices, lights, ledger);
    hair.update(strandLook({}, LENGTH_MM), [0.42, 0.26, 0.18], false, camera.position, 0.5);
    const scene = new Scene();
    scene.add(hair);
    const ribbons = instancedRibbons(hair.children[0] as StrandMesh, roots.count);
    const rate = (of: Scene): number => {
      finish();
      const ms = timeMs(() => {
        renderer.render(of, camera);
        finish();
      });
      return roots.count / ms;
    };
    return {
      ours: () => rate(scene),
      reference: () => rate(ribbons),
      details: () => ({ strands: roots.count, strandsMiB: ledger.bytes() / MIB, lengthMm: LENGTH_MM }),
    };
  },
};
export default figure;
