import {
  BufferGeometry,
  CanvasTexture,
  Color,
  DirectionalLight,
  HemisphereLight,
  LinearMipmapLinearFilter,
  Mesh,
  MeshPhysicalMaterial,
  MeshStandardMaterial,
  PCFShadowMap,
  Scene,
  SRGBColorSpace,
  BufferAttribute,
  type Texture,
  type WebGLRenderer,
} from 'three';
import { DEFAULT_DESIGN } from '../../../src/design/schema';
import { STANDARD } from '../../../src/gpu/figure';
import { SHADOW_SPAN_MM } from '../../../src/gpu/lights';
import type { Lamp } from '../../../src/optics/light';
import { LIGHT_SETUPS } from '../../../src/optics/lights';
import { skinAlbedo } from '../../../src/optics/skin';
import { composeDots, type Client } from '../../../src/scene/client';

/** Roughness of skin, as our own shader has it. */
const ROUGHNESS = 0.55;
/** Faint, as skin would be given them: what they cost does not depend on how strong they are. */
const SHEEN = 0.3;
const CLEARCOAT = { clearcoat: 0.2, clearcoatRoughness: 0.4 } as const;
const CLINIC = LIGHT_SETUPS.clinic;
/** Half the depth of the bust, and how far off the light's camera stands, mm. */
const SHADOW_MM = { half: SHADOW_SPAN_MM / 2, distance: SHADOW_SPAN_MM };
/** Sides of the picture of dots: as our own coverage has them. */
const MAP_PX = STANDARD.chartPx;
const BARE = '#ffffff';
const INKED = '#6f6a6c';

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

/** The design's dots drawn on white once, as a project without layers of pigment would have them. */
function dotMap(client: Client): Texture {
  const canvas = new OffscreenCanvas(MAP_PX, MAP_PX);
  const context = canvas.getContext('2d')!;
  context.fillStyle = BARE;
  context.fillRect(0, 0, MAP_PX, MAP_PX);
  context.fillStyle = INKED;
  const { uv, mmPerUnit, radiusMm } = client.dots.pigment;
  composeDots(client, DEFAULT_DESIGN).session.forEach((session, i) => {
    if (session === 0 || session > 3) return;
    context.beginPath();
    context.arc(uv[2 * i]! * MAP_PX, uv[2 * i + 1]! * MAP_PX, (radiusMm[i]! / mmPerUnit[i]!) * MAP_PX, 0, 7);
    context.fill();
  });
  const map = new CanvasTexture<OffscreenCanvas>(canvas);
  map.flipY = false;
  map.colorSpace = SRGBColorSpace;
  map.minFilter = LinearMipmapLinearFilter;
  map.anisotropy = 1;
  return map;
}

/** `standard` is MeshStandardMaterial, `physical` MeshPhysicalMaterial with sheen and clearcoat. */
export type ReferenceKind = 'standard' | 'physical';

function materialOf(kind: ReferenceKind, map: Texture): MeshStandardMaterial {
  const common = { vertexColors: true, roughness: ROUGHNESS, metalness: 0, map };
  const material =
    kind === 'standard'
      ? new MeshStandardMaterial(common)
      : new MeshPhysicalMaterial({ ...common, ...CLEARCOAT, sheen: SHEEN, sheenColor: new Color(1, 0.8, 0.7) });
  material.color.setRGB(...skinAlbedo(DEFAULT_DESIGN.tone));
  return material;
}

/**
 * The head in three's own material with a picture of the same dots on it (mipmapped, sampled everywhere), under as many lights: a key with a
 * shadow map of the same size, fill, rim, sky. The same vertices and the same triangles as `drawn`, the geometry that our own figure draws
 * from this distance. Bare otherwise: no eyes, lashes, brows, stubble, or shirt.
 */
export function referenceHead(client: Client, drawn: BufferGeometry, kind: ReferenceKind): Scene {
  const geometry = new BufferGeometry();
  for (const [name, from] of [
    ['position', 'position'],
    ['normal', 'normal'],
    ['uv', 'aUv'],
  ] as const) {
    geometry.setAttribute(name, drawn.getAttribute(from));
  }
  geometry.setAttribute('color', new BufferAttribute(client.head.colour, 3));
  geometry.setIndex(drawn.index);
  const mesh = new Mesh(geometry, materialOf(kind, dotMap(client)));
  mesh.castShadow = mesh.receiveShadow = true;
  mesh.frustumCulled = false;
  const sky = new HemisphereLight(new Color(...CLINIC.sky), new Color(...CLINIC.floor), Math.PI);
  const scene = new Scene();
  scene.add(mesh, keyLight(), lightOf(CLINIC.fill), lightOf(CLINIC.rim), sky);
  return scene;
}

/** Both sides' shadows stay as they are while only the camera moves: ours are kept by vertex, the reference's in its map, drawn at the next frame. */
export function keepShadows({ shadowMap }: WebGLRenderer): void {
  shadowMap.enabled = true;
  shadowMap.type = PCFShadowMap;
  shadowMap.autoUpdate = false;
  shadowMap.needsUpdate = true;
}
