// The Chromium that the browser tests run in, and how it draws without a GPU.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium as playwrightChromium } from 'playwright';
import { ROOT, run } from './prepare.mjs';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu-watchdog',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** Software renderers, the faster first: llvmpipe takes a third of SwiftShader's time for a heavy fragment shader. */
const BACKENDS = {
  llvmpipe: {
    args: ['--use-gl=angle', '--use-angle=gl-egl', '--ignore-gpu-blocklist'],
    env: { LIBGL_ALWAYS_SOFTWARE: '1', GALLIUM_DRIVER: 'llvmpipe' },
    renderer: /llvmpipe/i,
  },
  swiftshader: {
    args: ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    env: {},
    renderer: /swiftshader/i,
  },
};

export const BACKEND_NAMES = Object.keys(BACKENDS);

function forcedBackend() {
  const name = process.env.GL_BACKEND;
  if (name && !(name in BACKENDS)) {
    throw new Error(`GL_BACKEND=${name}: it can be ${Object.keys(BACKENDS).join(' or ')}.`);
  }
  return name;
}

/** Playwright's launch options for a choice that `findChromium` made. */
export function launchOptions({ executablePath, backend }) {
  const { args, env } = BACKENDS[backend];
  return { executablePath, args: [...QUIET, ...args], env: { ...process.env, ...env } };
}

/** From their next load on pages of a context draw in the standard tier: without a GPU their own choice would be the light one, sooner or later. */
export const pinQuality = (context) =>
  context.addInitScript(() => {
    try {
      localStorage.setItem('hairline-studio:quality', 'standard');
    } catch {
      // A page without storage.
    }
  });

async function rendererOf(choice) {
  const browser = await playwrightChromium.launch({ ...launchOptions(choice), timeout: 60_000 });
  try {
    const page = await browser.newPage();
    return await page.evaluate(() => {
      const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
      const info = gl?.getExtension('WEBGL_debug_renderer_info');
      return gl ? String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER)) : 'no WebGL 2';
    });
  } finally {
    await browser.close();
  }
}

/** Whether a Chromium draws with a back end on this machine. */
export async function canDraw(choice) {
  try {
    return BACKENDS[choice.backend].renderer.test(await rendererOf(choice));
  } catch {
    return false;
  }
}

/**
 * Tries every Chromium on this machine with every back end until one gives WebGL 2 in software.
 * CHROMIUM_PATH and GL_BACKEND narrow the search; both set (as `npm test` does) are taken at their word.
 * Returns the choice, or what went wrong with each.
 */
export async function findChromium({ probe = false } = {}) {
  const forcedPath = process.env.CHROMIUM_PATH;
  const backend = forcedBackend();
  if (!probe && forcedPath && backend) return { choice: { executablePath: forcedPath, backend }, problems: [] };

  const paths = forcedPath ? [forcedPath] : [...INSTALLED, playwrightChromium.executablePath()].filter(existsSync);
  const problems = [];
  for (const executablePath of paths) {
    for (const name of backend ? [backend] : Object.keys(BACKENDS)) {
      const choice = { executablePath, backend: name };
      try {
        const renderer = await rendererOf(choice);
        if (BACKENDS[name].renderer.test(renderer)) return { choice, problems };
        problems.push(`${executablePath} with ${name}: ${renderer}`);
      } catch (error) {
        problems.push(`${executablePath} with ${name}: ${firstLines(error)}`);
      }
    }
  }
  return { choice: undefined, problems };
}

function firstLines(error) {
  const lines = String(error.message).split('\n').filter(Boolean);
  const loaderError = lines.find((line) => line.includes('error while loading shared libraries'));
  return (loaderError ?? lines[0] ?? '').trim();
}

const isRoot = () => process.getuid?.() === 0;

async function isDebian() {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^ID="?debian"?$/m.test(release);
}

async function installDebianPackage() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  const packages = ['chromium', 'libgl1-mesa-dri', 'libegl1'];
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env });
}

async function installPlaywrightsOwn() {
  const withLibraries = isRoot() && process.platform === 'linux' ? ['--with-deps'] : [];
  await run(process.execPath, [join(ROOT, 'node_modules/playwright/cli.js'), 'install', ...withLibraries, 'chromium']);
}

async function install() {
  const ways = isRoot() && (await isDebian()) ? [installDebianPackage, installPlaywrightsOwn] : [installPlaywrightsOwn];
  const problems = [];
  for (const way of ways) {
    try {
      await way();
      return problems;
    } catch (error) {
      problems.push(firstLines(error));
    }
  }
  return problems;
}

const HELP = `The browser tests need Chromium with WebGL 2, and none could be found or installed. Any one of these helps:
  - Debian:   sudo apt-get install chromium libgl1-mesa-dri libegl1
  - elsewhere: npx playwright install chromium   (on Ubuntu then: sudo npx playwright install-deps chromium)
  - any Chromium or Chrome that is already there: CHROMIUM_PATH=/path/to/it npm test
The tests without a browser run with: npx vitest run --project unit`;

/** Finds a Chromium that works, installing one if need be. Throws with what to do when there is no way. */
export async function ensureChromium() {
  const first = await findChromium({ probe: true });
  if (first.choice) return first.choice;
  const problems = [...first.problems];
  if (!process.env.CHROMIUM_PATH) {
    console.log('No Chromium found that draws WebGL 2; installing one …');
    problems.push(...(await install()));
    const second = await findChromium({ probe: true });
    if (second.choice) return second.choice;
    problems.push(...second.problems);
  }
  throw new Error([HELP, ...(problems.length ? ['Tried:'] : []), ...problems.map((line) => `  - ${line}`)].join('\n'));
}
