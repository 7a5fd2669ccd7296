import type { Page } from 'playwright';

/** What WebGL makes and deletes, but for shaders, which last as long as their programs. */
const KINDS = [
  'Texture',
  'Buffer',
  'Renderbuffer',
  'Framebuffer',
  'Program',
  'VertexArray',
  'Sampler',
  'Query',
] as const;
type Kind = (typeof KINDS)[number];

/** Everything that a page's WebGL contexts hold at a moment. */
export interface GpuLevel {
  readonly bytes: number;
  readonly counts: Readonly<Record<Kind, number>>;
}

const MOST_GROWTH = 1.05;
/** Things of a kind that may be one of a few more without a leak: programs of a look that was not seen before. */
const MOST_MORE = 3;

/** What a level has too much of against a base: over 5 %, of a kind of which there are few over three; a line each. */
export function growthOf(base: GpuLevel, level: GpuLevel): readonly string[] {
  const bytes = level.bytes > base.bytes * MOST_GROWTH ? [`bytes: ${base.bytes} → ${level.bytes}`] : [];
  const kinds = KINDS.filter(
    (kind) => level.counts[kind] > Math.max(base.counts[kind] * MOST_GROWTH, base.counts[kind] + MOST_MORE),
  );
  return [...bytes, ...kinds.map((kind) => `${kind}: ${base.counts[kind]} → ${level.counts[kind]}`)];
}

declare global {
  interface Window {
    gpuLevel: () => GpuLevel;
  }
}

/** From its next load on a page keeps a registry of what is made, filled and deleted. What a lost context held is gone. */
export const keepGpuRegistry = (page: Page): Promise<unknown> => page.addInitScript(keepRegistry, KINDS);

