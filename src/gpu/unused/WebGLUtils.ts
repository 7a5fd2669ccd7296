import {
  DepthFormat,
  DepthStencilFormat,
  FloatType,
  HalfFloatType,
  RedFormat,
  RGBAFormat,
  RGBAIntegerFormat,
  RGFormat,
  UnsignedByteType,
  UnsignedInt248Type,
  UnsignedIntType,
} from 'three';

/** Formats of textures: those that are used. Throws for any other. */
export const WebGLUtils = function (gl: WebGL2RenderingContext) {
  const known = new Map<number, number>([
    [UnsignedByteType, gl.UNSIGNED_BYTE],
    [UnsignedIntType, gl.UNSIGNED_INT],
    [HalfFloatType, gl.HALF_FLOAT],
    [FloatType, gl.FLOAT],
    [UnsignedInt248Type, gl.UNSIGNED_INT_24_8],
    [RedFormat, gl.RED],
    [RGFormat, gl.RG],
    [RGBAFormat, gl.RGBA],
    [RGBAIntegerFormat, gl.RGBA_INTEGER],
    [DepthFormat, gl.DEPTH_COMPONENT],
    [DepthStencilFormat, gl.DEPTH_STENCIL],
  ]);
  return {
    convert(format: number): number {
      const found = known.get(format);
      if (found === undefined) throw new RangeError(`no texture has had the format ${format} so far: add it here`);
      return found;
    },
  };
};
