import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MOST_LINES = 300;

/** What may be longer, and why. */
const REASONS: Readonly<Record<string, string>> = {
  'src/ui/answers/answers.ts': 'words, read from top to bottom',
  'tests/e2e/clients.test.ts': 'one browser whose database each test goes on with',
  'tests/e2e/shape.test.ts': 'one visit: each test goes on where the one before left the line',
};

test('no file is longer than can be kept in mind, but for a reason, and no reason outlives its file’s length', () => {
  const files = ['src', 'shaders', 'scripts', 'tests'].flatMap((folder) =>
    readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.(tsx?|mjs|css|glsl|vert|frag)$/.test(path) && !path.startsWith('tests/output')),
  );
  expect(files.length).toBeGreaterThan(700);
  const long = files.filter((path) => readFileSync(`${ROOT}/${path}`, 'utf8').split('\n').length > MOST_LINES + 1);
  expect(long.sort()).toEqual(Object.keys(REASONS).sort());
});
