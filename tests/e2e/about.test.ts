import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIST } from '../../scripts/lib/build.mjs';
import { isPermissive } from '../../scripts/licences/spdx';
import { LICENCES_FILE, type Part } from '../../src/ui/about/licences';
import { expectQuiet, launch, openStudio, screenshot } from './helpers';

const SIZE = { width: 360, height: 740 };

let browser: Browser;
let parts: readonly Part[];
beforeAll(async () => {
  browser = await launch();
  parts = JSON.parse(await readFile(join(DIST, LICENCES_FILE), 'utf8')) as readonly Part[];
});
afterAll(() => browser.close());

describe('the list of licences of the built page', () => {
  test('has all that is known to be in it, each once and under a permissive licence with its text', () => {
    const names = parts.map(({ name }) => name);
    // Of page, worker, service worker, fetched later, taken by others, and of the build itself.
    for (const name of [
      'Hairline Studio',
      'MakeHuman',
      'three',
      'simplex-noise',
      'serwist',
      'jspdf',
      'scheduler',
      'vite',
      'react-reconciler',
    ])
      expect(names).toContain(name);
    for (const name of ['vitest', 'flatqueue', 'html2canvas', 'canvg']) expect(names).not.toContain(name);
    expect(new Set(parts.map(({ name, version }) => `${name} ${version}`)).size).toBe(parts.length);
    expect(parts.filter(({ licence }) => !isPermissive(licence))).toEqual([]);
    expect(parts.filter(({ text }) => text.length < 500)).toEqual([]);
  });

  test('has the notices of those whose work others carry', () => {
    const textOf = (name: string) => parts.find((part) => part.name === name)?.text;
    for (const holder of [
      'Adobe Systems Incorporated',
      'Youssef Beddad',
      'Antti Palola',
      'Dominik Homberger',
      'Dean McNamee',
    ])
      expect(textOf('jspdf')).toContain(holder);
    expect(textOf('jspdf')).toContain('Redistributions in binary form must reproduce the above copyright');
    expect(textOf('@react-three/fiber')).toContain('react-reconciler.production.js');
    expect(textOf('react-reconciler')).toContain('Meta Platforms');
  });

  test('says what the lockfile says', async () => {
    const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
      packages: Record<string, { version: string; license?: string }>;
    };
    const locked = Object.entries(lock.packages).map(
      ([path, { version, license }]) => `${path.replace(/^.*node_modules\//, '')} ${version} ${license}`,
    );
    // What a package carries in its own files has no line in the lockfile.
    const packages = parts.filter(
      ({ kind, version }) => (kind === 'code' || kind === 'typeface') && !/ in /.test(version),
    );
    for (const { name, version, licence } of packages) expect(locked).toContain(`${name} ${version} ${licence}`);
  });
});

describe('About', () => {
  const openAbout = async (page: Page) => {
    await page.getByRole('button', { name: 'More' }).tap();
    await page.getByRole('button', { name: 'About' }).tap();
    return page.getByRole('dialog', { name: 'About' });
  };

  test('tells version, promise and privacy, and opens every licence, by finger and by keys', async () => {
    const page = await browser.newPage({ hasTouch: true, reducedMotion: 'reduce' });
    await openStudio(page, '?light=flat', SIZE);
    const dialog = await openAbout(page);
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    await dialog.getByText(`version ${version}`).waitFor();
    await dialog.getByText('a preview, not a promise').waitFor();
    await dialog.getByText('Nothing leaves this device.').waitFor();
    await dialog.locator('summary').first().waitFor();
    expect(await dialog.locator('summary').count()).toBe(parts.length);
    await dialog.locator('summary', { hasText: 'Hairline Studio' }).tap();
    await dialog.getByText('Permission is hereby granted').first().waitFor();
    await dialog.locator('summary', { hasText: 'MakeHuman' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByText('CC0 1.0 Universal').waitFor();
    const overflow = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBe(0);
    await screenshot(page, 'about');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expectQuiet(page);
    await page.close();
  });

  test('without its list says so', async () => {
    const page = await browser.newPage({ hasTouch: true });
    await page.route(`**/${LICENCES_FILE}`, (route) => route.fulfill({ status: 404 }));
    await openStudio(page, '?light=flat', SIZE);
    const dialog = await openAbout(page);
    await dialog.getByText('The list did not arrive.').waitFor();
    expect(await dialog.getByText('Nothing leaves this device.').count()).toBe(1);
    await page.close();
  });
});
