import { describe, expect, test } from 'vitest';
import {
  layOutCaption,
  PICTURE_SHAPES,
  PICTURE_SIZES,
  stripPx,
  type Run,
  type SetRun,
} from '../../../src/share/captionLayout';

const CAPTION = {
  style: 'Widow’s peak hairline',
  sessions: 'after session 2 of 3',
  studio: 'Hairline Studio',
  promise: 'Preview, not a promise',
};
/** Half as wide as high, as letters are. */
const measure = ({ text, px }: Run) => 0.5 * px * text.length;
const overlap = (a: SetRun, b: SetRun) => a.y === b.y && a.x < b.x + measure(b) && b.x < a.x + measure(a);

const LONG = { ...CAPTION, style: 'A very much longer name of a hairline than there is so far, and some more' };

describe.each(PICTURE_SHAPES)('the caption of a %s picture', (shape) => {
  const { width, height } = PICTURE_SIZES[shape];

  test.each([CAPTION, LONG])('keeps to its strip and its margins, and no words touch: $style', (caption) => {
    const { runs } = layOutCaption(caption, width, height, measure);
    expect(runs.map(({ text }) => text)).toEqual([caption.style, caption.sessions, caption.studio, caption.promise]);
    const least = 0.05 * Math.min(width, height);
    for (const run of runs) {
      expect(run.x).toBeGreaterThanOrEqual(least);
      expect(run.x + measure(run)).toBeLessThanOrEqual(width - least);
      expect(run.y - run.px).toBeGreaterThan(height - stripPx(width, height));
      expect(run.y + 0.3 * run.px).toBeLessThan(height);
    }
    for (const [i, run] of runs.entries()) {
      for (const other of runs.slice(i + 1)) expect(overlap(run, other), `${run.text} on ${other.text}`).toBe(false);
    }
  });

  test('is set smaller only where the words are too long', () => {
    const sizes = (caption: typeof CAPTION) => layOutCaption(caption, width, height, measure).runs.map(({ px }) => px);
    const [usual, small] = [sizes(CAPTION), sizes(LONG)];
    expect(usual[0]).toBe(40);
    for (const [i, px] of small.entries()) expect(px).toBeLessThan(usual[i]!);
  });

  test('grows with the picture', () => {
    const once = layOutCaption(CAPTION, width, height, measure);
    const twice = layOutCaption(CAPTION, 2 * width, 2 * height, measure);
    expect(twice.stripPx).toBe(2 * once.stripPx);
    for (const [i, { x, y, px }] of twice.runs.entries()) {
      expect([x / 2, y / 2, px / 2]).toEqual([once.runs[i]!.x, once.runs[i]!.y, once.runs[i]!.px]);
    }
  });
});
