import { afterAll, expect, test } from 'vitest';

const SIZE = 32;
const gl = new OffscreenCanvas(SIZE, SIZE).getContext('webgl2')!;
afterAll(() => gl.getExtension('WEBGL_lose_context')?.loseContext());

function compile(type: GLenum, source: string): WebGLShader {
  const shader = gl.createShader(type)!;
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(shader) ?? 'no log');
  return shader;
}

test('WebGL 2 is drawn in software, so that pictures do not depend on the machine’s GPU', () => {
  const info = gl.getExtension('WEBGL_debug_renderer_info')!;
  const renderer = String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL));
  console.log(renderer);
  expect(renderer).toMatch(/llvmpipe|SwiftShader/i);
});

test('a triangle reaches the pixels it covers and no others', () => {
  const program = gl.createProgram();
  gl.attachShader(
    program,
    compile(
      gl.VERTEX_SHADER,
      `#version 300 es
      void main() {
        vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
        gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
      }`,
    ),
  );
  gl.attachShader(
    program,
    compile(
      gl.FRAGMENT_SHADER,
      `#version 300 es
      precision highp float;
      out vec4 outColor;
      void main() {
        outColor = vec4(1.0, 0.5, 0.0, 1.0);
      }`,
    ),
  );
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.viewport(0, 0, SIZE, SIZE);
  gl.clearColor(0, 0, 0, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  gl.drawArrays(gl.TRIANGLES, 0, 3);

  const pixels = new Uint8Array(SIZE * SIZE * 4);
  gl.readPixels(0, 0, SIZE, SIZE, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  expect(gl.getError()).toBe(gl.NO_ERROR);
  expect(Array.from(pixels.subarray(0, 4))).toEqual([255, 128, 0, 255]);
  expect(Array.from(pixels.subarray(-4))).toEqual([0, 0, 0, 255]);
  const covered = pixels.filter((value, index) => index % 4 === 0 && value === 255).length;
  expect(Math.abs(covered - (SIZE * SIZE) / 2)).toBeLessThanOrEqual(SIZE / 2);
});
