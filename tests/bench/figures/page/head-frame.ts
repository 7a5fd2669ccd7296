import {
  BufferAttribute,
  Color,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshStandardMaterial,
  NeutralToneMapping,
  NoToneMapping,
  PCFShadowMap,
  Scene,
} from 'three';
import { SHADOW_SPAN_MM } from '../../../../src/gpu/lights';
import { LIGHT_SETUPS, type Lamp } from '../../../../src/optics/lights';
import { STANDARD } from '../../../../src/gpu/figure';
import { headGeometry } from '../../../../src/gpu/skin';
import { DEFAULT_DESIGN } from '../../../../src/design/schema';
import { skinAlbedo } from '../../../../src/optics/skin';
import { timeMs } from '../../harness/alternate';
import type { Figure } from '../../harness/figure';
import type { PageContext } from '../../page/context';

/** Roughness of skin, as our own shader has it. */
const ROUGHNESS = 0.55;
const CLINIC = LIGHT_SETUPS.clinic;
/** Half the depth of the bust, and how far off the light's camera stands, mm. */
const SHADOW_MM = { half: SHADOW_SPAN_MM / 2, distance: SHADOW_SPAN_MM };

function lightOf({ from, colour }: Lamp): DirectionalLight {
  const light = new DirectionalLight(new Color(...colour), Math.PI);
  light.position.set(...from).setLength(SHADOW_MM.distance);
  return light;
}

function keyLight(): DirectionalLight {
  const light = lightOf(CLINIC.key);
  light.castShadow = true;
  light.shadow.mapSize.set(STANDARD.shadowPx, STANDARD.shadowPx);
  const { half, distance } = SHADOW_MM;
  const { camera } = light.shadow;
  [camera.left, camera.right, camera.bottom, camera.top] = [-half, half, -half, half];
  [camera.near, camera.far] = [distance - half, distance + half];
  light.shadow.bias = -0.002;
  return light;
}

/**
 * The same vertices and colours in three's own material under as many lights: a key with a shadow map of the same size, fill, rim, sky.
 * No eyes, lashes, brows, dots or stubble; all triangles, as near by, of which our own figure draws a quarter from so far off.
 */
function standardHead({ client }: PageContext): Scene {
  const scene = new Scene();
  const geometry = headGeometry(client.head);
  geometry.setAttribute('color', new BufferAttribute(client.head.colour, 3));
  const material = new MeshStandardMaterial({ vertexColors: true, roughness: ROUGHNESS, metalness: 0 });
  material.color.setRGB(...skinAlbedo(DEFAULT_DESIGN.tone));
  const mesh = new Mesh(geometry, material);
  mesh.castShadow = mesh.receiveShadow = true;
  mesh.frustumCulled = false;
  const sky = new HemisphereLight(new Color(...CLINIC.sky), new Color(...CLINIC.floor), Math.PI);
  scene.add(mesh, keyLight(), lightOf(CLINIC.fill), lightOf(CLINIC.rim), sky);
  return scene;
}

/** A frame of a moving camera: nothing to upload, both shadow maps drawn beforehand and kept. */
const figure: Figure<PageContext> = {
  name: 'Time for a frame of the whole head, 960 × 720, dots and all',
  against: "the bare head in three's MeshStandardMaterial, as many lights",
  unit: 'ms',
  better: 'lower',
  target: 0.9,
  prepare: (context) => {
    const { renderer, figure: head, scene, camera, finish } = context;
    const standard = standardHead(context);
    renderer.shadowMap.enabled = true;
    renderer.shadowMap.type = PCFShadowMap;
    renderer.shadowMap.autoUpdate = false;
    renderer.shadowMap.needsUpdate = true;
    const frame = (of: Scene) => () => {
      finish();
      return timeMs(() => {
        if (of === scene) head.prepare(renderer);
        renderer.toneMapping = of === scene ? NoToneMapping : NeutralToneMapping;
        renderer.render(of, camera);
        finish();
      });
    };
    return { ours: frame(scene), reference: frame(standard) };
  },
};
export default figure;
