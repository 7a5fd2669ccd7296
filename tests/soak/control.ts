import type { Page } from 'playwright';

/** On the window, CSS px. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A control that a hand can reach. */
export interface Control extends Place {
  readonly kind: 'press' | 'range' | 'slider' | 'text' | 'date' | 'select';
  /** What it is called, for the trace. */
  readonly name: string;
  /** Options of a `select`. */
  readonly options: number;
}

/** The control that was found last bears it. */
export const FOUND = 'data-soak-found';

interface Query {
  readonly scope: string;
  readonly mark: string;
  /** Of the controls found, as a share of their number. */
  readonly at: number;
  /** Within a group of radio buttons, which count as one control. */
  readonly within: number;
}

/** One of the controls in a part of the page that are shown and can be operated, brought into sight; undefined where there is none. */
export function findControl(page: Page, scope: string, at: number, within: number): Promise<Control | undefined> {
  return page.evaluate(find, { scope, at, within, mark: FOUND } satisfies Query);
}

/** The first button in a part of the page whose name begins with one of these words, brought into sight; undefined where there is none. */
export function findNamed(page: Page, scope: string, names: readonly string[]): Promise<Place | undefined> {
  return page.evaluate(
    ([within, words]) => {
      const buttons = [...document.querySelectorAll(within)].flatMap((holder) => [
        ...holder.querySelectorAll<HTMLButtonElement>('button:not(:disabled)'),
      ]);
      const nameOf = (button: HTMLElement) => (button.getAttribute('aria-label') ?? button.textContent).trim();
      const isOffered = (button: HTMLElement) => button.checkVisibility() && !button.closest('[inert]');
      const button = buttons.find((one) => words.some((word) => nameOf(one).startsWith(word)) && isOffered(one));
      button?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      return button?.getBoundingClientRect().toJSON() as DOMRect | undefined;
    },
    [scope, names] as const,
  );
}

/** Runs in the page. */
function find({ scope, at, within, mark }: Query): Control | undefined {
  const kinds = 'button, input, select, summary, [role=slider]';
  const isOffered = (element: Element) =>
    element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }) &&
    !element.closest('[inert], [hidden], [aria-hidden=true]') &&
    !(element as HTMLInputElement).disabled &&
    (element as HTMLInputElement).type !== 'file' &&
    element.getClientRects().length > 0;
  const groups = new Map<unknown, HTMLElement[]>();
  for (const holder of document.querySelectorAll(scope)) {
    const own: HTMLElement[] = holder.matches(kinds) ? [holder as HTMLElement] : [];
    for (const element of [...own, ...holder.querySelectorAll<HTMLElement>(kinds)]) {
      if (!isOffered(element)) continue;
      const input = element as HTMLInputElement;
      const key = input.type === 'radio' ? input.name : element;
      groups.set(key, [...(groups.get(key) ?? []), element]);
    }
  }
  const group = [...groups.values()][Math.floor(at * groups.size)];
  const element = group?.[Math.floor(within * group.length)];
  if (!element) return undefined;
  document.querySelector(`[${mark}]`)?.removeAttribute(mark);
  element.setAttribute(mark, '');
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const { type } = element as HTMLInputElement;
  const kind = () => {
    if (element.tagName === 'SELECT') return 'select';
    if (element.getAttribute('role') === 'slider') return 'slider';
    if (type === 'range' || type === 'date') return type;
    return ['text', 'search', 'password', 'number', 'email', 'tel'].includes(type) ? 'text' : 'press';
  };
  const label = element.closest('label') ?? (element as HTMLInputElement).labels?.[0];
  const told = element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent;
  const value = type === 'radio' ? ` (${(element as HTMLInputElement).value})` : '';
  const options = (element as HTMLSelectElement).options?.length ?? 0;
  return { kind: kind(), name: told.trim().slice(0, 50) + value, x, y, width, height, options };
}
