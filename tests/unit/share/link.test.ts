import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DESIGN } from '../../../src/design/schema';
import { ONE_VARIANT, ownParts, type VariantDesign } from '../../../src/design/variants';
import { crc32 } from '../../../src/share/bytes';
import type { SharedDocument } from '../../../src/share/document';
import { readLink, writeLink } from '../../../src/share/link';
import { dictionaryOf, LATEST } from '../../../src/share/versions';
import { anyDocument, anyVariants, linkAround } from './support';

const FIXTURES = fileURLToPath(new URL('../../fixtures/links/', import.meta.url));
const START: SharedDocument = {
  design: DEFAULT_DESIGN,
  variants: ONE_VARIANT,
  camera: 'three-quarter',
  eyeMm: null,
  light: 'clinic',
  turn: 0,
  shine: 0.35,
  mirror: false,
};

/** What each version's migration gives to documents that it has no word for. */
const SINCE_V2 = { gaps: [28, 28, 28], day: 30, sun: 'usual', touchUp: 0 } as const;
const SINCE_V3 = { blend: null, line: {}, character: {}, strokes: [], styleName: '' } as const;
const SINCE_V4 = { client: {}, zone: 'all', later: 0 } as const;
const fromV4 = ({ design, ...looks }: SharedDocument): SharedDocument => ({
  ...looks,
  variants: ONE_VARIANT,
  design: { ...design, version: 5 },
});
const fromV3 = ({ design, ...looks }: SharedDocument): SharedDocument =>
  fromV4({ ...looks, design: { ...design, ...SINCE_V4 } });
const fromV2 = ({ design, ...looks }: SharedDocument): SharedDocument =>
  fromV3({ ...looks, eyeMm: null, design: { ...design, ...SINCE_V3 } });
const MIGRATED: Readonly<Record<number, (document: SharedDocument) => SharedDocument>> = {
  1: ({ design, ...looks }) => fromV2({ ...looks, turn: 0, shine: 0.35, design: { ...design, ...SINCE_V2 } }),
  2: fromV2,
  3: fromV3,
  4: fromV4,
  5: (document) => document,
};

