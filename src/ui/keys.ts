import { VIEWS, type SessionCount } from '../design/schema';
import { compare, isAsking } from '../store/compare';
import { present } from '../store/presenting';
import { editDesign, goToView, toggleMirror } from '../store/studio';
import { VIEW_WORDS } from './words';

/** Keys 0 to 4 choose the session, a letter the view, M mirrors, P presents; returns how to stop listening. */
export function listenToKeys(target: Window): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    const view = VIEWS.find((name) => VIEW_WORDS[name].key === key);
    if (/^[0-4]$/.test(key) && !isAsking(compare.getState())) editDesign({ sessions: Number(key) as SessionCount });
    else if (view) goToView(view);
    else if (key === 'm') toggleMirror();
    else if (key === 'p') present();
  };
  target.addEventListener('keydown', onKey);
  return () => target.removeEventListener('keydown', onKey);
}

const WITHOUT_TEXT = new Set(['radio', 'checkbox', 'range', 'button', 'submit', 'reset', 'color', 'file', 'image']);

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.has(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
