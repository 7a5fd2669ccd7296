import { resolve } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { LICENCES_FILE } from '../../src/ui/about/licences.ts';
import { packageOf, shippedModules } from '../licences/packages.ts';
import { readLicences } from '../licences/read.ts';
import { isApp, ofApp } from './app.ts';

/** Built apart, after the page. */
const APART = ['src/offline/sw.ts', 'src/embed/element.ts'];

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

async function noteApart(root: string): Promise<void> {
  const made = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'silent',
    build: { target: 'es2022', write: false, rolldownOptions: { input: APART.map((path) => resolve(root, path)) } },
  });
  for (const { output } of [made].flat() as Rolldown.RolldownOutput[]) note(output);
}

/** Writes the licences of all that is in the page beside it. The build fails where something must not be shipped. */
export const licences = ofApp((config) => ({
  name: 'licences',
  async generateBundle(_, bundle) {
    if (!isApp(config())) return;
    note(Object.values(bundle));
    await noteApart(config().root);
    const packages = [...shipped].flatMap((id) => packageOf(id) ?? []);
    const source = JSON.stringify(await readLicences(packages));
    this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source });
  },
}));
