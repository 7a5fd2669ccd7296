import type { Plugin, Rolldown } from 'vite';
import { LICENCES_FILE } from '../../src/ui/about/licences.ts';
import { shippedModules } from '../licences/packages.ts';
import { readLicences } from '../licences/read.ts';
import { APART, chunksApart } from './apart.ts';
import { isApp, ofApp } from './app.ts';

const shipped = new Set<string>();

const note = (files: Iterable<Rolldown.OutputChunk | Rolldown.OutputAsset>): void => {
  for (const file of files) {
    if (file.type === 'chunk') for (const id of shippedModules(file)) shipped.add(id);
  }
};

/** Notes what workers are made of: they are built before the page. */
export const workersNoted: Plugin = {
  name: 'workers-noted',
  apply: 'build',
  generateBundle: (_, bundle) => note(Object.values(bundle)),
};

/** Writes the licences of all that is in the page beside it. The build fails where something must not be shipped. */
export const licences = ofApp((config) => ({
  name: 'licences',
  async generateBundle(_, bundle) {
    if (!isApp(config())) return;
    note(Object.values(bundle));
    for (const name of Object.keys(APART) as (keyof typeof APART)[]) note(await chunksApart(config().root, name));
    const source = JSON.stringify(await readLicences(shipped));
    this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source });
  },
}));
