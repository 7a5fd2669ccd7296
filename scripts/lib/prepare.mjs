// Brings a fresh clone to where everything else can run. Node's own modules only: packages may not be there yet.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OLDEST_NODE = [20, 19];

/** Runs a command in the repository's root, its output shown; rejects when it exits with anything but 0. */
export function run(command, args, { env = process.env, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, env, shell, stdio: 'inherit' });
    const forward = (signal) => child.kill(signal);
    const settle = (act, value) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      act(value);
    };
    process.on('SIGINT', forward).on('SIGTERM', forward);
    child.on('error', (error) => settle(reject, error));
    child.on('exit', (code, signal) =>
      code === 0
        ? settle(resolve)
        : settle(reject, new Error(`\`${[command, ...args].join(' ')}\` ended with ${signal ?? `exit code ${code}`}`)),
    );
  });
}

/** Runs the npm that runs us, else the one on the path. */
function npm(...args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js')
    ? run(process.execPath, [cli, ...args])
    : run('npm', args, { shell: process.platform === 'win32' });
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
    throw new Error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
  }
}

async function readLock(path) {
  try {
    return JSON.parse(await readFile(join(ROOT, path), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

/** Whether node_modules holds what package-lock.json asks for, going by npm's own record of what it installed last. */
async function packagesAreCurrent() {
  const [wanted, installed] = await Promise.all([
    readLock('package-lock.json'),
    readLock('node_modules/.package-lock.json'),
  ]);
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === version && found.integrity === integrity : optional === true;
  });
}

export async function ensurePackages() {
  requireNode();
  if (await packagesAreCurrent()) return;
  console.log('Installing packages …');
  try {
    await npm('ci', '--include=dev', '--no-audit', '--no-fund');
  } catch (error) {
    throw new Error(
      `The packages could not be installed (see npm's message above). Is the package registry within reach?`,
      { cause: error },
    );
  }
}

/** Builds the head that the app shows; skips itself when it is up to date. */
export async function ensureHead() {
  await npm('run', '--silent', 'head');
}

/** Runs a script's body; an error becomes one readable line and exit code 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
