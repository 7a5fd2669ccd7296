import { mark, t } from '../words/say';
import { addNotice } from './studio';

const UNKEPT = mark('This browser does not keep what you choose here: it lasts until the page is closed.');

/** Keeps a choice for later visits; where storage is refused or full the page says so, once, and the choice lasts as long as the page. */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    addNotice(t(UNKEPT));
  }
}
