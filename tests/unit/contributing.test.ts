import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LIGHTS } from '../../src/design/contract';
import { STYLES } from '../../src/design/schema';
import { SHAPE_GROUPS } from '../../src/design/shapeControls';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const guide = readFileSync(`${ROOT}/CONTRIBUTING.md`, 'utf8');

/** Files still to be written by whoever follows the guide. */
const TO_COME = /NAME|CODE|src\/share\/v6\.ts/;

test('the guide to contributing names files, folders and commands that are there', () => {
  const named = [...guide.matchAll(/`([\w./-]+)`/g)].map((match) => match[1]!);
  const paths = named.filter((name) => name.includes('/') && !TO_COME.test(name));
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(`${ROOT}/${path}`))).toEqual([]);
  const { scripts } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as { scripts: Record<string, string> };
  const commands = [...guide.matchAll(/`npm run (\w+)/g)].map((match) => match[1]!);
  expect(commands.filter((command) => !(command in scripts))).toEqual([]);
});

describe('each is one file of its folder', () => {
  const filesOf = (folder: string): string[] =>
    readdirSync(`${ROOT}/${folder}`)
      .filter((name) => name !== 'index.ts')
      .map((name) => name.replace(/\.ts$/, ''))
      .sort();

  test.each<[string, string, readonly string[]]>([
    ['a style', 'src/hairline/styles', STYLES],
    ['a light', 'src/optics/lights', LIGHTS.filter((light) => light !== 'flat')],
    ['a group of shape controls', 'src/anatomy/controls', Object.keys(SHAPE_GROUPS)],
  ])('%s', (_, folder, names) => expect(filesOf(folder)).toEqual([...names].sort()));
});
