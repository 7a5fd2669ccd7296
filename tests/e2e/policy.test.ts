import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST } from '../../scripts/lib/build.mjs';
import { CONTENT_SECURITY_POLICY } from '../../scripts/vite/policy';
import { directivesOf, inlineIn } from '../setup/policy';

const POLICY = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/;

test('the built page says its policy before anything that it is about', async () => {
  const html = await readFile(join(DIST, 'index.html'), 'utf8');
  expect(POLICY.exec(html)?.[1]?.replaceAll('&#39;', "'")).toBe(CONTENT_SECURITY_POLICY);
  expect(html.search(/<(script|link)\b/)).toBeGreaterThan(html.search(POLICY));
});

test('no built page holds anything inline, and each allows nothing unsafe', async () => {
  const pages = (await readdir(DIST)).filter((name) => name.endsWith('.html'));
  expect(pages.sort()).toEqual(['embed-demo.html', 'index.html']);
  for (const page of pages) {
    const html = await readFile(join(DIST, page), 'utf8');
    expect(inlineIn(html), `on ${page}`).toEqual([]);
    const sources = [...directivesOf(POLICY.exec(html)![1]!).values()].flat();
    expect(sources.length, `on ${page}`).toBeGreaterThan(3);
    const unsafe = sources.filter((source) => /unsafe|\*|https?:/.test(source));
    expect(unsafe, `on ${page}`).toEqual([]);
  }
});

test('no built script makes code of text', async () => {
  const scripts = (await readdir(DIST, { recursive: true })).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(20);
  for (const name of scripts) {
    const code = await readFile(join(DIST, name), 'utf8');
    expect(code.match(/\beval\(|\bnew Function\(/g), `in ${name}`).toBeNull();
  }
});
