import {
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  PlaneGeometry,
  RawShaderMaterial,
  Scene,
  GLSL3,
  DoubleSide,
} from 'three';
import { strandLook } from '../../../../src/hair/strandLook';
import { StandingHair } from '../../../../src/gpu/scalpHair';
import { Ledger, MIB } from '../../../../src/gpu/ledger';
import { lightUniforms, updateLights } from '../../../../src/gpu/lights';
import { LIGHT_SETUPS, USUAL_SHINE } from '../../../../src/optics/lights';
import { timeMs } from '../../harness/alternate';
import type { Figure } from '../../harness/figure';
import type { PageContext } from '../../page/context';

/** Clipper #1: a triangle a follicle would be too short to be told from stubble, longer hair is two strands of three. */
const LENGTH_MM = 2;
const SEGMENTS = 4;

/** A ribbon of four segments an instance, as such hair is usually drawn: its root, its direction, one colour, no light. */
function instancedRibbons(roots: ReturnType<PageContext['client']['dots']['strands']>): Scene {
  const ribbon = new PlaneGeometry(1, 1, 1, SEGMENTS);
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', ribbon.getAttribute('position'));
  geometry.setIndex(ribbon.index);
  geometry.setAttribute('aRoot', new InstancedBufferAttribute(roots.xyz, 3));
  geometry.setAttribute('aNormal', new InstancedBufferAttribute(roots.normal, 3));
  geometry.setAttribute('aGrow', new InstancedBufferAttribute(roots.direction, 3));
  geometry.instanceCount = roots.count;
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    side: DoubleSide,
    vertexShader: `precision highp float; in vec3 position, aRoot, aNormal, aGrow;
      uniform mat4 modelViewMatrix, projectionMatrix;
      void main() {
        float t = position.y + 0.5;
        vec3 lean = normalize(aGrow + aNormal);
        vec3 at = aRoot + ${LENGTH_MM.toFixed(1)} * t * lean + cross(lean, aNormal) * position.x * 0.12 * (1.0 - t);
        gl_Position = projectionMatrix * modelViewMatrix * vec4(at, 1.0);
      }`,
    fragmentShader: 'precision highp float; out vec4 c; void main() { c = vec4(0.02, 0.02, 0.02, 1.0); }',
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  const scene = new Scene();
  scene.add(mesh);
  return scene;
}

const figure: Figure<PageContext> = {
  name: 'Strands of short hair drawn in a millisecond, lit, at their length in mm',
  against: 'the same strands as instanced ribbons of four segments, unlit',
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
    const ribbons = instancedRibbons(roots);
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
