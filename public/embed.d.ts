/** Types of `embed.js`: copy this file beside your own, or refer to it with `/// <reference path="embed.d.ts" />`. */

export interface HairlineStudioDetail {
  /** The design as a link of the page. */
  readonly link: string;
  /** False where the device can't draw the head. */
  readonly drawn: boolean;
}

export interface HairlineStudioEvents {
  ready: CustomEvent<HairlineStudioDetail>;
  'design-changed': CustomEvent<HairlineStudioDetail>;
}

/**
 * `<hairline-studio src="https://clinic.example/preview/" query="style=modern">`. `src` is the folder of the page, by
 * default that of the script; `query` is of the page's contract.
 */
export interface HairlineStudioElement extends HTMLElement {
  /** The design that the page shows, as a link; empty before `ready`. */
  readonly link: string;
  /** Opens a link of the page or a query of its contract. Resolves with what the page has to say about it; rejects with a sentence. */
  open(design: string): Promise<readonly string[]>;
  /** A PNG of what the page shows, 1920 × 1080 or 1080 × 1920. Rejects with a sentence. */
  snapshot(shape?: 'wide' | 'tall'): Promise<Blob>;
  addEventListener<K extends keyof HairlineStudioEvents>(
    type: K,
    listener: (event: HairlineStudioEvents[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'hairline-studio': HairlineStudioElement;
  }
}
