/**
 * `<hairline-studio>`: the page in a frame, with methods and events in place of messages. Built as one classic script,
 * since a module from another origin would need headers that a static host may not send.
 */
import { EMBED_PARAM } from './param';
import { fieldsOf, isId, message, type Ask, type Message, type Shape, VERSION } from './protocol';

const ANSWER_MS = 60_000;
/** A page that answers says so soon after its load, long before its head is drawn. */
const HERE_MS = 10_000;
const SILENT = 'The page did not answer. Is this origin listed in its embed.json?';
const STYLE = ':host{display:block;height:640px}iframe{display:block;width:100%;height:100%;border:0}';

interface Waiting {
  readonly resolve: (field: ReturnType<typeof fieldsOf> & object) => void;
  readonly reject: (reason: Error) => void;
}

type Unaddressed<T> = T extends Ask ? Omit<T, 'id'> : never;

/** The folder that this script came from. */
const { src = document.baseURI } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>;
const home = src.replace(/[?#].*$/s, '').replace(/[^/]*$/, '');

export class HairlineStudioElement extends HTMLElement {
  static readonly observedAttributes = ['src', 'query'];
  /** The design that the page shows, as a link; empty before `ready`. */
  link = '';
  readonly #frame = document.createElement('iframe');
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #ready!: Promise<void>;
  #isReady: () => void = () => undefined;
  /** The page has said anything. */
  #isHere = false;
  #isSilent = false;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    // A browser without the feature would complain of its name.
    this.#frame.allow = `fullscreen; clipboard-write${'share' in navigator ? '; web-share' : ''}`;
    this.#frame.addEventListener('load', this.#wait);
    this.#frame.referrerPolicy = 'no-referrer';
    root.append(this.#frame);
    this.#expect();
  }

  connectedCallback(): void {
    addEventListener('message', this.#hear);
    this.#load();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    this.#expect();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#load();
  }

  /** Opens a link of the page or a query of its contract. Resolves with what the page has to say about it; rejects with a sentence. */
  async open(design: string): Promise<readonly string[]> {
    const field = await this.#ask({ type: 'open', design });
    return field('notices') as readonly string[];
  }

  /** A PNG of what the page shows. Rejects with a sentence. */
  async snapshot(shape: Shape = 'wide'): Promise<Blob> {
    const field = await this.#ask({ type: 'snapshot', shape });
    return new Blob([field('png') as ArrayBuffer], { type: 'image/png' });
  }

  get #page(): URL {
    return new URL(this.getAttribute('src') ?? home, document.baseURI);
  }

  #load(): void {
    this.#expect();
    const page = this.#page;
    page.search = this.getAttribute('query') ?? page.search;
    page.searchParams.set(EMBED_PARAM, origin);
    this.#frame.title = this.getAttribute('title') ?? 'Hairline Studio';
    if (/^https?:$/.test(page.protocol)) this.#frame.src = page.href;
  }

  /** From here on another page is waited for. */
  #expect(): void {
    this.link = '';
    this.#isHere = this.#isSilent = false;
    clearTimeout(this.#patience);
    this.#giveUp('The page was closed.');
    this.#ready = new Promise((resolve) => (this.#isReady = resolve));
  }

  #giveUp(reason: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }

  /** The page is silent to strangers: whoever has put it here is told, by their own page. */
  readonly #wait = (): void => {
    clearTimeout(this.#patience);
    if (this.#isHere || !this.#frame.src) return;
    this.#patience = setTimeout(() => {
      this.#isSilent = true;
      console.info(`<hairline-studio> ${SILENT} ${origin}`);
      this.#giveUp(SILENT);
    }, HERE_MS);
  };

  /** Even one that was given up. */
  #comeAlive(): void {
    this.#isHere = true;
    this.#isSilent = false;
    clearTimeout(this.#patience);
  }

  async #ask(content: Unaddressed<Ask>): Promise<ReturnType<typeof fieldsOf> & object> {
    if (this.#isSilent) throw new Error(SILENT);
    const id = ++this.#asked;
    const answer = new Promise<ReturnType<typeof fieldsOf> & object>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      setTimeout(() => this.#settle(id)?.reject(new Error('The page did not answer.')), ANSWER_MS);
    });
    void this.#send(message({ ...content, id }));
    return answer;
  }

  async #send(asked: Message<Ask>): Promise<void> {
    await this.#ready;
    if (this.#waiting.has(asked.id)) this.#frame.contentWindow?.postMessage(asked, this.#page.origin);
  }

  #settle(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  readonly #hear = ({ data, origin: from, source }: MessageEvent<unknown>): void => {
    const field = source === this.#frame.contentWindow && from === this.#page.origin ? fieldsOf(data) : undefined;
    if (field?.('version') !== VERSION) return;
    this.#comeAlive();
    const [type, id, link] = [field('type'), field('id'), field('link')];
    if (typeof link === 'string') this.link = link;
    const waiting = isId(id) ? this.#settle(id) : undefined;
    if (type === 'refused') waiting?.reject(new Error(String(field('reason'))));
    else waiting?.resolve(field);
    if (type === 'ready') this.#isReady();
    if (type === 'ready' || type === 'design-changed')
      this.dispatchEvent(new CustomEvent(type, { detail: { link: this.link, drawn: field('drawn') !== false } }));
  };
}

if (!customElements.get('hairline-studio')) customElements.define('hairline-studio', HairlineStudioElement);
