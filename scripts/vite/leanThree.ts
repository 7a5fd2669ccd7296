import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../lib/prepare.mjs';
import { isApp, ofApp } from './app.ts';

/** The parts of three that the app never asks for, by the name of their module. */
const FOLDER = join(ROOT, 'src/gpu/unused');
const UNUSED: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'));

/** Builds the app on three's modules, those left out that raw materials never ask for. Fails when three has no module of such a name. */
export const leanThree = ofApp((config) => {
  const replaced = new Set<string>();
  return {
    name: 'lean-three',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!isApp(config())) return undefined;
      if (source === 'three') return this.resolve('three/src/Three.js', importer, { ...options, skipSelf: true });
      if (!importer?.includes('/three/src/') || !source.endsWith('.js')) return undefined;
      const name = basename(source, '.js');
      if (!UNUSED.includes(name)) return undefined;
      replaced.add(name);
      return join(FOLDER, `${name}.ts`);
    },
    buildEnd(error) {
      if (error || !isApp(config())) return;
      const missed = UNUSED.filter((name) => !replaced.has(name));
      if (missed.length > 0) throw new Error(`three has no module of the name ${missed.join(', ')}`);
    },
  };
});