/** Runs in the page before its own scripts. */
function keepRegistry(kinds: readonly Kind[]): void {
  type Call = (...args: unknown[]) => unknown;
  interface Held {
    readonly kind: Kind;
    readonly gl: WebGL2RenderingContext;
    /** By face and level of a texture. */
    readonly parts: Map<string, number>;
    hasMips: boolean;
  }
  const held = new Map<object, Held>();
  const proto = WebGL2RenderingContext.prototype as unknown as Record<string, Call>;
  const GL = WebGL2RenderingContext;
  const BINDINGS: Readonly<Record<number, number>> = {
    [GL.TEXTURE_2D]: GL.TEXTURE_BINDING_2D,
    [GL.TEXTURE_3D]: GL.TEXTURE_BINDING_3D,
    [GL.TEXTURE_2D_ARRAY]: GL.TEXTURE_BINDING_2D_ARRAY,
    [GL.TEXTURE_CUBE_MAP]: GL.TEXTURE_BINDING_CUBE_MAP,
    [GL.ARRAY_BUFFER]: GL.ARRAY_BUFFER_BINDING,
    [GL.ELEMENT_ARRAY_BUFFER]: GL.ELEMENT_ARRAY_BUFFER_BINDING,
    [GL.UNIFORM_BUFFER]: GL.UNIFORM_BUFFER_BINDING,
    [GL.PIXEL_PACK_BUFFER]: GL.PIXEL_PACK_BUFFER_BINDING,
    [GL.PIXEL_UNPACK_BUFFER]: GL.PIXEL_UNPACK_BUFFER_BINDING,
    [GL.COPY_READ_BUFFER]: GL.COPY_READ_BUFFER_BINDING,
    [GL.COPY_WRITE_BUFFER]: GL.COPY_WRITE_BUFFER_BINDING,
    [GL.RENDERBUFFER]: GL.RENDERBUFFER_BINDING,
  };
  const isFace = (target: number) =>
    target >= GL.TEXTURE_CUBE_MAP_POSITIVE_X && target < GL.TEXTURE_CUBE_MAP_POSITIVE_X + 6;
  const boundTo = (gl: WebGL2RenderingContext, target: number): Held | undefined => {
    const name = BINDINGS[isFace(target) ? GL.TEXTURE_CUBE_MAP : target];
    if (name === undefined) throw new Error(`the registry knows no binding of ${target}`);
    const thing = gl.getParameter(name) as object | null;
    return thing ? held.get(thing) : undefined;
  };
  const TEXEL_BYTES = new Map<number, number>([
    ...[GL.R8, GL.R8UI, GL.LUMINANCE, GL.ALPHA, GL.RED, GL.R8I].map((format) => [format, 1] as const),
    ...[GL.RG8, GL.R16F, GL.R16UI, GL.DEPTH_COMPONENT16, GL.RG8UI, GL.RG].map((format) => [format, 2] as const),
    ...[GL.RGB8, GL.SRGB8].map((format) => [format, 3] as const),
    ...[GL.RGBA8, GL.SRGB8_ALPHA8, GL.RGBA, GL.R32F, GL.R32UI, GL.R32I, GL.RG16F, GL.R11F_G11F_B10F].map(
      (f) => [f, 4] as const,
    ),
    ...[GL.RGBA8UI, GL.DEPTH_COMPONENT24, GL.DEPTH_COMPONENT32F, GL.DEPTH24_STENCIL8].map(
      (format) => [format, 4] as const,
    ),
    ...[GL.RGBA16F, GL.RG32F, GL.RGBA16UI].map((format) => [format, 8] as const),
    ...[GL.RGBA32F, GL.RGBA32UI].map((format) => [format, 16] as const),
  ]);
  const texel = (format: number): number => {
    const bytes = TEXEL_BYTES.get(format);
    if (bytes === undefined) throw new Error(`the registry knows no format ${format}`);
    return bytes;
  };
  /** Called after the call itself. */
  const after = (name: string, act: (gl: WebGL2RenderingContext, args: unknown[], result: unknown) => void) => {
    const original = proto[name]!;
    proto[name] = function (this: WebGL2RenderingContext, ...args: unknown[]) {
      const result = original.apply(this, args);
      act(this, args, result);
      return result;
    };
  };
  const watched = new WeakSet<object>();
  const watch = ({ canvas }: WebGL2RenderingContext) => {
    if (watched.has(canvas)) return;
    watched.add(canvas);
    canvas.addEventListener('webglcontextlost', () => {
      for (const [thing, { gl }] of held) if (gl.canvas === canvas) held.delete(thing);
    });
  };
  for (const kind of kinds) {
    after(`create${kind}`, (gl, _, thing) => {
      if (gl.isContextLost() || !thing) return;
      watch(gl);
      held.set(thing, { kind, gl, parts: new Map(), hasMips: false });
    });
    after(`delete${kind}`, (_, [thing]) => void held.delete(thing as object));
  }
  after('bufferData', (gl, [target, data, , , length]) => {
    const size =
      typeof data === 'number' ? data : (((length as number) || (data as ArrayBufferView | null)?.byteLength) ?? 0);
    boundTo(gl, target as number)?.parts.set('', size);
  });
  after('texImage2D', (gl, [target, level, format, width, height, ...rest]) => {
    const source = rest.length === 0 ? (height as { readonly width: number; readonly height: number }) : undefined;
    const area = source ? source.width * source.height : (width as number) * (height as number);
    boundTo(gl, target as number)?.parts.set(`${String(target)} ${String(level)}`, area * texel(format as number));
  });
  after('texStorage2D', (gl, [target, levels, format, width, height]) => {
    let bytes = 0;
    for (let level = 0; level < (levels as number); level++)
      bytes +=
        Math.max(1, (width as number) >> level) * Math.max(1, (height as number) >> level) * texel(format as number);
    boundTo(gl, target as number)?.parts.set('', bytes * (target === GL.TEXTURE_CUBE_MAP ? 6 : 1));
  });
  for (const name of ['texImage3D', 'texStorage3D']) {
    after(name, (gl, args) => {
      const [target, level, format, width, height, depth] = args as number[];
      boundTo(gl, target!)?.parts.set(
        name === 'texImage3D' ? `${level}` : '',
        width! * height! * depth! * texel(format!),
      );
    });
  }
  after('generateMipmap', (gl, [target]) => {
    const thing = boundTo(gl, target as number);
    if (thing && !thing.parts.has('')) thing.hasMips = true;
  });
  after('renderbufferStorage', (gl, [target, format, width, height]) =>
    boundTo(gl, target as number)?.parts.set('', (width as number) * (height as number) * texel(format as number)),
  );
  after('renderbufferStorageMultisample', (gl, args) => {
    const [target, samples, format, width, height] = args as number[];
    boundTo(gl, target!)?.parts.set('', Math.max(1, samples!) * width! * height! * texel(format!));
  });
  const bytesOf = ({ parts, hasMips }: Held) =>
    [...parts.values()].reduce((sum, bytes) => sum + bytes, 0) * (hasMips ? 4 / 3 : 1);
  window.gpuLevel = () => {
    const all = [...held.values()];
    const count = (kind: Kind) => all.filter((thing) => thing.kind === kind).length;
    return {
      bytes: Math.round(all.reduce((sum, thing) => sum + bytesOf(thing), 0)),
      counts: Object.fromEntries(kinds.map((kind) => [kind, count(kind)])) as Record<Kind, number>,
    };
  };
}
