import type { Page } from 'playwright';
import spanish from '../../src/words/es.json';
import { FOUND, findControl, findNamed, type Control, type Place } from './control';

/** Numbers in [0, 1). */
export type Random = () => number;

const READY_TIMEOUT_MS = 60_000;
const SLIDER_KEYS = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'] as const;
/** What people type into a field of words or numbers, rightly or not. */
const TYPED = ['Ana', 'Zoë <b>', '56', '58,5', '0', '-3', '999', 'x', ''] as const;

/** A person's hand on the page: mouse, keys, chance. */
export class Hand {
  constructor(
    readonly page: Page,
    readonly random: Random,
    /** What was done, for whoever has to find out why. */
    readonly trace: string[] = [],
  ) {}

  note(what: string): void {
    this.trace.push(what);
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]!;
  }

  between(least: number, most: number): number {
    return least + (most - least) * this.random();
  }

  /** @param share of the times that it is true */
  chance(share: number): boolean {
    return this.random() < share;
  }

  async press(key: string): Promise<void> {
    this.note(key);
    await this.page.keyboard.press(key);
  }

  /** Waits until what was done has been drawn; throws where the scene fails. Tells how many dialogs are open then. */
  async rest(): Promise<number> {
    const { failure, dialogs } = await this.page.evaluate(settle, READY_TIMEOUT_MS);
    if (failure !== undefined) throw new Error(failure);
    return dialogs;
  }

  count(selector: string): Promise<number> {
    return this.page.locator(selector).count();
  }

  /** Does something with one of the controls in a part of the page; false where it has none. */
  async operate(scope: string): Promise<boolean> {
    const control = await findControl(this.page, scope, this.random(), this.random());
    if (!control) return false;
    this.note(`${control.kind} “${control.name}”`);
    await this.use(control);
    return true;
  }

  /** Clicks the button whose name begins so, in whichever language the page speaks; false where there is none to be had. */
  async click(message: string, scope = 'body'): Promise<boolean> {
    const control = await findNamed(this.page, scope, namesOf(message));
    if (!control) return false;
    this.note(`“${message}”`);
    await this.clickAt(control);
    return true;
  }

  private async use(control: Control): Promise<void> {
    const { page } = this;
    const found = page.locator(`[${FOUND}]`);
    if (control.kind === 'select') return this.choose(control);
    if (control.kind === 'press') return this.clickAt(control);
    if (control.kind === 'range') return this.chance(0.5) ? this.slide(control) : this.step();
    if (control.kind === 'slider') return this.step();
    if (control.kind === 'date') return found.fill(`2027-0${1 + Math.floor(this.random() * 9)}-15`);
    await this.clickAt(control);
    await page.keyboard.press('ControlOrMeta+a');
    const text = this.pick(TYPED);
    if (text === '') await page.keyboard.press('Delete');
    else await page.keyboard.type(text);
    await page.keyboard.press(this.chance(0.5) ? 'Enter' : 'Tab');
  }

  private clickAt({ x, y, width, height }: Place): Promise<void> {
    return this.page.mouse.click(x + width / 2, y + height / 2);
  }

  private async choose({ options }: Control): Promise<void> {
    await this.page.locator(`[${FOUND}]`).selectOption({ index: Math.floor(this.random() * options) });
  }

  private async slide({ x, y, width, height }: Control): Promise<void> {
    const { mouse } = this.page;
    const at = () => x + width * this.between(0.02, 0.98);
    await mouse.move(at(), y + height / 2);
    await mouse.down();
    await mouse.move(at(), y + height / 2, { steps: 3 });
    await mouse.up();
  }

  private async step(): Promise<void> {
    await this.page.locator(`[${FOUND}]`).focus();
    for (let i = 0; i < 1 + Math.floor(this.random() * 3); i++)
      await this.page.keyboard.press((this.chance(0.2) ? 'Shift+' : '') + this.pick(SLIDER_KEYS));
  }
}

const SPANISH: Readonly<Record<string, string>> = spanish;

/** An English message of the page, and its Spanish. */
export const namesOf = (message: string): readonly string[] =>
  [message, SPANISH[message] ?? message].map((word) => word.replace(/^.*¦/, ''));

/** Runs in the page: after the next frame, waits for the scene. */
async function settle(patienceMs: number): Promise<{ readonly failure?: string; readonly dialogs: number }> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const page = document.documentElement;
  const until = performance.now() + patienceMs;
  while (page.dataset['scene'] !== 'ready') {
    if (page.dataset['scene'] === 'failed')
      return { failure: `The scene failed: ${document.querySelector('[role=alert]')?.textContent}`, dialogs: 0 };
    if (performance.now() > until) return { failure: 'The scene never became ready.', dialogs: 0 };
    await new Promise((resolve) => setTimeout(resolve, 8));
  }
  return { dialogs: document.querySelectorAll('dialog[open]').length };
}
