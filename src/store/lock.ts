import type { Design } from '../design/schema';
import { readLink, writeLink } from '../share/link';
import type { SharedDocument } from '../share/document';
import { closeDialog } from './dialogs';
import { dropDraft } from './draft';
import { LOCK_KEY, room } from './guard';
import { callOff } from './placing';
import { setShaping } from './shaping';
import { documentOf, endGesture, studio } from './studio';

/** What a reload must not undo. The code keeps curious fingers off and is no secret: it lies in the tab's own storage. */
interface StoredLock {
  readonly link: string;
  /** Four digits, or empty. */
  readonly code: string;
}

const CODE = /^(\d{4})?$/;

let held: { readonly design: Design; readonly link: string; readonly code: string } | undefined;

export const isCode = (text: string): boolean => CODE.test(text);

/** Whether unlocking asks for a code. */
export const hasCode = (): boolean => held !== undefined && held.code !== '';

/** The link of what is locked; undefined while nothing is. */
export const lockedLink = (): string | undefined => held?.link;

/** Hands the page over: the head can be turned and sessions looked at, no more. Throws for a code that is neither empty nor four digits. */
export function lock(code: string): void {
  if (!isCode(code)) throw new RangeError(`${code} is no code of four digits`);
  putToolsAway();
  const link = writeLink(documentOf(studio.getState()));
  hold(studio.getState().design, link, code);
  store({ link, code });
}

/** Gives the page back, with the very design that was locked; false for a wrong code. */
export function unlock(code: string): boolean {
  if (!held) return true;
  if (code !== held.code) return false;
  const { design } = held;
  held = undefined;
  store(null);
  room.setState({ mode: 'work', turning: false });
  studio.setState({ design });
  return true;
}

/** What was locked before the page was loaded again; undefined if nothing was, or it can't be read. */
export function storedLock(): { readonly document: SharedDocument; readonly resume: () => void } | undefined {
  const stored = read();
  const opened = stored && readLink(stored.link);
  if (!stored || !opened?.ok) return undefined;
  return { document: opened.value, resume: () => hold(opened.value.design, stored.link, stored.code) };
}

/** Nothing is held, open or asked for any more. */
export function putToolsAway(): void {
  setShaping({ on: false, problem: null });
  callOff();
  dropDraft();
  endGesture();
  closeDialog();
}

function hold(design: Design, link: string, code: string): void {
  held = { design, link, code };
  room.setState({ mode: 'locked', turning: false });
}

/** Where storage is refused, the lock lasts as long as the page. */
function store(stored: StoredLock | null): void {
  try {
    if (stored) sessionStorage.setItem(LOCK_KEY, JSON.stringify(stored));
    else sessionStorage.removeItem(LOCK_KEY);
  } catch {
    return;
  }
}

function read(): StoredLock | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(LOCK_KEY) ?? 'null');
    return isLock(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isLock = (value: unknown): value is StoredLock =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as StoredLock).link === 'string' &&
  typeof (value as StoredLock).code === 'string' &&
  isCode((value as StoredLock).code);
