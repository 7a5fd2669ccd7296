import { serwist } from '@serwist/vite';
import { isApp } from './app.ts';

/** Builds `sw.js`, which keeps the app on the device, with the list of what to keep. */
export const offline = serwist({
  swSrc: 'src/offline/sw.ts',
  swDest: 'sw.js',
  injectionPoint: 'self.keptFiles',
  globDirectory: 'dist',
  globPatterns: [
    'index.html',
    'manifest.webmanifest',
    '*.{svg,webp,json}',
    'assets/**',
    'head/*.{bin,webp}',
    'icons/*.png',
  ],
  globIgnores: ['preview.webp'],
  maximumFileSizeToCacheInBytes: 8e6,
  rollupFormat: 'iife',
  integration: {
    configureOptions: (config, options) => {
      options.disable = !isApp(config);
      options.globDirectory = config.build.outDir;
    },
  },
});
