import { PerspectiveCamera, Raycaster, Scene, WebGLRenderTarget, type Vector3, type WebGLRenderer } from 'three';
import { loadAssets } from '../../../src/scene/assets';
import { composeDots, meetClient, type Client } from '../../../src/scene/client';
import { DEFAULT_DESIGN } from '../../../src/design/schema';
import { Figure } from '../../../src/gpu/figure';
import { HEALED, type SkinLook } from '../../../src/gpu/skin';

export interface PosedFigure {
  readonly client: Client;
  readonly figure: Figure;
  readonly scene: Scene;
}

/** The reference man with a finished hairline, as the page builds him. */
export async function makeFigure(chartPx = 2048): Promise<PosedFigure> {
  const assets = await loadAssets(() => undefined);
  const client = meetClient(assets, DEFAULT_DESIGN.head);
  const figure = new Figure(client.head, client.dots, assets.hair, client.face, { chartPx, shadowPx: 128 });
  figure.updateDots(composeDots(client, DEFAULT_DESIGN).session);
  const scene = new Scene();
  scene.add(figure.group);
  return { client, figure, scene };
}

/** White skin on which nothing shows: tests make visible what they measure. */
export const PLAIN: SkinLook = {
  albedo: [1, 1, 1],
  sessions: [0, 0, 0, 0],
  healing: HEALED,
  inkReturn: [1, 1, 1],
  coreReturn: [1, 1, 1],
  stubbleStrength: [1, 1],
  stubbleReturn: [1, 1, 1],
  stubbleMeanReturn: [1, 1, 1],
  flat: true,
};

const EYE_MM = 900;

/** A camera straight above the skin where a ray from inside the head leaves it, showing a square of `spanMm`. */
export function cameraOver(figure: Figure, towards: Vector3, spanMm: number): PerspectiveCamera {
  const out = towards.clone().normalize();
  const ray = new Raycaster(out.clone().multiplyScalar(EYE_MM), out.clone().negate());
  const [hit] = ray.intersectObject(figure.skin, false);
  if (!hit?.face) throw new Error('the ray does not meet the skin');
  const fov = (2 * Math.atan(spanMm / 2 / EYE_MM) * 180) / Math.PI;
  const camera = new PerspectiveCamera(fov, 1, EYE_MM / 2, EYE_MM * 2);
  camera.position.copy(hit.point).addScaledVector(hit.face.normal, EYE_MM);
  camera.up.set(1, 0, 0);
  camera.lookAt(hit.point);
  camera.updateMatrixWorld();
  return camera;
}

const linear = (value: number): number => {
  const c = value / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

/** Mean linear light of a square picture, red, green, blue. */
export function meanLight(
  renderer: WebGLRenderer,
  { figure, scene }: PosedFigure,
  look: SkinLook,
  camera: PerspectiveCamera,
  sizePx: number,
): [number, number, number] {
  const target = new WebGLRenderTarget(sizePx, sizePx);
  figure.updateLook(look, camera.position);
  figure.prepare(renderer);
  renderer.setRenderTarget(target);
  renderer.clear();
  renderer.render(scene, camera);
  renderer.setRenderTarget(null);
  const pixels = new Uint8Array(4 * sizePx * sizePx);
  renderer.readRenderTargetPixels(target, 0, 0, sizePx, sizePx, pixels);
  target.dispose();
  const sum: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < pixels.length; i += 4) {
    if (pixels[i + 3] !== 255) throw new Error('the picture shows more than skin');
    for (const k of [0, 1, 2] as const) sum[k] += linear(pixels[i + k]!);
  }
  return sum.map((total) => total / (sizePx * sizePx)) as [number, number, number];
}
