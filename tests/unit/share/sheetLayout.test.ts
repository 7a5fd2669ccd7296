import { describe, expect, it } from 'vitest';
import {
  CODE_MM,
  fitted,
  layOutSheet,
  PAGE_MM,
  PT_MM,
  wrapped,
  type MeasureMm,
  type SheetItem,
  type SheetWords,
} from '../../../src/share/sheet/layout';

/** Every letter half as wide as it is high. */
const measure: MeasureMm = (text, pt) => 0.5 * pt * PT_MM * text.length;

const words: SheetWords = {
  clinic: 'Clínica Ñandú',
  date: 'November 23, 2026',
  design: 'Natural hairline',
  moments: ['Before', 'After session 1', 'After session 2', 'After session 3', 'One year after'],
  measures: Array.from({ length: 8 }, (_, i) => ({ label: `Measure ${i}`, value: `${i}.5 cm` })),
  link: 'Opens this design on any telephone or computer.',
  promise: 'Preview, not a promise',
  foot: [],
  plan: [],
};
const foot = [
  'Results differ from person to person. '.repeat(8).slice(0, 300),
  `${'Calle Mayor 1, '.repeat(13)} · +34 600 000 000`,
];
const plan = Array.from({ length: 9 }, (_, i) => ({
  title: `Session ${i}`,
  lines: Array.from(
    { length: 9 },
    (__, k) => `Line ${k} of the plan, which is long enough to need a second line in its column.`,
  ),
}));

const textsOf = (page: readonly SheetItem[]) => page.flatMap((item) => (item.kind === 'text' ? [item] : []));
const boxOf = (item: SheetItem) => {
  if (item.kind !== 'text') return [item.x, item.y, item.x + item.width, item.y + item.height] as const;
  const wide = measure(item.text, item.pt, item.bold);
  const left = item.right ? item.x - wide : item.x;
  return [left, item.y - 0.75 * item.pt * PT_MM, left + wide, item.y + 0.25 * item.pt * PT_MM] as const;
};

describe('a sheet', () => {
  it.each([
    ['without a plan', words, true],
    ['with a plan of several pages', { ...words, plan }, true],
    ['without a code', words, false],
    ['with all that a clinic may say at its foot', { ...words, plan, foot }, true],
    ['of a clinic with an endless name', { ...words, clinic: 'Ñ'.repeat(300), design: 'x'.repeat(400) }, true],
  ])('%s keeps everything on the page, and nothing lies on anything else', (_, source, hasCode) => {
    for (const page of layOutSheet(source, hasCode, measure)) {
      const boxes = page.map(boxOf);
      boxes.forEach(([x0, y0, x1, y1], i) => {
        expect(Math.min(x0, y0)).toBeGreaterThanOrEqual(8);
        expect(x1).toBeLessThanOrEqual(PAGE_MM.width - 8);
        expect(y1).toBeLessThanOrEqual(PAGE_MM.height - 4);
        const meets = boxes.findIndex(
          ([a0, b0, a1, b1], j) => j > i && a0 < x1 - 0.01 && x0 < a1 - 0.01 && b0 < y1 - 0.01 && y0 < b1 - 0.01,
        );
        expect(meets, `${JSON.stringify(page[i])} lies on number ${meets}`).toBe(-1);
      });
    }
  });

  it('has ten pictures, named by column, and a code of 40 mm', () => {
    const [page] = layOutSheet(words, true, measure);
    const pictures = page!.flatMap((item) => (item.kind === 'picture' ? [item] : []));
    expect(pictures.map(({ index }) => index)).toEqual([...Array(10).keys()]);
    expect(new Set(pictures.map(({ width, height }) => `${width} ${height}`)).size).toBe(1);
    expect(page!.filter(({ kind }) => kind === 'code')).toMatchObject([{ width: CODE_MM, height: CODE_MM }]);
    const texts = textsOf(page!).map(({ text }) => text);
    for (const text of [words.clinic, words.date, words.design, words.promise, ...words.moments])
      expect(texts).toContain(text);
  });

  it('tells the plan on pages of its own, whole, and says the promise on each', () => {
    const pages = layOutSheet({ ...words, plan }, true, measure);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(textsOf(page).map(({ text }) => text)).toContain(words.promise);
    const said = pages
      .slice(1)
      .flatMap(textsOf)
      .map(({ text }) => text);
    for (const { title } of plan) expect(said).toContain(title);
    expect(said.filter((text) => text.startsWith('Line ')).length).toBe(81);
  });
});

describe('at the foot of a sheet', () => {
  const small = (lines: readonly string[]) =>
    textsOf(layOutSheet({ ...words, foot: lines }, true, measure)[0]!)
      .filter(({ pt }) => pt === 7)
      .map(({ text }) => text);

  it('short lines of the clinic are whole, the way to it last', () => {
    expect(small(['Results differ.', '+34 600 000 000 · hola@example.org'])).toEqual([
      'Results differ.',
      '+34 600 000 000 · hola@example.org',
    ]);
    expect(small([])).toEqual([]);
  });

  it('long ones take three lines at most, and what is cut says so', () => {
    const set = small(['Results differ from person to person. '.repeat(20), '+34 600 000 000']);
    expect(set).toHaveLength(3);
    expect(set[1]).toMatch(/…$/);
    expect(set[2]).toBe('+34 600 000 000');
  });
});

describe("the plan's columns", () => {
  it.each(Array.from({ length: 12 }, (_, i) => i + 24))(
    'never begin with the last line of a part: %i lines before',
    (count) => {
      const parts = [
        { title: 'First', lines: Array.from({ length: count }, (_, i) => `a${i}`) },
        { title: 'Second', lines: ['b0', 'b1', 'b2', 'b3', 'b4'] },
      ];
      const texts = layOutSheet({ ...words, plan: parts }, true, measure)
        .slice(1)
        .flatMap(textsOf);
      for (const name of ['a', 'b']) {
        const places = new Map<number, number>();
        for (const { text, x } of texts)
          if (new RegExp(`^${name}\\d`).test(text)) places.set(x, (places.get(x) ?? 0) + 1);
        for (const lines of places.values()) expect(lines).toBeGreaterThan(1);
      }
    },
  );
});

describe('words', () => {
  it('are cut short only where there is no room', () => {
    expect(fitted('Natural', 100, 10, false, measure)).toBe('Natural');
    const cut = fitted('Natural hairline', 15, 10, false, measure);
    expect(cut).toMatch(/^Natur.*…$/);
    expect(measure(cut, 10, false)).toBeLessThanOrEqual(15);
  });

  it('are wrapped, long ones broken, and none is lost', () => {
    const text = `One two three ${'x'.repeat(60)} four`;
    const lines = wrapped(text, 30, 10, measure);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) expect(measure(line, 10, false)).toBeLessThanOrEqual(30);
    expect(wrapped('', 30, 10, measure)).toEqual([]);
  });
});
