import { strandRoots } from '../../../../src/hair/roots';
import {
  DirectionalLight,
  DoubleSide,
  HemisphereLight,
  InstancedMesh,
  Matrix4,
  MeshStandardMaterial,
  PlaneGeometry,
  Scene,
  Vector3,
} from 'three';
import type { StrandRoots } from '../../../../src/hair/roots';
import { strandLook } from '../../../../src/hair/strandLook';
import { StandingHair } from '../../../../src/gpu/scalpHair';
import { Ledger, MIB } from '../../../../src/gpu/ledger';
import { lightUniforms, updateLights } from '../../../../src/gpu/lights';
import { USUAL_SHINE } from '../../../../src/optics/light';
import { LIGHT_SETUPS } from '../../../../src/optics/lights';
import { timeMs } from '../../harness/alternate';
import type { Figure } from '../../harness/figure';
import type { PageContext } from '../../page/context';

/** A week of growth: a triangle a follicle. */
const LENGTH_MM = 2;

/** Drawn over and over, so that clearing the picture and waiting for it count little beside the strands. */
const TIMES = 6;

/** Segments of a ribbon, as many as a hair of some millimetres needs to bend. */
const RIBBON_SEGMENTS = 4;

/** The same strands as three draws many of a thing: instances of a ribbon in MeshStandardMaterial, under lights from the same places. */
function instancedRibbons({ count, xyz, normal, direction, shaftUm }: StrandRoots): Scene {
  const ribbon = new PlaneGeometry(1, 1, 1, RIBBON_SEGMENTS).translate(0, 0.5, 0);
  const material = new MeshStandardMaterial({ color: 0x1a1410, roughness: 0.5, side: DoubleSide });
  const ribbons = new InstancedMesh(ribbon, material, count);
  const [up, along, aside] = [new Vector3(), new Vector3(), new Vector3()];
  const matrix = new Matrix4();
  for (let i = 0; i < count; i++) {
    up.fromArray(normal, 3 * i).normalize();
    along
      .fromArray(direction, 3 * i)
      .add(up)
      .normalize();
    aside.crossVectors(along, up).normalize();
    up.crossVectors(aside, along);
    const root = new Vector3().fromArray(xyz, 3 * i);
    matrix.makeBasis(aside.clone().multiplyScalar(shaftUm[i]! / 1000), along.clone().multiplyScalar(LENGTH_MM), up);
    ribbons.setMatrixAt(i, matrix.setPosition(root));
  }
  ribbons.frustumCulled = false;
  const scene = new Scene();
  const { key, fill, rim } = LIGHT_SETUPS.clinic;
  for (const lamp of [key, fill, rim]) {
    const light = new DirectionalLight(0xffffff, 1);
    light.position.set(...lamp.from);
    scene.add(light);
  }
  scene.add(ribbons, new HemisphereLight(0xffffff, 0x888888, 1));
  return scene;
}

const figure: Figure<PageContext> = {
  name: 'Strands of short hair drawn in a millisecond, lit',
  against:
    'as many ribbons of four segments in three’s InstancedMesh and MeshStandardMaterial, lights from the same places',
  unit: 'strands/ms',
  better: 'higher',
  target: 10,
  prepare: ({ renderer, client, figure: head, camera, finish }) => {
    const roots = client.dots.strands(strandRoots);
    const lights = lightUniforms();
    updateLights(lights, { setup: LIGHT_SETUPS.clinic, turn: 0, shine: USUAL_SHINE });
    const ledger = new Ledger();
    const hair = new StandingHair(() => roots, head['shadow'].vertices, lights, ledger);
    hair.update(strandLook({}, LENGTH_MM), [0.42, 0.26, 0.18], false, camera.position, 0.5);
    const scene = new Scene();
    scene.add(hair);
    const ribbons = instancedRibbons(roots);
    const timeOf = (of: Scene, times: number): number => {
      finish();
      return timeMs(() => {
        renderer.autoClear = false;
        renderer.clear();
        for (let i = 0; i < times; i++) renderer.render(of, camera);
        finish();
        renderer.autoClear = true;
      });
    };
    const rate = (of: Scene): number => (TIMES * roots.count) / timeOf(of, TIMES);
    return {
      ours: () => rate(scene),
      reference: () => rate(ribbons),
      details: () => ({
        strands: roots.count,
        strandsMiB: ledger.bytes() / MIB,
        lengthMm: LENGTH_MM,
        emptyMs: timeOf(scene, 0),
      }),
    };
  },
};
export default figure;
