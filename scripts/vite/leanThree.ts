import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../lib/prepare.mjs';
import { isApp, ofApp } from './app.ts';

/** The parts of three that the app never asks for, by the name of their module. */
const FOLDER = join(ROOT, 'src/gpu/unused');
const UNUSED: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'));

/** A class's method that turns it to JSON or back, as three writes its sources. */
const JSON_METHOD = /\n\t(?:static )?(?:toJSON|fromJSON)\([^\n]*\) \{\n[^]*?\n\t\}(?=\n)/g;
/** In the modules that are built, at least. */
const JSON_METHODS = 15;

/**
 * Builds the app on three's modules: those left out that raw materials never ask for, and what writes scenes to JSON, which nothing here
 * does. Fails when three has no module of such a name, or writes its methods otherwise.
 */
export const leanThree = ofApp((config) => {
  const replaced = new Set<string>();
  let dropped = 0;
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
    transform: {
      filter: { id: /\/three\/src\/[^?]*\.js$/ },
      handler(code) {
        if (!isApp(config())) return undefined;
        const lean = code.replaceAll(JSON_METHOD, () => (dropped++, ''));
        return lean === code ? undefined : { code: lean, map: null };
      },
    },
    buildEnd(error) {
      if (error || !isApp(config())) return;
      const missed = UNUSED.filter((name) => !replaced.has(name));
      if (missed.length > 0) throw new Error(`three has no module of the name ${missed.join(', ')}`);
      if (dropped < JSON_METHODS) throw new Error('three writes its methods of JSON otherwise than before');
    },
  };
});
