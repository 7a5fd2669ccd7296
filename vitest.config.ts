import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium, launchOptions } from './scripts/lib/chromium.mjs';

const { choice, problems } = await findChromium();
if (!choice) console.warn(['No Chromium draws WebGL 2 here; `npm test` installs one.', ...problems].join('\n  '));

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'tests/output/results.json' }]],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          // Files share their modules, and so the heads that many of them measure.
          isolate: false,
          pool: 'threads',
          testTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Found while the tests run, a package would make the page reload in the middle of them.
        optimizeDeps: { entries: ['src/**/*.{ts,tsx}', 'tests/gpu/**/*.ts'] },
        test: {
          name: 'gpu',
          include: ['tests/gpu/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Software rendering takes every core by itself.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright(choice ? { launchOptions: launchOptions(choice) } : {}),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/setup/e2e.ts'],
          provide: { chromium: choice },
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 60_000 } },
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
