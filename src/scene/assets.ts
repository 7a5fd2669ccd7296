import { LinearFilter, LinearMipmapLinearFilter, NoColorSpace, Texture } from 'three';
import { decodeBundle } from '../anatomy/bundle';
import { readBeard, type BeardSource } from '../beard/source';
import { readHeadData, type HeadData } from '../anatomy/head';
import type * as Extras from '../client/extras';
import { readOpening, type Opening } from '../client/opening';
import type { SurfaceSites } from '../anatomy/mesh';
import { decodeSites } from '../density/sampling/codec';
import type { HeadName } from '../design/schema';

export interface Assets {
  readonly headData: HeadData;
  readonly follicles: SurfaceSites;
  readonly pigment: SurfaceSites;
  readonly hair: Texture;
  /** Comes when it is first wanted. */
  readonly beard?: BeardSource;
  /** Comes when it is first wanted. */
  readonly extras?: typeof Extras;
  /** Where the first design is stored. */
  readonly opening?: Opening;
  /** As they came, for a worker to read. */
  readonly files: { readonly head: ArrayBuffer; readonly shapes?: ArrayBuffer; readonly beard?: ArrayBuffer };
}

/** Rough sizes in bytes, for the progress bar before the server has told. */
const FILES = { 'head.bin': 275e3, 'follicles.bin': 170e3, 'pigment.bin': 444e3, 'face-hair.webp': 36e3 } as const;
type FileName = keyof typeof FILES;

/** Fetches the head and the site sets; `onProgress` hears of a share from 0 to 1. Rejects when a file can't be had or is damaged. */
export async function loadAssets(onProgress: (share: number) => void): Promise<Assets> {
  const received = new Map<FileName, number>();
  const total = Object.values(FILES).reduce((sum, size) => sum + size, 0);
  const get = (name: FileName) =>
    fetchBytes(name, (bytes) => {
      received.set(name, Math.min(bytes, FILES[name]));
      onProgress([...received.values()].reduce((sum, size) => sum + size, 0) / total);
    });
  const [head, follicles, pigment, hair] = await Promise.all([
    get('head.bin'),
    get('follicles.bin'),
    get('pigment.bin'),
    get('face-hair.webp'),
  ]);
  return {
    headData: readHeadData(decodeBundle(head.buffer)),
    follicles: decodeSites(follicles),
    pigment: decodeSites(pigment),
    hair: await decodePicture(hair),
    files: { head: head.buffer },
  };
}

/** Fetches what a design without edits of its client opens with. */
export const loadOpening = async (head: HeadName): Promise<Opening> =>
  readOpening(
    decodeBundle((await fetchBytes(`opening-${head}.bin`, () => undefined)).buffer),
    import.meta.env.OPENING_BUILD,
  );

/** Fetches what edited faces need besides. */
export const loadShapes = async (): Promise<ArrayBuffer> => (await fetchBytes('shapes.bin', () => undefined)).buffer;

/** The same with what edited faces need. */
export async function withShapes(assets: Assets, shapes: ArrayBuffer): Promise<Assets> {
  const { readShapes } = await import('../anatomy/shapeSet');
  return {
    ...assets,
    headData: { ...assets.headData, shapes: readShapes(decodeBundle(shapes)) },
    files: { ...assets.files, shapes },
  };
}

/** Fetches what every beard is made of. */
export const loadBeard = async (): Promise<ArrayBuffer> => (await fetchBytes('beard.bin', () => undefined)).buffer;

/** The same with beards. Throws a RangeError on a damaged file. */
export const withBeard = (assets: Assets, beard: ArrayBuffer): Assets => ({
  ...assets,
  beard: readBeard(decodeBundle(beard)),
  files: { ...assets.files, beard },
});

/** The same with what scars and beards are worked out by. */
export const withExtras = async (assets: Assets): Promise<Assets> => ({
  ...assets,
  extras: await import('../client/extras'),
});

async function fetchBytes(
  name: FileName | 'shapes.bin' | 'beard.bin' | `opening-${HeadName}.bin`,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`${import.meta.env.BASE_URL}head/${name}`);
  if (!response.ok || !response.body) throw new Error(`${name}: ${response.status} ${response.statusText}`);
  const counted = response.body.pipeThrough(counter(onBytes));
  const whole = name.endsWith('.bin') ? counted.pipeThrough(new DecompressionStream('deflate')) : counted;
  return new Uint8Array(await new Response(whole).arrayBuffer());
}

/** Passes chunks on and tells how many bytes there were so far. */
function counter(onBytes: (bytes: number) => void): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  return new TransformStream({
    transform: (chunk, controller) => {
      bytes += chunk.length;
      onBytes(bytes);
      controller.enqueue(chunk);
    },
  });
}

async function decodePicture(bytes: Uint8Array<ArrayBuffer>): Promise<Texture> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/webp' }), { imageOrientation: 'flipY' });
  const texture = new Texture(bitmap);
  texture.flipY = false;
  texture.colorSpace = NoColorSpace;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  return texture;
}
