import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hear, message, type Ask } from '../../../src/embed/protocol';

const open = { app: 'hairline-studio', version: 1, type: 'open', id: 7, design: '?style=modern' };

describe('a message', () => {
  it.each<Ask>([
    { type: 'open', id: 0, design: 'h4.abc' },
    { type: 'snapshot', id: 3, shape: 'tall' },
  ])('is understood as it was meant: %o', (ask) => {
    expect(hear(structuredClone(message(ask)))).toEqual({ kind: 'ask', ask });
  });

  it('asks for a wide picture where it names no shape', () => {
    expect(hear({ ...open, type: 'snapshot' })).toEqual({
      kind: 'ask',
      ask: { type: 'snapshot', id: 7, shape: 'wide' },
    });
  });

  it.each([
    ['version', { version: 2 }],
    ['version', { version: '1' }],
    ['version', { version: undefined }],
    ['type', { type: 'clients' }],
    ['type', { type: 'constructor' }],
    ['type', { type: ['open'] }],
    ['content', { design: '' }],
    ['content', { design: 5 }],
    ['content', { design: ['?style=modern'] }],
    ['content', { design: 'x'.repeat(2e5) }],
    ['content', { type: 'snapshot', shape: 'vast' }],
    ['content', { type: 'snapshot', shape: '__proto__' }],
  ])('is refused for its %s: %o', (why, change) => {
    expect(hear({ ...open, ...change })).toEqual({ kind: 'misunderstood', id: 7, why });
  });

  it.each<[unknown]>([
    [undefined],
    [null],
    ['open'],
    [7],
    [[open]],
    [{}],
    [{ ...open, app: 'another' }],
    [{ ...open, id: -1 }],
    [{ ...open, id: 0.5 }],
    [{ ...open, id: Number.NaN }],
    [{ ...open, id: '7' }],
    [Object.create(open)],
    [JSON.parse('{"__proto__":{"app":"hairline-studio","version":1,"type":"open","id":7,"design":"?a=1"}}')],
    [
      new Proxy(open, {
        getOwnPropertyDescriptor: () => {
          throw new Error('mine');
        },
      }),
    ],
    [new Map(Object.entries(open))],
    [new ArrayBuffer(8)],
  ])('of nobody is noise: %o', (data) => {
    expect(hear(data)).toEqual({ kind: 'noise' });
  });

  it('takes its own fields and no others, however many there are and however deep', () => {
    let deep: unknown = 0;
    for (let i = 0; i < 20_000; i++) deep = [deep];
    const vast = Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [`k${i}`, i]));
    expect(hear({ ...vast, ...open, deep })).toEqual({
      kind: 'ask',
      ask: { type: 'open', id: 7, design: '?style=modern' },
    });
  });

  it('never throws (fast-check, seed 8)', () => {
    const change = fc.dictionary(
      fc.constantFrom('app', 'version', 'type', 'id', 'design', 'shape', 'x'),
      fc.anything(),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          change,
          change.map((some) => ({ ...open, ...some })),
        ),
        (data) => {
          expect(['ask', 'misunderstood', 'noise']).toContain(hear(data).kind);
        },
      ),
      { seed: 8, numRuns: 2000 },
    );
  });
});
