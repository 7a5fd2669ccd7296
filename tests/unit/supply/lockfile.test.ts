import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const { '': own, ...packages } = (JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> })
  .packages;
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;

test('every package is locked to its content, from whichever registry it comes', () => {
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  for (const [path, { integrity, resolved }] of Object.entries(packages)) {
    expect(integrity, `of ${path}`).toMatch(/^sha512-/);
    expect(resolved, `of ${path}`).toBeUndefined();
  }
});

test('what the package file asks for is exact and is what is locked', () => {
  for (const [name, version] of Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] })) {
    expect(version, `of ${name}`).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packages[`node_modules/${name}`]?.version, `of ${name}`).toBe(version);
  }
  expect(own!.version).toBe(manifest['version']);
});

test('no script of a package runs when it is installed', () => {
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  const wanting = Object.keys(packages).filter((path) => packages[path]!.hasInstallScript);
  // core-js, which is not shipped, only asks for money; esbuild has its program in a package of its own for each system.
  expect(wanting).toEqual(['node_modules/core-js', 'node_modules/esbuild']);
});
