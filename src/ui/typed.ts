import { isTyping } from './keys';

/** An event at the dialog whose text would have been lost: it says why nothing was opened. */
export const REFUSED = 'hairline-refused';

/** Fields with a text that somebody has typed and not handed in. */
const typed = new WeakSet<EventTarget>();

/** Somebody types into a field. What is only searched for is no loss. */
export function noteTyping(field: EventTarget): void {
  if (isTyping(field) && !(field instanceof HTMLInputElement && field.type === 'search')) typed.add(field);
}

/** Closes all dialogs; false, and nothing is closed, where one holds a text that would be lost: that one says so. */
export function closeDialogs(): boolean {
  const open = [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')];
  const holder = open.find(holdsText);
  if (holder) holder.dispatchEvent(new Event(REFUSED));
  else for (const dialog of open) dialog.close();
  return holder === undefined;
}

const holdsText = (dialog: HTMLDialogElement): boolean =>
  [...dialog.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some(
    (field) => typed.has(field) && field.value.trim() !== '',
  );
