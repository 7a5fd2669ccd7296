import { PerspectiveCamera, Scene } from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_DESIGN } from '../../src/design/schema';
import { Figure, LOW, STANDARD } from '../../src/gpu/figure';
import * as hairParts from '../../src/gpu/hairParts';
import { MIB } from '../../src/gpu/ledger';
import { loadAssets, type Assets } from '../../src/scene/assets';
import { composeDots, meetClient, type Client } from '../../src/scene/client';
import { PLAIN } from './support/figure';
import { openRenderer } from './support/renderer';

let assets: Assets;
let client: Client;
beforeAll(async () => {
  assets = await loadAssets(() => undefined);
  client = meetClient(assets, DEFAULT_DESIGN);
});
const cleanUp: (() => void)[] = [];
afterAll(() => cleanUp.forEach((dispose) => dispose()));

const BYTES_A_TEXEL: Readonly<Record<string, number>> = {
  RGBA8: 4,
  RGBA8UI: 4,
  RGBA16F: 8,
  RGBA32UI: 16,
  R8: 1,
  RG8: 2,
  R16F: 2,
  DEPTH_COMPONENT24: 4,
  DEPTH_COMPONENT32F: 4,
};

/** Adds up what a context is asked to keep: buffers, and textures at all their levels. */
function weigh(gl: WebGL2RenderingContext): () => { buffers: number; textures: number } {
  const sums = { buffers: 0, textures: 0 };
  const formats = new Map(Object.entries(BYTES_A_TEXEL).map(([name, bytes]) => [gl[name as 'RGBA8'] as number, bytes]));
  const bytesOf = (format: number) => {
    const bytes = formats.get(format);
    if (bytes === undefined) throw new Error(`unknown format 0x${format.toString(16)}`);
    return bytes;
  };
  const bufferData = gl.bufferData.bind(gl) as (target: number, data: ArrayBufferView, usage: number) => void;
  gl.bufferData = ((target: number, data: ArrayBufferView, usage: number) => {
    sums.buffers += data.byteLength;
    bufferData(target, data, usage);
  }) as typeof gl.bufferData;
  const texStorage2D = gl.texStorage2D.bind(gl);
  gl.texStorage2D = (target, levels, format, width, height) => {
    for (let level = 0; level < levels; level++) {
      sums.textures += bytesOf(format) * Math.max(1, width >> level) * Math.max(1, height >> level);
    }
    texStorage2D(target, levels, format, width, height);
  };
  weighTargets(gl, bytesOf, (bytes) => (sums.textures += bytes));
  return () => sums;
}

/** Targets that are drawn into get their first level by `texImage2D` and the others, a third of it, by `generateMipmap`. */
function weighTargets(
  gl: WebGL2RenderingContext,
  bytesOf: (format: number) => number,
  add: (bytes: number) => void,
): void {
  const firstLevel = new Map<WebGLTexture, number>();
  const bound = () => gl.getParameter(gl.TEXTURE_BINDING_2D) as WebGLTexture;
  const texImage2D = gl.texImage2D.bind(gl) as (...args: unknown[]) => void;
  gl.texImage2D = (...args: unknown[]) => {
    const [, , format, width, height] = args as number[];
    const isTarget = args.length === 9 && args[8] === null;
    if (isTarget) {
      const bytes = bytesOf(format!) * width! * height!;
      firstLevel.set(bound(), bytes);
      add(bytes);
    }
    texImage2D(...args);
  };
  const generateMipmap = gl.generateMipmap.bind(gl);
  gl.generateMipmap = (target) => {
    add((firstLevel.get(bound()) ?? 0) / 3);
    firstLevel.delete(bound());
    generateMipmap(target);
  };
}

describe.each([
  ['standard', STANDARD, { dots: 40, all: 96 }],
  ['low', LOW, { dots: 16, all: 48 }],
])('the %s tier', (_, quality, limits) => {
  test('keeps what the ledger says, and no more than it may', () => {
    const { renderer, complaints, dispose } = openRenderer();
    const weight = weigh(renderer.getContext() as WebGL2RenderingContext);
    const figure = new Figure(client.head, client.dots, assets.hair, client.face, quality, undefined, hairParts);
    cleanUp.push(() => (figure.dispose(), dispose()));
    figure.updateDots(composeDots(client, DEFAULT_DESIGN).session);
    const scene = new Scene();
    scene.add(figure.group);
    const camera = new PerspectiveCamera(20, 1, 100, 2000);
    camera.position.set(150, 100, 900);
    camera.lookAt(0, 0, 0);
    camera.updateMatrixWorld();
    renderer.setSize(64, 64, false);
    for (const finestMm of [0, 0.4]) {
      figure.updateLook({ ...PLAIN, flat: false }, camera.position, finestMm);
      figure.prepare(renderer);
      renderer.render(scene, camera);
    }
    expect(complaints).toEqual([]);
    const { ledger } = figure;
    expect(ledger.counts).toEqual({
      textures: renderer.info.memory.textures,
      geometries: renderer.info.memory.geometries,
    });
    const { buffers, textures } = weight();
    console.log(`${(textures / MIB).toFixed(1)} MiB of textures, ${(buffers / MIB).toFixed(1)} of buffers`);
    expect((buffers + textures) / ledger.bytes()).toBeCloseTo(1, 2);
    const parts = ['dots', 'stubble', 'shadow', 'skin', 'face'] as const;
    console.log(parts.map((part) => `${part} ${(ledger.bytes(part) / MIB).toFixed(2)}`).join(', '));
    expect(ledger.bytes('dots') / MIB).toBeLessThanOrEqual(limits.dots);
    expect(ledger.bytes() / MIB).toBeLessThanOrEqual(limits.all);
    expect(parts.reduce((sum, part) => sum + ledger.bytes(part), 0)).toBe(ledger.bytes());
  });
});
