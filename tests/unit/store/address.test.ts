import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLink, writeLink } from '../../../src/share/link';
import { currentLink, followAddress } from '../../../src/store/address';
import { documentOf, editDesign, openDocument, studio, toggleMirror } from '../../../src/store/studio';

/** The browser's part of an address: `history` refuses everything while `refuses` is true. */
function stubBrowser(href: string, loadedWith: unknown = null) {
  const url = new URL(href);
  const listeners = new Map<string, (event: object) => void>();
  const browser = {
    written: [] as string[],
    refuses: false,
    goTo(state: unknown) {
      Object.assign(history, { state });
      listeners.get('popstate')!({ state });
    },
  };
  const write = (kind: string) => (state: unknown, _title: string, link?: string) => {
    if (browser.refuses) throw new Error('SecurityError');
    if (link !== undefined) browser.written.push(`${kind} ${link}`);
    Object.assign(history, { state });
  };
  vi.stubGlobal('location', { href, search: url.search, hash: url.hash });
  vi.stubGlobal('history', { state: loadedWith, pushState: write('push'), replaceState: write('replace') });
  vi.stubGlobal('addEventListener', (name: string, heard: () => void) => void listeners.set(name, heard));
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

  it('remembers of each entry which document it showed, and goes back to that', () => {
    const browser = stubBrowser('https://clinic.example/');
    stop = followAddress(() => 'Bad.');
    const seen = [history.state as unknown];
    const first = studio.getState().opened;
    editDesign({ style: 'edge-up' });
    // Within a second, and with an equal design: an entry of its own all the same.
    openDocument(documentOf(studio.getState()));
    const second = studio.getState().opened;
    expect(browser.written.map((line) => line.split(' ')[0])).toEqual(['push', 'push']);
    seen.push(history.state);
    browser.goTo(seen[0]);
    expect(studio.getState()).toMatchObject({ opened: first, design: { style: 'natural' } });
    browser.goTo(seen[1]);
    expect(studio.getState()).toMatchObject({ opened: second, design: { style: 'edge-up' } });
  });

  it('is loaded again with the document that its entry showed, and not with one that it did not', () => {
    editDesign({ style: 'edge-up' });
    const link = writeLink(documentOf(studio.getState()));
    studio.setState(studio.getInitialState(), true);
    stubBrowser(`https://clinic.example/#${link}`, { link, opened: 'before' });
    stop = followAddress(() => 'Bad.');
    expect(studio.getState().opened).toBe('before');
    stop();
    stubBrowser('https://clinic.example/?style=modern', { link, opened: 'another' });
    stop = followAddress(() => 'Bad.');
    expect(studio.getState().opened).not.toBe('another');
  });
});
