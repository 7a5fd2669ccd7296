import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageOf, shippedModules } from '../../../scripts/licences/packages';
import { flowing } from '../../../scripts/licences/flowing';
import { noticesIn } from '../../../scripts/licences/notices';
import { readPackage, type Locked } from '../../../scripts/licences/read';
import { isPermissive } from '../../../scripts/licences/spdx';
import { grouped, type Part } from '../../../src/ui/about/licences';

test.each([
  ['/home/me/studio/node_modules/three/src/Three.js', 'node_modules/three'],
  ['/a/node_modules/@lingui/core/dist/index.mjs', 'node_modules/@lingui/core'],
  ['/a/node_modules/jspdf/node_modules/iobuffer/lib/b.js', 'node_modules/jspdf/node_modules/iobuffer'],
  ['C:\\a\\node_modules\\idb\\build\\index.js', 'node_modules/idb'],
  ['\0vite/preload-helper.js', 'node_modules/vite'],
  ['\0rolldown/runtime.js', 'node_modules/rolldown'],
  ['/home/me/studio/src/main.tsx', undefined],
])('%j is of %s', (id, name) => expect(packageOf(id)).toBe(name));

test('what leaves no code is not shipped, but styles are', () => {
  const modules = { 'a.js': { renderedLength: 3 }, 'b.js': { renderedLength: 0 }, 'c.css': { renderedLength: 0 } };
  expect(shippedModules({ modules })).toEqual(['a.js', 'c.css']);
});

test.each([
  ['MIT', true],
  ['(MIT AND Zlib)', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(MIT AND GPL-3.0-or-later)', false],
  ['AGPL-3.0', false],
  ['SEE LICENSE IN LICENSE', false],
  ['UNLICENSED', false],
  ['', false],
])('%s may be shipped: %s', (expression, may) => expect(isPermissive(expression)).toBe(may));

test('broken lines flow together; headings, lists and copyrights keep their lines', () => {
  const line = 'Permission is hereby granted to anybody who takes the trouble';
  expect(
    flowing(`MIT\r\n\r\nCopyright (c) 2026 somebody with a name that is really rather long\n${line}\nto ask.\n`),
  ).toBe(`MIT\n\nCopyright (c) 2026 somebody with a name that is really rather long\n${line} to ask.`);
  expect(flowing(`${line}:\n1. this\n2) that`)).toBe(`${line}:\n1. this\n2) that`);
});

test('what modules say of others’ work is told, once; other comments and strings are not', () => {
  const code = `/** @license
   * Copyright (c) 2008, Somebody
   */
  const type = "image/*"; // of copyright nothing
  /* ====
   * (c) 2013 Somebody else
   *   * may be kept
   */
  // Copyright 2011 A Third
  // Licensed under the MIT License.
  const notice = '/* Copyright (c) 2020 nobody */';
  /** @license
   * Copyright (c) 2008, Somebody
   */`;
  expect(noticesIn(code.replace(/^ {2}/gm, ''))).toEqual([
    'Copyright (c) 2008, Somebody',
    '(c) 2013 Somebody else\n* may be kept',
    'Copyright 2011 A Third\nLicensed under the MIT License.',
  ]);
});

describe('a package is shipped only with its licence', () => {
  let root: string;
  const put = async (name: string, version: string, text?: string) => {
    const folder = join(root, 'node_modules', name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version }));
    if (text) await writeFile(join(folder, 'LICENSE.md'), text);
  };
  const read = (name: string, locked: Locked[string]) =>
    readPackage(`node_modules/${name}`, { [`node_modules/${name}`]: locked }, root);
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'licences-'));
    await put('good', '1.0.0', 'Do as you like.');
    await put('silent', '1.0.0');
  });
  afterAll(() => rm(root, { recursive: true }));

  test('with its text', async () => {
    expect(await read('good', { version: '1.0.0', license: 'ISC' })).toEqual({
      kind: 'code',
      name: 'good',
      version: '1.0.0',
      licence: 'ISC',
      text: 'Do as you like.',
    });
  });

  test.each([
    ['good', undefined, 'good is in the built page, but not in package-lock.json.'],
    ['good', { version: '2.0.0', license: 'MIT' }, 'good 1.0.0 is in the built page; package-lock.json says 2.0.0.'],
    ['good', { version: '1.0.0' }, 'good 1.0.0 must not be shipped under its licence, none.'],
    ['good', { version: '1.0.0', license: 'GPL-3.0' }, 'good 1.0.0 must not be shipped under its licence, GPL-3.0.'],
    ['silent', { version: '1.0.0', license: 'MIT' }, 'silent 1.0.0 brings no text of its licence, MIT.'],
  ])('%s locked as %j is refused', async (name, locked, problem) => {
    await expect(read(name, locked)).rejects.toThrow(problem);
  });
});

test('the page comes first, then the head, the typeface, and code by the licence most used', () => {
  const part = (kind: Part['kind'], name: string, licence: string): Part => ({
    kind,
    name,
    licence,
    version: '1',
    text: '',
  });
  const groups = grouped([
    part('code', 'a', 'ISC'),
    part('code', 'b', 'MIT'),
    part('typeface', 'c', 'OFL-1.1'),
    part('code', 'd', 'MIT'),
    part('page', 'e', 'MIT'),
    part('head', 'f', 'CC0-1.0'),
  ]);
  expect(groups.map(({ licence, parts }) => `${licence}: ${parts.map(({ name }) => name).join(' ')}`)).toEqual([
    'MIT: e',
    'CC0-1.0: f',
    'OFL-1.1: c',
    'MIT: b d',
    'ISC: a',
  ]);
});
