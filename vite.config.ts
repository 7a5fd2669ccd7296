import { readFile } from 'node:fs/promises';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

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

export default defineConfig({
  base: './',
  plugins: [react(), leanShaders],
  // Nothing inlined as a data: address, so that the page runs under a strict Content-Security-Policy.
  // One style sheet, asked for by the page itself: a browser never asks twice for one that a lazy chunk has named.
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0, cssCodeSplit: false },
  worker: { format: 'es' },
});
