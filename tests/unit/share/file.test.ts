import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DESIGN } from '../../../src/design/schema';
import { ONE_VARIANT } from '../../../src/design/variants';
import { MAX_FILE, readDesignFile, writeDesignFile } from '../../../src/share/file';
import { readLink, writeLink } from '../../../src/share/link';
import { anyDocument } from './support';

const FROZEN = fileURLToPath(new URL('../../fixtures/files/v3.json', import.meta.url));

describe('a design file', () => {
  it('opens to the document that it was written from', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(readDesignFile(writeDesignFile(document))).toEqual({ ok: true, value: document });
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  it('holds what a link holds, also with a thousand strokes', () => {
    const path = Array.from({ length: 40 }, (_, i) => [900 + 9 * i, 700 + (i % 7)]).flat();
    const strokes = Array.from({ length: 1000 }, () => ({ brush: 'add', sizeMm: 12, strength: 0.5, path }) as const);
    const document = {
      design: { ...DEFAULT_DESIGN, strokes },
      variants: ONE_VARIANT,
      camera: 'front',
      eyeMm: null,
      light: 'clinic',
      turn: 0,
      shine: 0.35,
      mirror: false,
    } as const;
    expect(readDesignFile(writeDesignFile(document))).toEqual({ ok: true, value: document });
    expect(readLink(writeLink(document))).toEqual({ ok: true, value: document });
  });

  it('of a released version opens for ever', () => {
    const opened = readDesignFile(readFileSync(FROZEN, 'utf8'));
    expect(opened).toMatchObject({
      ok: true,
      value: {
        camera: 'hairline',
        eyeMm: 1000,
        design: {
          style: 'modern',
          styleName: 'Señor Nº 7',
          line: { midFrontalMm: 72.5, left: { setbackMm: 12.5 } },
          strokes: [{ brush: 'soften', sizeMm: 9, strength: 0.5, path: [900, 700, 931, 704] }],
        },
      },
    });
  });

  it('of version 4 opens to its client', () => {
    const opened = readDesignFile(readFileSync(FROZEN.replace('v3.json', 'v4.json'), 'utf8'));
    expect(opened).toMatchObject({
      ok: true,
      value: {
        design: {
          line: { midFrontalMm: 68 },
          client: {
            face: { age: 52, asian: 0.5, controls: { round: 0.4, 'nose-width': 0.2 } },
            loss: { pattern: 'norwood-a', stage: 4, thinning: 0.2 },
            scars: [{ kind: 'strip', heightMm: 5, lengthMm: 240, widthMm: 2, lines: 1 }],
          },
        },
      },
    });
  });

  it('of version 5 opens to its variants', () => {
    const opened = readDesignFile(readFileSync(FROZEN.replace('v3.json', 'v5.json'), 'utf8'));
    expect(opened).toMatchObject({
      ok: true,
      value: {
        design: { style: 'modern', sessions: 3, client: { hair: { lengthMm: 2 } } },
        variants: {
          active: 1,
          name: 'Día de boda',
          others: [
            { name: '', design: { style: 'conservative', sessions: 2, shade: 'auto' } },
            { name: 'Bold', design: { style: 'edge-up', line: { midFrontalMm: 64 }, sessions: 3, shade: 'dark' } },
          ],
        },
      },
    });
  });

  it.each([
    ['nothing', '', 'foreign'],
    ['a list', '[1,2]', 'foreign'],
    ['null', 'null', 'foreign'],
    ['another page’s', '{"version":1}', 'foreign'],
    ['half a file', writeDesignFile({ ...anyOne(), mirror: true }).slice(0, 20), 'foreign'],
    ['of a version that never was', '{"hairline-studio":0,"document":{}}', 'foreign'],
    ['of a later version', '{"hairline-studio":99,"document":{}}', 'too-new'],
    ['without a document', '{"hairline-studio":3}', 'invalid'],
    ['with a list for a document', '{"hairline-studio":3,"document":[]}', 'invalid'],
    ['with an unknown part', '{"hairline-studio":3,"document":{"design":{"style":"<b>"}}}', 'unknown'],
    ['with a prototype', '{"hairline-studio":3,"document":{"__proto__":{"x":1},"mirror":7}}', 'unknown'],
    ['enormous', ' '.repeat(MAX_FILE + 1), 'too-long'],
  ])('that is %s is refused', (_, text, kind) => {
    expect(readDesignFile(text)).toMatchObject({ ok: false, error: { kind } });
  });
});

function anyOne() {
  return fc.sample(anyDocument, { numRuns: 1, seed: 1 })[0]!;
}
