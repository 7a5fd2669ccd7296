import { MAX_SESSIONS, USUAL_SESSIONS, type SessionCount } from '../../design/schema';
import { editDesign, studio } from '../../store/studio';

const show = (sessions: number): void => editDesign({ sessions: sessions as SessionCount });

/** What "after" goes back to where nothing else was shown. */
let after: SessionCount = USUAL_SESSIONS;

export const showNext = (): void => show(Math.min(MAX_SESSIONS, studio.getState().design.sessions + 1));
export const showPrevious = (): void => show(Math.max(0, studio.getState().design.sessions - 1));
/** Before the first session, which the order begins with. */
export const showFirst = (): void => show(0);
export const showLast = (): void => show(MAX_SESSIONS);

/** From any session to before the first, and back to the same. */
export function toggleBefore(): void {
  const { sessions } = studio.getState().design;
  if (sessions > 0) after = sessions;
  show(sessions > 0 ? 0 : after);
}
