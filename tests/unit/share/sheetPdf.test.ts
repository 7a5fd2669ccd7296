import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { SheetPdf } from '../../../src/share/sheet/drawPdf';
import { layOutSheet } from '../../../src/share/sheet/layout';

const words = {
  clinic: 'Clínica Ñandú – “Señal”',
  date: '23 de noviembre de 2026',
  design: 'Línea natural',
  moments: ['Antes', 'Sesión 1', 'Sesión 2', 'Sesión 3', 'Un año después'],
  measures: [{ label: 'Área tratada', value: '200 cm²' }],
  link: '¿Cómo? Así.',
  promise: 'Una vista previa, no una promesa',
  foot: [],
  plan: [{ title: 'Sesión 1', lines: ['5 días sin lavar, sudar ni afeitarse.', '600 € (año 2026)'] }],
};

async function drawn(): Promise<{ pages: number; content: string }> {
  const jpeg = new Uint8Array(
    await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer(),
  );
  const sheet = new SheetPdf();
  const pages = layOutSheet(words, true, sheet.measure);
  sheet.draw(
    pages,
    Array.from({ length: 10 }, () => jpeg),
    [
      [true, false],
      [true, true],
    ],
    words.clinic,
  );
  const pdf = Buffer.from(await sheet.toBlob().arrayBuffer());
  const text = pdf.toString('latin1');
  const content = [...text.matchAll(/FlateDecode[^]*?stream\r?\n/g)]
    .map(({ index, 0: head }) => inflateSync(pdf.subarray(index + head.length)).toString('latin1'))
    .join('\n');
  return { pages: text.match(/\/Type \/Page\b/g)!.length, content };
}

/** As Windows-1252 has it. */
const inWindows1252 = (text: string) =>
  text.replaceAll('–', '\x96').replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('€', '\x80');

describe('the PDF of a sheet', () => {
  it('keeps accents, signs and quotes as text that can be searched, on as many pages as the plan needs', async () => {
    const { pages, content } = await drawn();
    expect(pages).toBe(2);
    const said = [
      words.clinic,
      words.date,
      ...words.moments,
      words.measures[0]!.label,
      words.measures[0]!.value,
      words.link,
      words.promise,
      ...words.plan[0]!.lines.map((line) => line.replace('(', '\\(').replace(')', '\\)')),
    ];
    for (const text of said) expect(content).toContain(`(${inWindows1252(text)}) Tj`);
  });

  it('draws the dark modules of a code, those that touch in one', async () => {
    const { content } = await drawn();
    expect(content.match(/ re\s+f/g)).toHaveLength(2);
  });
});
