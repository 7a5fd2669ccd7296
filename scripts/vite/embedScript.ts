import { resolve } from 'node:path';
import { build } from 'vite';
import { isApp, ofApp } from './app.ts';

/** Builds `embed.js`, the script of pages that show this one, beside the page: one classic script without imports. */
export const embedScript = ofApp((config) => ({
  name: 'embed-script',
  closeBundle: {
    sequential: true,
    async handler() {
      const { root, build: app } = config();
      if (!isApp(config())) return;
      await build({
        configFile: false,
        root,
        publicDir: false,
        logLevel: 'warn',
        build: {
          target: 'es2022',
          outDir: resolve(root, app.outDir),
          emptyOutDir: false,
          lib: {
            entry: resolve(root, 'src/embed/element.ts'),
            name: 'HairlineStudio',
            formats: ['iife'],
            fileName: () => 'embed.js',
          },
        },
      });
    },
  },
}));
