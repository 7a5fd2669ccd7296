import { afterEach, describe, expect, it, vi } from 'vitest';
import { allowedOrigins, readOrigins } from '../../../src/store/embedOrigins';

afterEach(() => vi.unstubAllGlobals());

describe('origins that may speak with the page', () => {
  it('are those of the list that are written as browsers write them', () => {
    const good = ['https://clinic.example', 'http://localhost:8080'];
    const bad = [
      '*',
      'null',
      '',
      'clinic.example',
      'https://clinic.example/',
      'https://Clinic.example',
      'https://a:443',
    ];
    expect(readOrigins({ origins: [...good, ...bad, 'file://', 'javascript:0', 'https://', 7, null, {}] })).toEqual(
      good,
    );
  });

  it.each([null, undefined, 7, 'https://clinic.example', [], {}, { origins: 'https://clinic.example' }])(
    'are none where the file holds %j',
    (value) => expect(readOrigins(value)).toEqual([]),
  );

  it.each([
    ['does not arrive', () => Promise.reject(new TypeError('offline'))],
    ['is missing', () => Promise.resolve(new Response('', { status: 404 }))],
    ['is no JSON', () => Promise.resolve(new Response('<html>'))],
  ])('are none where the file %s', async (_, answer) => {
    vi.stubGlobal('fetch', answer);
    expect(await allowedOrigins()).toEqual([]);
  });
});
