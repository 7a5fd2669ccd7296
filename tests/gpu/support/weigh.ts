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

/** From now on adds up what a context is asked to keep: buffers, and textures at all their levels. Bytes. */
export function weigh(gl: WebGL2RenderingContext): () => { buffers: number; textures: number } {
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
