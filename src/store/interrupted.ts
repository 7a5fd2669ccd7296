import { mark, t } from '../words/say';
import { draft } from './draft';
import { addNotice, studio } from './studio';

/** There while a hand is at the design: a tab that is brought back with it was killed in the middle of a change. */
const KEY = 'hairline-studio:in-hand';

const CUT_OFF = mark('The page was closed in the middle of a change. All that was done before it is here.');

const isInHand = (): boolean => studio.getState().gesture || draft.getState().design !== null;

/** Says what became of a change that the last page did not live to finish, and watches over those to come; returns how to stop. */
export function followHand(): () => void {
  if (takeNote()) addNotice(t(CUT_OFF));
  let noted = false;
  const look = () => {
    if (noted === isInHand()) return;
    noted = !noted;
    note(noted);
  };
  const stops = [studio.subscribe(look), draft.subscribe(look)];
  return () => stops.forEach((stop) => stop());
}

function takeNote(): boolean {
  try {
    const wasInHand = sessionStorage.getItem(KEY) !== null;
    sessionStorage.removeItem(KEY);
    return wasInHand;
  } catch {
    return false;
  }
}

function note(isThere: boolean): void {
  try {
    if (isThere) sessionStorage.setItem(KEY, '1');
    else sessionStorage.removeItem(KEY);
  } catch {
    // The change is lost without a word then.
  }
}
