import { expect, test } from 'vitest';
import { growthOf, type GpuLevel } from '../soak/gpuRegistry';

const counts = {
  Texture: 100,
  Buffer: 65,
  Renderbuffer: 1,
  Framebuffer: 2,
  Program: 20,
  VertexArray: 30,
  Sampler: 0,
  Query: 0,
};
const base: GpuLevel = { bytes: 1000, counts };
const grown = (more: Partial<GpuLevel['counts']>, bytes = 1000): GpuLevel => ({
  bytes,
  counts: { ...counts, ...more },
});

test.each([
  ['nothing more', grown({}), []],
  ['less', grown({ Program: 3 }, 10), []],
  ['a few more of few', grown({ Framebuffer: 5, Query: 3, Program: 23 }), []],
  ['5 % more of many', grown({ Texture: 105 }, 1050), []],
  ['more bytes', grown({}, 1051), ['bytes: 1000 → 1051']],
  ['more of many', grown({ Texture: 106 }), ['Texture: 100 → 106']],
  ['more of few', grown({ VertexArray: 34, Query: 4 }), ['VertexArray: 30 → 34', 'Query: 0 → 4']],
])('a GPU level with %s', (_, level, lines) => {
  expect(growthOf(base, level)).toEqual(lines);
});
