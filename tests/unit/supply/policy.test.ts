import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../scripts/vite/policy';
import { directivesOf, inlineIn } from '../../setup/policy';

describe('the policy of the built page', () => {
  test('lets nothing inline run, nothing be made of text, and nothing come from elsewhere', () => {
    const directives = directivesOf(CONTENT_SECURITY_POLICY);
    for (const [name, sources] of directives)
      for (const source of sources)
        expect(["'self'", "'none'", 'blob:', 'data:'], `${name} ${source}`).toContain(source);
    for (const name of ['default-src', 'script-src', 'style-src', 'worker-src'])
      expect(directives.get(name), `of ${name}`).toEqual(["'self'"]);
    for (const name of ['object-src', 'base-uri', 'form-action'])
      expect(directives.get(name), `of ${name}`).toEqual(["'none'"]);
  });
});

test.each(['index.html', 'public/embed-demo.html'])('%s has nothing inline', (path) => {
  expect(inlineIn(readFileSync(path, 'utf8'))).toEqual([]);
});

test('what is inline is found', () => {
  expect(inlineIn('<script>x()</script>')).toHaveLength(1);
  expect(inlineIn('<script type="module" src="a.js"></script>')).toEqual([]);
  expect(inlineIn('<style>a{}</style>')).toHaveLength(1);
  expect(inlineIn('<p style="color:red">')).toHaveLength(1);
  expect(inlineIn('<img onerror="x()">')).toHaveLength(1);
  expect(inlineIn('<a href="javascript:x()">')).toHaveLength(1);
});
