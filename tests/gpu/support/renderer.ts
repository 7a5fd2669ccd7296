import {
  DataTexture,
  DataUtils,
  FloatType,
  HalfFloatType,
  NearestFilter,
  RedFormat,
  RGBAFormat,
  WebGLRenderer,
  WebGLRenderTarget,
  type Texture,
} from 'three';
import { ScreenPass, screenProgram } from '../../../src/gpu/screenPass';

/** A renderer that keeps what its shaders complained of, and every source that it compiled. */
export interface TestRenderer {
  readonly renderer: WebGLRenderer;
  readonly complaints: readonly string[];
  readonly sources: readonly string[];
  readonly dispose: () => void;
}

export function openRenderer(): TestRenderer {
  const renderer = new WebGLRenderer({ canvas: document.createElement('canvas'), antialias: false, alpha: true });
  renderer.autoClear = true;
  const complaints: string[] = [];
  const sources: string[] = [];
  renderer.debug.checkShaderErrors = true;
  renderer.debug.onShaderError = (gl, program, vertex, fragment) => {
    const logs = [gl.getProgramInfoLog(program), gl.getShaderInfoLog(vertex), gl.getShaderInfoLog(fragment)];
    complaints.push(logs.filter(Boolean).join('\n') || 'a program did not link');
  };
  const gl = renderer.getContext();
  const shaderSource = gl.shaderSource.bind(gl);
  gl.shaderSource = (shader, source) => {
    sources.push(source);
    shaderSource(shader, source);
  };
  return {
    renderer,
    complaints,
    sources,
    dispose: () => {
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}

/** Four floats a texel, rows from v = 0 up. */
function floatTexture(data: Float32Array, width: number, height: number): DataTexture {
  const texture = new DataTexture(data, width, height, RGBAFormat, FloatType);
  texture.minFilter = texture.magFilter = NearestFilter;
  texture.needsUpdate = true;
  return texture;
}

/** One value for the whole texture, red. */
export function constantTexture(value: number): DataTexture {
  const texture = new DataTexture(Uint16Array.of(DataUtils.toHalfFloat(value)), 1, 1, RedFormat, HalfFloatType);
  texture.needsUpdate = true;
  return texture;
}

const PIXELS_A_ROW = 256;

/**
 * What a GLSL expression of `vec4 x` gives for each of the inputs, four numbers each.
 * @param library names of files in shaders/lib
 * @param expression of type vec4
 */
export function evaluate(
  renderer: WebGLRenderer,
  library: readonly string[],
  expression: string,
  inputs: readonly (readonly number[])[],
): number[][] {
  const height = Math.ceil(inputs.length / PIXELS_A_ROW);
  const data = new Float32Array(4 * PIXELS_A_ROW * height);
  inputs.forEach((input, i) => data.set(input, 4 * i));
  const texture = floatTexture(data, PIXELS_A_ROW, height);
  const includes = library.map((name) => `#include <${name}>\n`).join('');
  const fragment = `precision highp float;
${includes}uniform highp sampler2D uInput;
out vec4 outValue;
void main() {
  vec4 x = texelFetch(uInput, ivec2(gl_FragCoord.xy), 0);
  outValue = ${expression};
}`;
  const out = draw(renderer, fragment, { uInput: { value: texture } }, PIXELS_A_ROW, height);
  texture.dispose();
  return inputs.map((_, i) => Array.from(out.subarray(4 * i, 4 * i + 4)));
}

/** The texels of one mip level of a square texture, four floats each; `sampler` is `usampler2D` for whole numbers. */
export function texelsOf(
  renderer: WebGLRenderer,
  texture: Texture,
  sizePx: number,
  level = 0,
  sampler: 'sampler2D' | 'usampler2D' = 'sampler2D',
): Float32Array {
  const fragment = `precision highp float;
uniform highp ${sampler} uTexture;
out vec4 outValue;
void main() {
  outValue = vec4(texelFetch(uTexture, ivec2(gl_FragCoord.xy), ${level}));
}`;
  return draw(renderer, fragment, { uTexture: { value: texture } }, sizePx, sizePx);
}

function draw(
  renderer: WebGLRenderer,
  fragment: string,
  uniforms: Record<string, { value: unknown }>,
  width: number,
  height: number,
): Float32Array {
  const target = new WebGLRenderTarget(width, height, { type: FloatType, format: RGBAFormat, depthBuffer: false });
  const pass = new ScreenPass(screenProgram(fragment), uniforms);
  pass.render(renderer, target);
  const out = new Float32Array(4 * width * height);
  renderer.readRenderTargetPixels(target, 0, 0, width, height, out);
  pass.dispose();
  target.dispose();
  return out;
}
