import { room, setTurning } from '../../store/guard';
import { stopPresenting } from '../../store/presenting';
import { isTyping } from '../keys';
import { showFirst, showLast, showNext, showPrevious, toggleBefore } from './sessions';

/** What remote controls for talks send, and what a hand at a keyboard tries. */
const ACTIONS: Readonly<Record<string, () => void>> = {
  ArrowRight: showNext,
  ArrowDown: showNext,
  PageDown: showNext,
  ArrowLeft: showPrevious,
  ArrowUp: showPrevious,
  PageUp: showPrevious,
  Home: showFirst,
  End: showLast,
  '.': toggleBefore,
  ' ': () => setTurning(!room.getState().turning),
  Escape: stopPresenting,
};

/** Keys of the presentation come before all others of the page; returns how to stop listening. */
export function listenToPresenter(target: Window): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = ACTIONS[event.key];
    // On a button, Space presses that.
    if (!act || (event.key === ' ' && event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat) act();
  };
  target.addEventListener('keydown', onKey, true);
  return () => target.removeEventListener('keydown', onKey, true);
}

/** Leaving full screen by the browser's own ways leaves the presentation, too; returns how to stop. */
export function followFullScreen(page: Document): () => void {
  const onChange = () => {
    if (!page.fullscreenElement) stopPresenting();
  };
  page.addEventListener('fullscreenchange', onChange);
  return () => page.removeEventListener('fullscreenchange', onChange);
}
