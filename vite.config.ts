import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { embedScript } from './scripts/vite/embedScript.ts';
import { leanThree } from './scripts/vite/leanThree.ts';
import { licences, workersNoted } from './scripts/vite/licences.ts';
import { offline } from './scripts/vite/offline.ts';
import { policy } from './scripts/vite/policy.ts';

/** Leaves comments and indentation out of the built shaders: GLSL has neither strings nor lines that depend on them. */
const leanShaders: Plugin = {
  name: 'lean-shaders',
  apply: 'build',
  enforce: 'pre',
  async load(id) {
    const file = /^(.*\.(?:glsl|vert|frag))\?raw$/.exec(id)?.[1];
    if (!file) return undefined;
    const code = (await readFile(file, 'utf8')).replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
    const lines = code.split('\n').map((line) => line.trim());
    return `export default ${JSON.stringify(lines.filter(Boolean).join('\n'))};`;
  },
};

/** Tells the browser of the scene's code at once: it would hear of it only from the code before. */
const earlyScene: Plugin = {
  name: 'early-scene',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) =>
      Object.values(bundle ?? {})
        .filter((file) => file.type === 'chunk' && file.name === 'StudioScene')
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', href: `./${fileName}` },
          injectTo: 'head',
        })),
  },
};

/** What jspdf would turn web pages and drawings into pictures with: never asked for, and left out. */
const NOTHING = fileURLToPath(new URL('src/share/sheet/nothing.ts', import.meta.url));

/** What the first picture needs comes in two files: the page with its words, and the scene. Many small ones would be larger together. */
const FIRST_CHUNKS = {
  includeDependenciesRecursively: true,
  groups: [
    { name: 'page', test: /\/src\/main\.tsx$/, priority: 2 },
    { name: 'StudioScene', test: /\/src\/scene\/StudioScene\.tsx$/, priority: 1 },
  ],
};

/** Which openings the code can believe, for a server in development as of its start; none where there is no stamp. */
const stamp = fileURLToPath(new URL('public/head/opening-fingerprint.txt', import.meta.url));
const openingBuild = await readFile(stamp, 'utf8').catch(() => '');

export default defineConfig({
  base: './',
  define: { 'import.meta.env.OPENING_BUILD': JSON.stringify(openingBuild) },
  resolve: { alias: { html2canvas: NOTHING, canvg: NOTHING, dompurify: NOTHING } },
  plugins: [react(), leanShaders, earlyScene, leanThree, policy, licences, embedScript, offline],
  // Nothing inlined as a data: address, so that the page runs under a strict Content-Security-Policy.
  // One style sheet, asked for by the page itself: a browser never asks twice for one that a lazy chunk has named.
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: FIRST_CHUNKS } },
  },
  worker: { format: 'es', plugins: () => [workersNoted] },
});
