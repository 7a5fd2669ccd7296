import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, LIGHTS, readContract } from '../../../src/design/contract';
import { TIERS } from '../../../src/design/tier';
import { DEFAULT_DESIGN, DEFAULT_STYLE, HEADS, SHADES, STYLES, VIEWS } from '../../../src/design/schema';

describe('an address that says what the page knows', () => {
  it('is empty: the defaults, without a word', () => {
    expect(readContract('')).toEqual({
      design: DEFAULT_DESIGN,
      view: DEFAULT_VIEW,
      light: 'clinic',
      controls: true,
      notices: [],
    });
  });

  it('sets everything', () => {
    const search = '?style=edge-up&sessions=2&day=7&tone=7.25&shade=soft&view=crown&light=flat&ui=0&mirror=1';
    expect(readContract(search)).toEqual({
      design: { ...DEFAULT_DESIGN, style: 'edge-up', sessions: 2, day: 7, tone: 7.25, shade: 'soft' },
      view: 'crown',
      light: 'flat',
      controls: false,
      mirror: true,
      notices: [],
    });
  });

  it.each(STYLES)('knows the style %s', (style) => {
    expect(readContract(`?style=${style}`)).toMatchObject({ design: { style }, notices: [] });
  });
  it.each(HEADS)('knows the head %s and the style that it starts from', (head) => {
    expect(readContract(`?head=${head}`)).toMatchObject({ design: { head, style: DEFAULT_STYLE[head] }, notices: [] });
    expect(readContract(`?head=${head}&style=modern`)).toMatchObject({
      design: { head, style: 'modern' },
      notices: [],
    });
  });
  it.each(SHADES)('knows the shade %s', (shade) => {
    expect(readContract(`?shade=${shade}`)).toMatchObject({ design: { shade }, notices: [] });
  });
  it.each(VIEWS)('knows the view %s', (view) => {
    expect(readContract(`?view=${view}`)).toMatchObject({ view, notices: [] });
  });
  it.each(TIERS)('knows the picture quality %s', (quality) => {
    expect(readContract(`?quality=${quality}`)).toMatchObject({ quality, notices: [] });
  });
  it.each([0, 1, 2, 3, 4])('knows %i sessions', (sessions) => {
    expect(readContract(`?sessions=${sessions}`)).toMatchObject({ design: { sessions }, notices: [] });
  });

  it('says nothing about what messengers add', () => {
    expect(readContract('?fbclid=abc&utm_source=mail').notices).toEqual([]);
  });
});

describe('an address that says something else', () => {
  it.each([
    ['sessions=7', { sessions: 4 }],
    ['sessions=-1', { sessions: 0 }],
    ['sessions=1.6', { sessions: 2 }],
    ['sessions=lots', { sessions: 3 }],
    ['sessions=', { sessions: 3 }],
    ['day=-1', { day: 0 }],
    ['day=4000', { day: 3650 }],
    ['day=soon', { day: 30 }],
    ['tone=0', { tone: 1 }],
    ['tone=11', { tone: 10 }],
    ['tone=1e999', { tone: 10 }],
    ['tone=NaN', { tone: 4.5 }],
    ['tone=0x5', { tone: 4.5 }],
    ['style=Natural', { style: 'natural' }],
    ["style=widow's peak", { style: 'widows-peak' }],
    ['style=conservativ', { style: 'conservative' }],
    ['style=mohawk', { style: 'natural' }],
    ['shade=midium', { shade: 'medium' }],
    ['shade=%E0%A4', { shade: 'auto' }],
  ])('%s gives the nearest or default, and one sentence', (search, design) => {
    const contract = readContract(search);
    expect(contract.design).toMatchObject(design);
    expect(contract.notices).toHaveLength(1);
  });

  it('asks for a picture quality that there is not: the nearest or standard, and one sentence', () => {
    expect(readContract('?quality=ultra')).toMatchObject({
      quality: 'standard',
      notices: ['“ultra” is not a picture quality on this page; showing “standard”.'],
    });
    expect(readContract('?quality=Fine')).toMatchObject({ quality: 'fine', notices: [expect.any(String)] });
  });

  it('takes a decimal comma as meant', () => {
    expect(readContract('?tone=4,7')).toMatchObject({ design: { tone: 4.7 }, notices: [] });
  });

  it('names a part that it does not know, as text and shortened', () => {
    const [notice] = readContract('?<img src=x onerror=alert(1)>aaaaaaaaaaaaaaaaaaaaaaaa=1').notices;
    expect(notice).toBe('The link asks for “<img src”, which this page doesn’t know.');
    const long = readContract(`?style=${'<b>'.repeat(500)}`).notices[0];
    expect(long).toBe('“<b><b><b><b><b><b><b><b…” is not a hairline style on this page; showing “natural”.');
  });

  it('drops line breaks and direction marks from what it quotes', () => {
    expect(readContract('?style=a%0Ab%E2%80%AEc%00').notices[0]).toContain('“a b c”');
  });

  it('uses the first of two and says so', () => {
    const contract = readContract('?sessions=1&sessions=2');
    expect(contract.design.sessions).toBe(1);
    expect(contract.notices).toHaveLength(1);
  });

  it('keeps its sentences few', () => {
    const search = Array.from({ length: 300 }, (_, i) => `x${i}=1`).join('&');
    expect(readContract(search).notices).toHaveLength(5);
  });
});

const names = ['style', 'sessions', 'day', 'tone', 'shade', 'view', 'light', 'ui', 'mirror', 'else'];
const anySearch = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.tuple(fc.constantFrom(...names), fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String))),
    )
    .map((pairs) => new URLSearchParams(pairs).toString()),
);

describe('any address', () => {
  it('gives a contract that can be drawn', () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        const { design, view, light, controls, notices } = readContract(search);
        expect(STYLES).toContain(design.style);
        expect(SHADES).toContain(design.shade);
        expect([0, 1, 2, 3, 4]).toContain(design.sessions);
        expect(design.day).toBeGreaterThanOrEqual(0);
        expect(design.day).toBeLessThanOrEqual(3650);
        expect(design.tone).toBeGreaterThanOrEqual(1);
        expect(design.tone).toBeLessThanOrEqual(10);
        expect(VIEWS).toContain(view);
        expect(LIGHTS).toContain(light);
        expect(typeof controls).toBe('boolean');
        expect(notices.length).toBeLessThanOrEqual(5);
        for (const notice of notices) expect(notice.length).toBeLessThan(200);
      }),
      { numRuns: 2000, seed: 11 },
    );
  });
});
