import { isDeepStrictEqual } from 'node:util';
import { hostPage } from '../../src/ui/embed/host';
import { linkProblem } from '../../src/ui/words';
import { givenBy } from '../../src/ui/open/given';
import { openGiven, type Given } from '../../src/ui/open/openGiven';
import { readDesignFile } from '../../src/share/file';
import { readLink, writeLink } from '../../src/share/link';
import type { SharedDocument } from '../../src/share/document';
import { loadClinic } from '../../src/store/clinic';
import { clients } from '../../src/store/library/state';
import { followAddress, openStart } from '../../src/store/address';
import { documentOf, openDocument, studio, type Studio } from '../../src/store/studio';
import { writeDesignFile } from '../../src/share/file';

const ORIGIN = 'https://clinic.example';
const PATH = `${ORIGIN}/preview/`;

type Listener = (event: object) => void;

/** The page without its pictures: the stores, wired as in a browser, with a design open that must not change. */
export class Page {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly stubbed: (() => void)[] = [];
  private stops: (() => void)[] = [];
  private readonly parent = { postMessage: (said: { readonly type: string }) => void this.said.push(said.type) };
  private readonly said: string[] = [];
  private clinicText = '';
  private kept = studio.getState();

  /** @param open the design that is at work */
  constructor(private readonly open: SharedDocument) {
    this.stubGlobals();
  }

  /** The design is open, and nothing was said so far. */
  async start(): Promise<void> {
    this.locate(`?embed=${encodeURIComponent(ORIGIN)}`, '');
    studio.setState({ ...studio.getInitialState(), scene: { phase: 'failed', reason: 'no-webgl2' } }, true);
    this.follow();
    this.stops.push((await hostPage()) ?? (() => undefined));
    this.putBack();
  }

  /** The page is left; the globals are the machine's own again. */
  close(): void {
    this.stop();
    studio.setState(studio.getInitialState(), true);
    clients.setState({ offered: null });
    this.stubbed.toReversed().forEach((restore) => restore());
  }

  /** Shows the design that was open at first. */
  putBack(): void {
    openDocument(this.open);
    this.note();
  }

  /** What is shown now must stay. */
  note(): void {
    this.said.length = 0;
    studio.setState({ notices: [] });
    this.kept = studio.getState();
  }

  get notices(): readonly string[] {
    return studio.getState().notices;
  }

  get document(): SharedDocument {
    return documentOf(studio.getState());
  }

  /** What was told to the page around, by type. */
  get answers(): readonly string[] {
    return this.said;
  }

  /** Somebody puts another hash into the address. */
  goTo(hash: string): void {
    Object.assign(location, { hash });
    Object.assign(history, { state: null });
    this.send('hashchange', {});
  }

  /** The page is loaded anew at an address. */
  load(search: string, hash: string): void {
    this.stop();
    this.locate(search, hash);
    Object.assign(history, { state: null });
    studio.setState(studio.getInitialState(), true);
    this.follow();
  }

  drop(file: File): Promise<void> {
    return this.give({ kind: 'file', file });
  }

  dropText(text: string): Promise<void> {
    return this.give(givenBy({ items: [], files: [], types: ['text/plain'], getData: () => text }));
  }

  /** The page around says something. */
  hear(data: unknown): void {
    this.send('message', { data, origin: ORIGIN, source: this.parent });
  }

  /** The clinic's file arrives. */
  readClinic(text: string): Promise<void> {
    this.clinicText = text;
    return loadClinic({ openStart: async (complete) => openStart(complete), firstPicture: Promise.resolve() });
  }

  /** Throws unless the page shows what it showed, and has said why. */
  expectKept(why: string, isSilent = false): void {
    const now: Partial<Studio> = studio.getState();
    const changed = (Object.keys(this.kept) as (keyof Studio)[]).filter(
      (key) => key !== 'notices' && this.kept[key] !== now[key],
    );
    if (changed.length > 0) throw new Error(`${why}: refused, yet it changed ${changed.join()}`);
    if (!isSilent && this.notices.length === 0) throw new Error(`${why}: refused without a word`);
    for (const notice of this.notices) expectFit(notice);
  }

  /** Throws unless the page shows that document, and what it shows can be handed on. */
  expectOpened(document: SharedDocument, why: string): void {
    if (!isSame(this.document, document)) throw new Error(`${why}: another design is open`);
    expectLasting(this.document);
  }

  private give(given: Given): Promise<void> {
    return openGiven(given);
  }

  private follow(): void {
    this.stops.push(followAddress(linkProblem));
  }

  private stop(): void {
    for (const stop of this.stops) stop();
    this.stops = [];
  }

  private send(name: string, event: object): void {
    for (const hear of this.listeners.get(name) ?? []) hear(event);
  }

  private locate(search: string, hash: string): void {
    Object.assign(location, { search, hash, href: `${PATH}${search}${hash}`, origin: ORIGIN });
  }

  private stubGlobals(): void {
    const write = (state: unknown) => void Object.assign(history, { state });
    const element = { style: { setProperty: () => undefined, color: '' }, remove: () => undefined };
    this.stub('location', {});
    this.stub('history', { state: null, pushState: write, replaceState: write });
    this.stub('window', { parent: this.parent });
    this.stub('addEventListener', (name: string, hear: Listener) => {
      this.listeners.set(name, (this.listeners.get(name) ?? new Set()).add(hear));
    });
    this.stub('removeEventListener', (name: string, hear: Listener) => this.listeners.get(name)?.delete(hear));
    this.stub('document', {
      querySelectorAll: () => [],
      createElement: () => element,
      body: { append: () => undefined },
    });
    this.stub('getComputedStyle', () => ({ color: 'black' }));
    this.stub('fetch', () => Promise.resolve(new Response(this.clinicText)));
  }

  private stub(name: string, value: unknown): void {
    const before = Object.getOwnPropertyDescriptor(globalThis, name);
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    this.stubbed.push(() => {
      if (before) Object.defineProperty(globalThis, name, before);
      else Reflect.deleteProperty(globalThis, name);
    });
  }
}

/** A file as it is dropped; what it is called tells nothing. Browsers read it beside the page, and Node would hold that up: it is read already. */
export function fileOf(content: string | Uint8Array<ArrayBuffer>): File {
  const file = new File([content], 'given.png', { type: 'image/png' });
  if (typeof content !== 'string') return Object.assign(file, { arrayBuffer: () => Promise.resolve(content.buffer) });
  const text = new TextDecoder().decode(new TextEncoder().encode(content));
  return Object.assign(file, { text: () => Promise.resolve(text) });
}

const LONGEST_SENTENCE = 400;

/** Throws for a sentence that is not fit to be shown. */
export function expectFit(sentence: string): void {
  const isFit = sentence.length > 0 && sentence.length <= LONGEST_SENTENCE && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(sentence);
  if (!isFit) throw new Error(`a sentence that can't be shown: ${JSON.stringify(sentence.slice(0, 600))}`);
}

/** Throws unless a document opens again from its own link and file. */
export function expectLasting(document: SharedDocument): void {
  for (const again of [readLink(writeLink(document)), readDesignFile(writeDesignFile(document))]) {
    if (!again.ok) throw new Error(`its own link or file is refused: ${JSON.stringify(again.error)}`);
    if (!isSame(again.value, document)) throw new Error('its own link or file opens to another design');
  }
}

/** Minus zero, which no link keeps, is zero. */
const isSame = (a: SharedDocument, b: SharedDocument): boolean =>
  isDeepStrictEqual(a, b) || isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
