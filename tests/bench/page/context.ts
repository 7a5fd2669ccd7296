import { NoToneMapping, Scene, WebGLRenderer, type PerspectiveCamera, type Texture } from 'three';
import { DEFAULT_DESIGN } from '../../../src/design/schema';
import { Figure as HeadFigure } from '../../../src/gpu/figure';
import * as hairParts from '../../../src/gpu/hairParts';
import { loadAssets, type Assets, withExtras } from '../../../src/scene/assets';
import { finestMmPerPx, pictureCamera } from '../../../src/scene/lens';
import { composeDots, meetClient, type Client } from '../../../src/scene/client';
import { framingOf } from '../../../src/scene/views';
import { look } from './look';

export const CANVAS = { width: 960, height: 720 } as const;

/** What figures in the page work on: one renderer, as the app makes it, and the man with a finished hairline. */
export interface PageContext {
  readonly renderer: WebGLRenderer;
  readonly assets: Assets;
  readonly client: Client;
  /** The picture of lashes and brows. */
  readonly hair: Texture;
  readonly figure: HeadFigure;
  /** The figure alone. */
  readonly scene: Scene;
  /** The three-quarter view that the app opens with. */
  readonly camera: PerspectiveCamera;
  /** Returns when the canvas shows all that was drawn to it. */
  readonly finish: () => void;
}

let opened: Promise<PageContext> | undefined;
export const openContext = (): Promise<PageContext> => (opened ??= open());

async function open(): Promise<PageContext> {
  const canvas = document.createElement('canvas');
  document.body.append(canvas);
  const renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true });
  renderer.toneMapping = NoToneMapping;
  renderer.setSize(CANVAS.width, CANVAS.height);
  const assets = await withExtras(await loadAssets(() => undefined));
  const client = meetClient(assets, DEFAULT_DESIGN);
  const figure = new HeadFigure(client.head, client.dots, assets.hair, client.face, undefined, undefined, hairParts);
  figure.updateDots(composeDots(client, DEFAULT_DESIGN).session);
  const scene = new Scene();
  scene.add(figure.group);
  const camera = pictureCamera(framingOf('three-quarter', client.head), CANVAS.width, CANVAS.height);
  figure.updateLook(look(DEFAULT_DESIGN), camera.position, finestMmPerPx(camera.position, CANVAS.height));
  return { renderer, assets, client, hair: assets.hair, figure, scene, camera, finish: finisher(renderer) };
}

/** Chromium's `finish` returns before the work is done; a pixel can only be read after it. */
function finisher(renderer: WebGLRenderer): () => void {
  const gl = renderer.getContext();
  const pixel = new Uint8Array(4);
  return () => gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
}

export function rendererName(renderer: WebGLRenderer): string {
  const gl = renderer.getContext();
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
}
