import {
  BufferGeometry,
  FloatType,
  HalfFloatType,
  RedFormat,
  RGFormat,
  Texture,
  UnsignedIntType,
  WebGLRenderTarget,
  type BufferAttribute,
  type InterleavedBufferAttribute,
} from 'three';

/** What a figure's memory goes to. */
export const CATEGORIES = ['dots', 'stubble', 'shadow', 'skin', 'face'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Whatever three uploads or makes on the GPU. */
export type GpuThing = Texture | WebGLRenderTarget | BufferGeometry;

export const MIB = 2 ** 20;
/** A full chain of mips adds a third. */
const MIP_SHARE = 4 / 3;

/** Everything that a figure keeps on the GPU, by what it is for. Buffers and textures that several things share count once. */
export class Ledger {
  private readonly entries: { readonly category: Category; readonly thing: GpuThing }[] = [];

  hold(category: Category, things: Iterable<GpuThing>): void {
    for (const thing of things) this.entries.push({ category, thing });
  }

  /** Of a thing that has been disposed of: once for each time that it was held. */
  release(thing: GpuThing): void {
    const at = this.entries.findIndex((entry) => entry.thing === thing);
    if (at >= 0) this.entries.splice(at, 1);
  }

  /** Textures, those of render targets too, and geometries, as three counts them. */
  get counts(): { readonly textures: number; readonly geometries: number } {
    const textures = new Set(this.entries.flatMap(({ thing }) => texturesOf(thing)));
    const geometries = new Set(
      this.entries.map(({ thing }) => thing).filter((thing) => thing instanceof BufferGeometry),
    );
    return { textures: textures.size, geometries: geometries.size };
  }

  /** Bytes of one category, or of all. What two categories share belongs to the first that held it. */
  bytes(wanted?: Category): number {
    const counted = new Set<unknown>();
    let sum = 0;
    for (const { category, thing } of this.entries) {
      for (const [part, bytes] of partsOf(thing)) {
        if (counted.has(part)) continue;
        counted.add(part);
        if (wanted === undefined || wanted === category) sum += bytes;
      }
    }
    return sum;
  }
}

type Part = readonly [part: unknown, bytes: number];

function partsOf(thing: GpuThing): Part[] {
  if (!(thing instanceof BufferGeometry)) return texturesOf(thing).map((texture) => [texture, textureBytes(texture)]);
  const attributes: (BufferAttribute | InterleavedBufferAttribute)[] = Object.values(thing.attributes);
  return [...attributes, ...(thing.index ? [thing.index] : [])].map((part) => [part, part.array.byteLength]);
}

function texturesOf(thing: GpuThing): Texture[] {
  if (thing instanceof Texture) return [thing];
  if (!(thing instanceof WebGLRenderTarget)) return [];
  if (thing.depthBuffer && !thing.depthTexture) throw new Error('a depth buffer that is no texture is not counted');
  return thing.depthTexture ? [thing.texture, thing.depthTexture] : [thing.texture];
}

/** Bytes of a texture at all its levels, none of them compressed. */
function textureBytes(texture: Texture): number {
  const { width, height } = texture.image as { readonly width: number; readonly height: number };
  const level = width * height * channelsOf(texture) * bytesPerChannel(texture);
  return Math.round(level * (texture.generateMipmaps ? MIP_SHARE : 1));
}

/** Bytes that a texel's channel takes; a depth of 32 bits is one channel. */
function bytesPerChannel({ type }: Texture): number {
  if (type === FloatType || type === UnsignedIntType) return 4;
  return type === HalfFloatType ? 2 : 1;
}

function channelsOf(texture: Texture): number {
  if (texture.format === RedFormat || 'isDepthTexture' in texture) return 1;
  return texture.format === RGFormat ? 2 : 4;
}
