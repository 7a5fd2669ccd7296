import { DAY_RANGE } from '../design/schema';
import { beginGesture, editDesign, endGesture, studio } from '../store/studio';
import { dayAt, LAST_POSITION, positionOf } from './timeScale';

/** From the first day to ten years, ms. */
const WHOLE_MS = 14_000;
const FINE_UNTIL_DAY = 60;

let pending = 0;

/** Lets time run from where it stands, from day 0 when it stands at its end; one commit when it stops. */
export function play(): void {
  pause();
  const { design } = studio.getState();
  const start = design.day >= DAY_RANGE.max ? 0 : positionOf(design.day);
  const steps = matchMedia('(prefers-reduced-motion: reduce)').matches;
  beginGesture();
  studio.setState({ playing: true });
  let shown = design.day;
  let begun: number | undefined;
  const step = (now: number) => {
    begun ??= now;
    const state = studio.getState();
    // Another hand at the time, or the end of another gesture: time is no longer ours.
    if (!state.gesture || state.design.day !== shown || state.design.sessions === 0) return pause();
    const position = Math.min(LAST_POSITION, start + ((now - begun) / WHOLE_MS) * LAST_POSITION);
    shown = round(dayAt(steps ? Math.floor(position) : position));
    if (shown !== state.design.day) editDesign({ day: shown });
    if (position >= LAST_POSITION) return pause();
    pending = requestAnimationFrame(step);
  };
  pending = requestAnimationFrame(step);
}

/** Time stands, on a whole day. */
export function pause(): void {
  cancelAnimationFrame(pending);
  if (!studio.getState().playing) return;
  const { day } = studio.getState().design;
  if (!Number.isInteger(day)) editDesign({ day: Math.round(day) });
  studio.setState({ playing: false });
  endGesture();
}

const round = (day: number): number => (day < FINE_UNTIL_DAY ? Math.round(10 * day) / 10 : Math.round(day));
