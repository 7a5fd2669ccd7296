import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { breachesOf } from '../setup/architecture';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test('every import of src goes the one way, the pure folders stay pure', () => {
  const sources = readdirSync(`${ROOT}/src`, { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path));
  expect(sources).toContain('src/design/schema.ts');
  expect(sources.flatMap((path) => breachesOf(path, readFileSync(`${ROOT}/${path}`, 'utf8')))).toEqual([]);
});

describe('the checker lets pass', () => {
  test.each([
    ['src/density/sites.ts', `import { x } from '../anatomy/mesh'; import q from 'flatqueue';`],
    ['src/density/a/b.ts', `import { x } from '../../design/schema'; import { y } from '../c';`],
    ['src/share/link.ts', `import { x } from '../design/schema'; document.title = x;`],
    ['src/store/address.ts', `location.hash = x; window.history.back();`],
    [
      'src/ui/a.ts',
      `const location = 1; export const f = () => location; message.location(); const o = { history: 2 };`,
    ],
    ['src/store/studio.ts', `import { createStore } from 'zustand/vanilla'; const seed = Math.random();`],
    ['src/gpu/dots.ts', `import { Mesh } from 'three'; import f from '../../shaders/dots/frag.glsl?raw';`],
    ['src/gpu/dots.ts', `import { x } from '../density/sites'; document.createElement('canvas');`],
    ['src/scene/Head.tsx', `import { Dots } from '../gpu/dots'; export const H = () => <mesh onClick={() => null} />;`],
    ['src/ui/Panel.tsx', `import { studio } from '../store/studio'; import './Panel.css';`],
    ['src/main.tsx', `import { Panel } from './ui/Panel'; import { Stage } from './scene/Stage';`],
    ['src/design/edits.ts', `export const f = (document: Design) => document.style; type T = { window: number };`],
    ['src/plan/hours.ts', `const at = new Date(2026, 1, 1); const o = { location: 1 }; o.location; // document`],
    ['src/anatomy/worker.ts', `self.postMessage(globalThis.performance.now());`],
  ])('%s: %s', (path, code) => {
    expect(breachesOf(path, code)).toEqual([]);
  });
});

describe('the checker finds', () => {
  test.each([
    ['src/design/a.ts', `import { studio } from '../store/studio';`, 'design must not import from store'],
    ['src/design/a.ts', `import type { Link } from '../share/link';`, 'design must not import from share'],
    ['src/anatomy/a.ts', `export * from '../gpu/dots';`, 'anatomy must not import from gpu'],
    ['src/density/a/b.ts', `const m = import('../../scene/Stage');`, 'density must not import from scene'],
    ['src/optics/a.ts', `let t: import('../ui/Panel').Props;`, 'optics must not import from ui'],
    ['src/plan/a.ts', `new Worker(new URL('../gpu/w.ts', import.meta.url));`, 'plan must not import from gpu'],
    ['src/plan/a.ts', `import '../../shaders/lib/a.glsl?raw';`, 'plan must not import from shaders'],
    ['src/hairline/a.ts', `import { Vector3 } from 'three';`, 'must not import the package three'],
    ['src/hairline/a.ts', `import 'three/addons/x.js';`, 'must not import the package three/addons/x.js'],
    ['src/hairline/a.ts', `import { useMemo } from 'react';`, 'must not import the package react'],
    ['src/hairline/a.ts', `import { createStore } from 'zustand/vanilla';`, 'must not import the package zustand'],
    ['src/hairline/a.ts', `import fs from 'node:fs';`, 'imports node:fs'],
    ['src/share/a.ts', `import { Panel } from '../ui/Panel';`, 'share must not import from ui'],
    ['src/store/a.ts', `import { Dots } from '../gpu/dots';`, 'store must not import from gpu'],
    ['src/store/a.ts', `import { Mesh } from 'three';`, 'must not import the package three'],
    ['src/gpu/a.ts', `import { studio } from '../store/studio';`, 'gpu must not import from store'],
    ['src/gpu/a.ts', `import { useFrame } from '@react-three/fiber';`, 'must not import the package @react-three'],
    ['src/gpu/a.ts', `import { useStore } from 'zustand';`, 'must not import the package zustand'],
    ['src/scene/a.tsx', `import { Panel } from '../ui/Panel';`, 'scene must not import from ui'],
    ['src/ui/a.tsx', `import { Dots } from '../gpu/dots';`, 'ui must not import from gpu'],
    ['src/ui/a.tsx', `import '../main';`, 'ui must not import from main'],
    ['src/scene/a.ts', `import '../../scripts/head/build';`, 'scene must not import from scripts'],
    [
      'src/ui/a.tsx',
      `export const f = () => location.search;`,
      'only src/store/address.ts and src/store/query.ts touch location',
    ],
    ['src/share/a.ts', `window.history.back();`, 'only src/store/address.ts and src/store/query.ts touch history'],
    ['src/utils/a.ts', ``, 'src/utils has no place in the import rules'],
    ['src/design/a.ts', `export const w = window.innerWidth;`, 'must not use the DOM (window)'],
    ['src/design/a.ts', `export const d = globalThis.document;`, 'must not use the DOM (globalThis.document)'],
    ['src/design/a.ts', `export function f(c: HTMLCanvasElement) {}`, 'must not use the DOM (HTMLCanvasElement)'],
    ['src/density/a.ts', `\n\nconst r = Math.random();`, 'src/density/a.ts:3: calls Math.random'],
    ['src/density/a.ts', `const r = Math['random']();`, 'calls Math.random'],
    ['src/density/a.ts', `const { random } = Math;`, 'takes random out of Math'],
    ['src/gpu/a.ts', `const t = Date.now();`, 'calls Date.now'],
    ['src/gpu/a.ts', `const t = new Date();`, 'reads the clock'],
    ['src/gpu/a.ts', `const t = ;`, 'src/gpu/a.ts: '],
  ])('%s: %s', (path, code, problem) => {
    expect(breachesOf(path, code)).toEqual([expect.stringContaining(problem)]);
  });
});
