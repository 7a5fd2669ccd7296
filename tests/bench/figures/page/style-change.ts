import { InstancedMesh, Matrix4, MeshBasicMaterial, PlaneGeometry, Quaternion, Scene, Vector3 } from 'three';
import { DEFAULT_DESIGN, type StyleName } from '../../../../src/design/schema';
import { composeDots } from '../../../../src/scene/client';
import { timeMs } from '../../harness/alternate';
import type { Figure } from '../../harness/figure';
import { median } from '../../harness/statistics';
import type { PageContext } from '../../page/context';

const STYLES: readonly StyleName[] = ['natural', 'modern'];
const FORWARD = new Vector3(0, 0, 1);

/** Both sides' time in two: what the processor does before anything is drawn, and the rest. */
type Parts = Record<'oursProcessorMs' | 'oursGpuMs' | 'referenceProcessorMs' | 'referenceGpuMs', number[]>;

/** As many quads as there are sites; `place` puts the first of them where dots are, facing away from the middle of the head. */
function instancedDots({ client }: PageContext) {
  const { sites } = client.pigment;
  const { radiusMm } = client.dots.pigment;
  const mesh = new InstancedMesh(new PlaneGeometry(2, 2), new MeshBasicMaterial({ color: 0 }), sites.count);
  mesh.frustumCulled = false;
  const [at, outward, size, turn, matrix] = [
    new Vector3(),
    new Vector3(),
    new Vector3(),
    new Quaternion(),
    new Matrix4(),
  ];
  const place = (session: Uint8Array) => {
    let count = 0;
    for (let i = 0; i < sites.count; i++) {
      if (session[i] === 0 || session[i]! > 3) continue;
      at.fromArray(sites.xyz, 3 * i);
      turn.setFromUnitVectors(FORWARD, outward.copy(at).normalize());
      mesh.setMatrixAt(count++, matrix.compose(at, turn, size.setScalar(radiusMm[i]!)));
    }
    mesh.count = count;
    mesh.instanceMatrix.clearUpdateRanges();
    mesh.instanceMatrix.addUpdateRange(0, 16 * count);
    mesh.instanceMatrix.needsUpdate = true;
  };
  return { mesh, place };
}

/**
 * Ours: from a style's name to finished layers of pigment (line, distances, dots chosen, stamped and filtered), the frame after it left out.
 * Reference: a change's own work there, the matrices of the dots in sessions 1 to 3 made and uploaded, and one draw of nothing but them.
 * Which dots those are it gets for nothing.
 */
const figure: Figure<PageContext> = {
  name: 'Time for all work after another style is chosen, up to the frame',
  against: 'drawing the same dots as an InstancedMesh',
  unit: 'ms',
  better: 'lower',
  target: 1,
  prepare: (context) => {
    const { renderer, client, figure: head, camera, finish } = context;
    const designs = STYLES.map((style) => ({ ...DEFAULT_DESIGN, style }));
    const sessions = designs.map((design) => composeDots(client, design).session.slice());
    const dots = instancedDots(context);
    const scene = new Scene();
    scene.add(dots.mesh);
    const parts = { oursProcessorMs: [], oursGpuMs: [], referenceProcessorMs: [], referenceGpuMs: [] } as Parts;
    const texel = new Uint16Array(4);
    const finishLayers = () => renderer.readRenderTargetPixels(head['pigment'].coverage.mean, 0, 0, 1, 1, texel);
    let turn = 0;
    const ours = (): number => {
      const design = designs[turn++ % designs.length]!;
      finishLayers();
      const processorMs = timeMs(() => head.updateDots(composeDots(client, design).session));
      const gpuMs = timeMs(() => {
        head.prepare(renderer);
        finishLayers();
      });
      parts.oursProcessorMs.push(processorMs);
      parts.oursGpuMs.push(gpuMs);
      return processorMs + gpuMs;
    };
    const reference = (): number => {
      finish();
      const processorMs = timeMs(() => dots.place(sessions[turn % sessions.length]!));
      const gpuMs = timeMs(() => {
        renderer.render(scene, camera);
        finish();
      });
      parts.referenceProcessorMs.push(processorMs);
      parts.referenceGpuMs.push(gpuMs);
      return processorMs + gpuMs;
    };
    const details = () => ({
      dots: dots.mesh.count,
      ...Object.fromEntries(Object.entries(parts).map(([name, ms]) => [name, median(ms)])),
    });
    return { ours, reference, details };
  },
};
export default figure;
