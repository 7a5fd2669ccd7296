import { compare, isAsking } from '../../store/compare';
import { dropDraft, draft } from '../../store/draft';
import { toggleShaping } from '../../store/shaping';
import { redo, undo } from '../../store/undo';
import { isTyping } from '../keys';
import { pause } from '../player';

/** Undoes what a hand on the head is doing; true if one was at it. */
type Cancel = () => boolean;

let cancel: Cancel = () => false;

/** What lies over the head offers to let go; returns how to withdraw the offer. */
export function offerCancel(offered: Cancel): () => void {
  cancel = offered;
  return () => {
    if (cancel === offered) cancel = () => false;
  };
}

/** One step back; a hand that is at the design lets go first, and time stands. */
export function stepBack(): void {
  if (letGo() || isAsking(compare.getState())) return;
  pause();
  undo();
}

export function stepForward(): void {
  if (letGo() || isAsking(compare.getState())) return;
  pause();
  redo();
}

/** True if there was anything to let go of. */
function letGo(): boolean {
  if (cancel()) return true;
  const isHeld = draft.getState().design !== null;
  dropDraft();
  return isHeld;
}

/** E shapes, Ctrl or Cmd with Z undoes, with Shift or as Ctrl+Y redoes, Escape lets go; returns how to stop listening. */
export function listenToShapeKeys(target: Window): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    const withControl = event.ctrlKey || event.metaKey;
    if (withControl && key === 'z') (event.shiftKey ? stepForward : stepBack)();
    else if (withControl && key === 'y' && !event.shiftKey) stepForward();
    else if (!withControl && key === 'e' && !event.repeat) return toggleShaping();
    else if (key === 'escape') return void letGo();
    else return;
    event.preventDefault();
  };
  target.addEventListener('keydown', onKey);
  return () => target.removeEventListener('keydown', onKey);
}
