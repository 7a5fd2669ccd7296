import { PerspectiveCamera, Raycaster, Scene, WebGLRenderTarget, type Vector3, type WebGLRenderer } from 'three';
import { loadAssets, withExtras } from '../../../src/scene/assets';
import { composeDots, meetClient, type Client } from '../../../src/scene/client';
import type { ClientEdits } from '../../../src/design/client';
import { DEFAULT_DESIGN } from '../../../src/design/schema';
import { Figure, STANDARD } from '../../../src/gpu/figure';
import * as hairParts from '../../../src/gpu/hairParts';
import { HEALED, type SkinLook } from '../../../src/gpu/skin';

export interface PosedFigure {
  readonly client: Client;
  readonly figure: Figure;
  readonly scene: Scene;
}

/**
 * The reference man with a finished hairline, as the page builds him; with so many shaved hairs a cm² on all of his scalp, if asked for,
 * each as thick and as long as one of those that he has; with what of him is changed.
 */
export async function makeFigure(
  chartPx = 2048,
  stubblePerCm2?: number,
  edits: ClientEdits = {},
): Promise<PosedFigure> {
  const assets = await withExtras(await loadAssets(() => undefined));
  const met = meetClient(assets, { ...DEFAULT_DESIGN, client: edits });
  const client = stubblePerCm2 === undefined ? met : { ...met, dots: shavedAll(met, stubblePerCm2) };
  const quality = { ...STANDARD, chartPx };
  const figure = new Figure(client.head, client.dots, assets.hair, client.face, quality, undefined, hairParts);
  figure.updateDots(composeDots(client, DEFAULT_DESIGN).session);
  const scene = new Scene();
  scene.add(figure.group);
  return { client, figure, scene };
}

/** Half width of the finest hair that has not miniaturised (55 µm), as drawn for its follicular unit, mm. */
const TERMINAL_MM = 0.041;
/** Follicles in the set, a cm². */
const FOLLICLES_PER_CM2 = 115;

function shavedAll({ dots }: Client, perCm2: number): Client['dots'] {
  const { stubble, stubbleVisible } = dots;
  const { radiusMm, dash, mmPerUnit } = stubble;
  const count = mmPerUnit.length;
  const terminal = Uint32Array.from(stubbleVisible.keys()).filter(
    (i) => stubbleVisible[i] && radiusMm[i]! > TERMINAL_MM,
  );
  const like = (values: Float32Array) => values.map((_, i) => values[terminal[i % terminal.length]!]!);
  return {
    ...dots,
    stubble: { ...stubble, radiusMm: like(radiusMm), dash: { ...dash, lengthMm: like(dash.lengthMm) } },
    stubbleVisible: stubbleVisible.map((_, i) => (i * FOLLICLES_PER_CM2 < perCm2 * count ? 1 : 0)),
  };
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
  tanLine: 0,
  marks: [1, 1],
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

/** Linear light of a square picture of nothing but skin: red, green, blue by pixel. */
export function lightOf(
  renderer: WebGLRenderer,
  { figure, scene }: PosedFigure,
  look: SkinLook,
  camera: PerspectiveCamera,
  sizePx: number,
): Float32Array {
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
  if (pixels.some((value, i) => i % 4 === 3 && value !== 255)) throw new Error('the picture shows more than skin');
  return Float32Array.from({ length: 3 * sizePx * sizePx }, (_, i) => linear(pixels[4 * Math.floor(i / 3) + (i % 3)]!));
}

/** Mean linear light of a square picture, red, green, blue. */
export function meanLight(...picture: Parameters<typeof lightOf>): [number, number, number] {
  const light = lightOf(...picture);
  const sum: [number, number, number] = [0, 0, 0];
  light.forEach((value, i) => (sum[(i % 3) as 0 | 1 | 2] += value));
  return sum.map((total) => (3 * total) / light.length) as [number, number, number];
}