describe('a link', () => {
  it('opens to the document that it was written from, in under 1,000 characters', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const link = writeLink(document);
        const opened = readLink(`#${link}`);
        expect(opened).toEqual({ ok: true, value: document });
        expect(JSON.stringify(opened.ok && opened.value.design), 'in the same order').toBe(
          JSON.stringify(document.design),
        );
        expect(link.length).toBeLessThan(1500);
        expect(link).toMatch(/^h\d+\.[\w-]+$/);
      }),
      { numRuns: 800, seed: 3 },
    );
  });

  it('opens to all of its variants', () => {
    fc.assert(
      fc.property(anyVariants, (document) => {
        expect(readLink(writeLink(document))).toEqual({ ok: true, value: document });
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it('grows by few characters for variants that differ little', () => {
    const other = (parts: Partial<VariantDesign>) => ({ name: '', design: { ...ownParts(START.design), ...parts } });
    const others = [other({}), other({ style: 'modern' }), other({ sessions: 2, shade: 'soft' })];
    const link = writeLink({ ...START, variants: { active: 3, name: 'Mía', others } });
    expect(link.length).toBeLessThan(120);
  });

  it.each([
    ['the only one', '{"at":0}', true],
    ['the second of one', '{"at":1}', false],
    ['the last of two', '{"at":1,"others":[{}]}', true],
    ['the third of two', '{"at":2,"others":[{}]}', false],
    ['before the first', '{"at":-1,"others":[{}]}', false],
    ['between two', '{"at":0.5,"others":[{}]}', false],
  ])('shows a variant that is there: %s', (_, variants, opens) => {
    const read = readLink(linkAround(`{"variants":${variants}}`));
    expect(read.ok ? 'opened' : read.error.kind).toBe(opens ? 'opened' : 'unknown');
  });

  it('strips control characters from the names of variants, and bounds them', () => {
    const nameFrom = (name: string) => {
      const opened = readLink(linkAround(JSON.stringify({ variants: { name, others: [{ name }] } })));
      return opened.ok && [opened.value.variants.name, opened.value.variants.others[0]!.name];
    };
    expect(nameFrom('\u202E<b>\n\tx')).toEqual(['<b> x', '<b> x']);
    expect(nameFrom('é'.repeat(80))).toEqual(['é'.repeat(40), 'é'.repeat(40)]);
    expect(nameFrom('é'.repeat(81))).toBe(false);
  });

  it('leaves out what is at its default', () => {
    expect(writeLink(START).length).toBeLessThan(20);
    expect(readLink(writeLink(START))).toEqual({ ok: true, value: START });
  });

  it('is raw deflate with a preset dictionary and a check sum, as any zlib unpacks it', () => {
    const packed = Buffer.from(writeLink({ ...START, mirror: true }).slice(3), 'base64url');
    const text = inflateRawSync(packed.subarray(0, -4), { dictionary: Buffer.from(dictionaryOf(LATEST)!) }).toString();
    expect(JSON.parse(text)).toEqual({ mirror: true });
  });
});

describe('the check sum', () => {
  it('is that of PNG and zip', () => {
    expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});

describe('released links stay readable', () => {
  const versions = readdirSync(FIXTURES).map((file) => Number(/^v(\d+)\.json$/.exec(file)?.[1]));

  it('by the dictionaries that they were packed with', () => {
    const sums = Array.from({ length: LATEST }, (_, i) => crc32(Buffer.from(dictionaryOf(i + 1)!)).toString(16));
    expect(sums).toEqual(['335219db', 'c164aa52', 'ee0d743f', '855a04e4', '8784511c']);
  });

  it('and there are fixtures for every version', () => {
    expect(versions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: LATEST }, (_, i) => i + 1));
  });

  for (const version of versions) {
    const fixtures = JSON.parse(readFileSync(`${FIXTURES}v${version}.json`, 'utf8')) as readonly {
      readonly name: string;
      readonly link: string;
      readonly document: SharedDocument;
    }[];
    it.each(fixtures)(`version ${version}: $name`, ({ link, document }) => {
      expect(link.startsWith(`h${version}.`)).toBe(true);
      expect(readLink(link)).toEqual({ ok: true, value: MIGRATED[version]!(document) });
    });
  }
});

describe('a link that cannot be opened says why', () => {
  const good = writeLink({ ...START, mirror: true });
  const error = (link: string) => {
    const opened = readLink(link);
    return opened.ok ? 'opened' : opened.error;
  };
  it.each([
    ['', 'foreign'],
    ['#', 'foreign'],
    ['#top', 'foreign'],
    ['#h0.AAAA', 'foreign'],
    ['#h01.AAAA', 'foreign'],
    ['#H1.AAAA', 'foreign'],
    ['#h1', 'foreign'],
    ['#h1.', 'damaged'],
    ['#h1.AAAA', 'damaged'],
    ['#h1.A*AA', 'damaged'],
    ['#h1.é', 'damaged'],
    [good.slice(0, -1), 'damaged'],
    [`${good}A`, 'damaged'],
    [`${good}\n`, 'damaged'],
    [good.replace(/^h\d+/, `h${LATEST + 1}`), 'too-new'],
    ['#h9999.', 'too-new'],
    [`h1.${'A'.repeat(140_000)}`, 'too-long'],
    ['A'.repeat(2_000_000), 'too-long'],
  ])('%#', (link, kind) => {
    expect(error(link)).toEqual({ kind });
  });

  it.each([
    ['{"design":{"style":"mohawk"}}', 'style', 'mohawk'],
    ['{"design":{"style":"toString"}}', 'style', 'toString'],
    ['{"design":{"sessions":5}}', 'sessions', '5'],
    ['{"design":{"gaps":[28,13,28]}}', 'gaps', '13'],
    ['{"design":{"gaps":[28,28]}}', 'gaps', ''],
    ['{"design":{"day":3651}}', 'day', '3651'],
    ['{"design":{"sun":"moon"}}', 'sun', 'moon'],
    ['{"design":{"touchUp":200}}', 'touchUp', '200'],
    ['{"turn":181}', 'turn', '181'],
    ['{"variants":{"at":1}}', 'variants', ''],
    ['{"variants":{"at":6}}', 'at', '6'],
    ['{"variants":{"others":[{},{},{},{},{},{}]}}', 'others', ''],
    ['{"variants":{"others":[{"design":{"head":"woman"}}]}}', 'head', ''],
    ['{"variants":{"others":[{"design":{"style":"mohawk"}}]}}', 'style', 'mohawk'],
    ['{"variants":{"others":[{"design":{"sessions":7}}]}}', 'sessions', '7'],
    ['{"variants":{"others":[{"name":7}]}}', 'name', '7'],
    ['{"shine":-0.1}', 'shine', '-0.1'],
    ['{"design":{"sessions":1.5}}', 'sessions', '1.5'],
    ['{"design":{"tone":1e999}}', 'tone', 'Infinity'],
    ['{"design":{"tone":-1e-999}}', 'tone', '0'],
    ['{"design":{"tone":null}}', 'tone', ''],
    ['{"design":{"seed":-1}}', 'seed', '-1'],
    ['{"design":{"version":3}}', 'version', ''],
    ['{"view":{}}', 'view', ''],
    ['{"mirror":1}', 'mirror', '1'],
    ['{"brush":[1,2]}', 'brush', ''],
    ['{"__proto__":{"mirror":true}}', '__proto__', ''],
    ['{"design":{"__proto__":{"style":"modern"}}}', '__proto__', ''],
    ['{"constructor":{"prototype":1}}', 'constructor', ''],
    ['{"pose":{"target":[0,0],"azimuth":0,"elevation":0,"span":300}}', 'target', ''],
    ['{"pose":{"target":[0,0,0,0],"azimuth":0,"elevation":0,"span":300}}', 'target', '0'],
    ['{"pose":{"target":[0,0,1e9],"azimuth":0,"elevation":0,"span":300}}', 'target', '1000000000'],
    ['{"pose":{"target":[0,0,0],"azimuth":0,"elevation":0,"span":0}}', 'span', '0'],
    ['{"pose":{"target":[0,0,0],"azimuth":999,"elevation":0,"span":300}}', 'azimuth', '999'],
  ])('%s', (text, part, value) => {
    expect(error(linkAround(text))).toEqual({ kind: 'unknown', part, value });
    expect(({} as Record<string, unknown>)['mirror']).toBeUndefined();
  });

  it.each(['null', '1', '"h1."', 'true', '[]', '[{"mirror":true}]'])('%s is no document', (text) => {
    expect(error(linkAround(text))).toEqual({ kind: 'invalid' });
  });

  it.each([
    ['no JSON', '{mirror:true}'],
    ['NaN', '{"design":{"tone":NaN}}'],
    ['cut off', '{"design":'],
    ['nothing', ''],
  ])('%s is damage', (_, text) => {
    expect(error(linkAround(text))).toEqual({ kind: 'damaged' });
  });
});
