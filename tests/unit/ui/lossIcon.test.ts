import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LOSS_PATTERNS } from '../../../src/design/client';
import { LossIcon } from '../../../src/ui/client/LossIcon';

/** Six stand beside each other, and React holds each element twice. */
const MOST_ELEMENTS = 16;

test.each(LOSS_PATTERNS)('the picture of %s is of few elements and 230 dots', (pattern) => {
  const markup = renderToStaticMarkup(createElement(LossIcon, { pattern }));
  expect(markup.match(/<\w/g)!.length).toBeLessThanOrEqual(MOST_ELEMENTS);
  expect(markup.match(/h0/g)).toHaveLength(230);
  // Lines of no length are seen by their round ends alone.
  expect(markup).toMatch(/^<svg[^>]*stroke-linecap="round"/);
});
