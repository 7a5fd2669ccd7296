import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContract } from '../../../src/design/contract';
import { ONE_VARIANT } from '../../../src/design/variants';
import { CLIENT_NAMES } from '../../../src/design/clientContract';
import { readLink, writeLink } from '../../../src/share/link';

describe('an address that tells of the client', () => {
  it.each([
    ['age=45&sex=0.8', { face: { age: 45, sex: 0.8 } }],
    ['african=30&asian=25', { face: { african: 0.3, asian: 0.25 } }],
    ['circumference=57.5&hairline=7,2', { tape: { circumferenceMm: 575, hairlineMm: 72 } }],
    ['hair=coily&length=3&grey=40', { hair: { type: 'coily', lengthMm: 3, grey: 0.4 } }],
    ['cut=side&length=120&eyes=blue', { hair: { cut: 'side', lengthMm: 120, eyes: 'blue' } }],
    ['norwood=3', { loss: { pattern: 'norwood', stage: 3 } }],
    ['norwood=3v', { loss: { pattern: 'norwood-vertex', stage: 3 } }],
    ['norwood=4.5a', { loss: { pattern: 'norwood-a', stage: 4.5 } }],
    ['ludwig=1&thinning=50', { loss: { pattern: 'ludwig', stage: 1, thinning: 0.5 } }],
    ['loss=totalis', { loss: { pattern: 'totalis' } }],
    ['beard=none', { beard: { grows: false } }],
    ['beard=3&patchy=60&fill=1', { beard: { grows: true, lengthMm: 3, patchy: 0.6, fill: true } }],
    ['grafts=crown', { grafts: { place: 'crown', perCm2: 25 } }],
  ])('%s', (search, client) => {
    const contract = readContract(`?${search}`);
    expect(contract.design.client).toEqual(client);
    expect(contract.notices).toEqual([]);
  });

  it('of scars, the zone and what comes later', () => {
    const { design, notices } = readContract('?scar=strip&zone=scars&later=7');
    expect(design.client.scars).toHaveLength(1);
    expect(design).toMatchObject({ zone: 'scars', later: 7 });
    expect(notices).toEqual([]);
  });

  it.each([
    ['age=200', { face: { age: 85 } }],
    ['norwood=9', { loss: { pattern: 'norwood', stage: 7 } }],
    ['norwood=1a', { loss: { pattern: 'norwood-a', stage: 2 } }],
    ['norwood=bald', {}],
    ['length=1000', { hair: { lengthMm: 300 } }],
    ['hair=curled', { hair: { type: 'curly' } }],
    ['beard=long', {}],
    ['circumference=20', { tape: { circumferenceMm: 500 } }],
  ])('%s gives the nearest, and one sentence', (search, client) => {
    const contract = readContract(`?${search}`);
    expect(contract.design.client).toEqual(client);
    expect(contract.notices).toHaveLength(1);
  });

  it('in any words at all gives a design that a link can carry, seed 6', () => {
    const name = fc.constantFrom(...CLIENT_NAMES);
    const value = fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom('3v', '7', 'none', 'strip', '-0'));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), (pairs) => {
        const { design } = readContract(`?${new URLSearchParams(pairs)}`);
        const document = {
          design,
          variants: ONE_VARIANT,
          camera: 'front',
          eyeMm: null,
          light: 'clinic',
          turn: 0,
          shine: 0.35,
          mirror: false,
        } as const;
        expect(readLink(writeLink(document))).toEqual({ ok: true, value: document });
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});
