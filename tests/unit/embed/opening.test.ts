import { describe, expect, it } from 'vitest';
import { DEFAULT_DESIGN } from '../../../src/design/schema';
import { writeLink } from '../../../src/share/link';
import { documentOf, studio } from '../../../src/store/studio';
import { readOpening } from '../../../src/ui/embed/opening';

const document = { ...documentOf(studio.getInitialState()), design: { ...DEFAULT_DESIGN, tone: 3 } };
const link = writeLink(document);

describe('what another page asks to open', () => {
  it.each([link, `#${link}`, `https://clinic.example/preview/#${link}`, `./?tone=8#${link}`])(
    'may be a link, however much of its address: %s',
    (text) => expect(readOpening(text)).toEqual({ ok: true, value: { document, notices: [] } }),
  );

  it.each(['style=modern&view=top', '?style=modern&view=top', 'https://clinic.example/?style=modern&view=top'])(
    'may be a query: %s',
    (text) =>
      expect(readOpening(text)).toMatchObject({
        ok: true,
        value: { document: { design: { style: 'modern' }, camera: 'top' }, notices: [] },
      }),
  );

  it('says what of a query it did not take literally', () => {
    const opened = readOpening('?style=mullet&colour=7');
    expect(opened).toMatchObject({ ok: true, value: { document: { design: { style: 'natural' } } } });
    expect(opened.ok && opened.value.notices).toHaveLength(2);
  });

  it.each([
    ['damaged', `#${link.slice(0, -3)}`],
    ['too-new', '#h99.abc'],
    ['foreign', '#top'],
    ['foreign', 'modern'],
    ['foreign', 'https://clinic.example/'],
    ['too-long', `#h4.${'x'.repeat(135_000)}`],
  ])('is refused as %s', (kind, text) => expect(readOpening(text)).toMatchObject({ ok: false, error: { kind } }));
});
