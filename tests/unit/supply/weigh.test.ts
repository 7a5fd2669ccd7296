import { expect, test } from 'vitest';
import { closureOf, ownerOf, weigh, type Chunk } from '../../../scripts/bundle/weigh';

const ROOT = '/studio/';
const chunk = (fileName: string, sizes: Readonly<Record<string, number>>, imports: readonly string[] = []): Chunk => ({
  fileName,
  code: Object.values(sizes)
    .map((size) => 'x'.repeat(size / 2))
    .join(''),
  imports,
  modules: Object.fromEntries(Object.entries(sizes).map(([id, size]) => [id, { code: 'x'.repeat(size) }])),
});

test.each([
  ['/studio/node_modules/@lingui/core/a.js', '@lingui/core'],
  ['/studio/node_modules/jspdf/node_modules/iobuffer/a.js', 'iobuffer'],
  ['/studio/src/ui/about/a.ts', 'src/ui'],
  ['/studio/src/main.tsx', 'src'],
  ['/studio/shaders/lib/a.glsl?raw', 'shaders'],
])('%s is of %s', (id, owner) => expect(ownerOf(id, ROOT)).toBe(owner));

test('a route has what it imports, each file once, and not what comes later', () => {
  const chunks = ['a', 'b', 'c', 'd'].map((name) => chunk(name, {}, { a: ['b', 'c'], b: ['c'], c: ['a'] }[name] ?? []));
  expect([...closureOf(['a'], new Map(chunks.map((each) => [each.fileName, each])))]).toEqual(['a', 'b', 'c']);
});

test('parts share a route’s bytes out without a rest, the heaviest first', () => {
  const route = weigh('r', [chunk('a', { '/studio/src/ui/a.ts': 2000, '/studio/node_modules/b/b.js': 6000 })], ROOT);
  expect(route.rawBytes).toBe(4000);
  expect(route.parts.map(({ name }) => name)).toEqual(['b', 'src/ui']);
  expect(route.parts.map(({ rawBytes }) => rawBytes)).toEqual([3000, 1000]);
  expect(route.parts.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0)).toBeCloseTo(route.gzipBytes, 6);
});
