import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLink, writeLink } from '../../../src/share/link';
import { currentLink, followAddress } from '../../../src/store/address';
import { documentOf, editDesign, studio, toggleMirror } from '../../../src/store/studio';

/** The browser's part of an address: `history` refuses everything while `refuses` is true. */
function stubBrowser(href: string) {
  const url = new URL(href);
  const browser = { written: [] as string[], refuses: false };
  const write = (kind: string) => (_state: unknown, _title: string, link?: string) => {
    if (browser.refuses) throw new Error('SecurityError');
    if (link !== undefined) browser.written.push(`${kind} ${link}`);
  };
  vi.stubGlobal('location', { href, search: url.search, hash: url.hash });
  vi.stubGlobal('history', { state: null, pushState: write('push'), replaceState: write('replace') });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  return browser;
}

let stop = () => {};
beforeEach(() => studio.setState(studio.getInitialState(), true));
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

const shown = () => `#${writeLink(documentOf(studio.getState()))}`;

describe('the address', () => {
  it('of what is shown has no query and opens to it', () => {
    stubBrowser('https://clinic.example/preview/?tone=3&ui=0#old');
    editDesign({ style: 'modern' });
    const [page, hash] = currentLink().split('#');
    expect(page).toBe('https://clinic.example/preview/');
    expect(readLink(hash!)).toMatchObject({ ok: true, value: { design: { style: 'modern' } } });
  });

  it('is not written before a person changes something', () => {
    const browser = stubBrowser('https://clinic.example/?style=modern');
    stop = followAddress(() => 'Bad.');
    studio.setState({ settled: true, readouts: { a: 1 } });
    editDesign({ style: 'modern' });
    expect(browser.written).toEqual([]);
    editDesign({ style: 'edge-up' });
    expect(browser.written).toEqual([`push ${shown()}`]);
    toggleMirror();
    expect(browser.written.at(-1)).toBe(`replace ${shown()}`);
  });

  it('explains a bad hash and starts from the query', () => {
    const browser = stubBrowser('https://clinic.example/?style=modern#h1.nonsense');
    stop = followAddress(({ kind }) => `It is ${kind}.`);
    expect(studio.getState()).toMatchObject({ design: { style: 'modern' }, notices: ['It is damaged.'] });
    expect(browser.written).toEqual([]);
  });

  it('may be refused by the browser, and the page goes on', () => {
    const browser = stubBrowser('https://clinic.example/');
    browser.refuses = true;
    stop = followAddress(() => 'Bad.');
    editDesign({ style: 'edge-up' });
    expect(studio.getState().design.style).toBe('edge-up');
  });
});
