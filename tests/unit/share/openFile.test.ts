import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_CLIENTS_FILE, readClientsFile, writeClientsFile } from '../../../src/share/clientsFile';
import { MAX_FILE, writeDesignFile } from '../../../src/share/file';
import { readOpened } from '../../../src/share/openFile';
import { HANGS_MS, Watch } from '../../fuzz/watch';
import { anyDocument } from './support';

const DOCUMENT = fc.sample(anyDocument, { numRuns: 1, seed: 4 })[0]!;
const entry = fc.record({
  id: fc.stringMatching(/^[\w-]{1,40}$/),
  name: fc.string({ maxLength: 80 }),
  note: fc.string({ maxLength: 200 }),
  document: anyDocument.map(writeDesignFile),
  createdMs: fc.integer({ min: 0, max: 4e12 }),
  changedMs: fc.integer({ min: 0, max: 4e12 }),
});

describe('a file of clients', () => {
  it('gives back whom it was written from', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 4 }), async (clients) => {
        expect(await readClientsFile(writeClientsFile(clients))).toEqual({
          ok: true,
          value: { clients, unreadable: 0 },
        });
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  it('leaves out who can’t be read, and says how many', async () => {
    const [one] = fc.sample(entry, { numRuns: 1, seed: 6 });
    const text = writeClientsFile([one!]).replace(/"clients": \[/, '"clients": [null, 7, {"id":"../x"}, ');
    expect(await readClientsFile(text)).toEqual({ ok: true, value: { clients: [one], unreadable: 3 } });
  });
});

describe('a file given to the page', () => {
  const clientsMark = '{"hairline-studio-clients":1,"clients":';
  it.each([
    ['nothing', '', 'design file'],
    ['markup', '<script>alert(1)</script>', 'design file'],
    ['a JPEG', '\xff\xd8\xff\xe0', 'picture'],
    ['a WebP', 'RIFF\x00\x00\x00\x00WEBPVP8 ', 'picture'],
    ['a GIF', 'GIF89a', 'picture'],
    ['an iPhone’s', '\x00\x00\x00\x24ftypheic', 'picture'],
    ['a design too large', ' '.repeat(MAX_FILE + 1), 'design file'],
    ['deep brackets', `{"hairline-studio":4,"document":${'['.repeat(1_000_000)}`, 'design file'],
    ['deep brackets that close', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, 'design file'],
    ['many keys', `{${Array.from({ length: 90_000 }, (_, i) => `"k${i}":1`).join()}}`, 'design file'],
    ['clients cut short', `${clientsMark}[{"id":"a"`, 'clients file'],
    ['clients too new', '{"hairline-studio-clients":2,"clients":[]}', 'clients file'],
    ['clients that are none', `${clientsMark}7}`, 'clients file'],
    ['clients too many', clientsMark + ' '.repeat(MAX_CLIENTS_FILE), 'clients file'],
  ])('that holds %s is refused at once', async (_, text, from) => {
    const file = new Blob([Buffer.from(text, 'latin1')]);
    const read = await new Watch(HANGS_MS).time(from, () => readOpened(file));
    expect(read).toMatchObject({ ok: false, error: { from } });
  });

  it('is told by its bytes, whatever its name', async () => {
    const file = new File([writeDesignFile(DOCUMENT)], 'picture.png', { type: 'image/png' });
    expect(await readOpened(file)).toEqual({ ok: true, value: { kind: 'design', document: DOCUMENT } });
  });

  it('that the disk does not give is refused', async () => {
    const gone = { slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) } as unknown as Blob;
    expect(await readOpened(gone)).toEqual({ ok: false, error: { from: 'disk' } });
  });
});
