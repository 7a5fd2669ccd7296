import { room } from './guard';
import { putToolsAway } from './lock';

/** Puts the controls away and fills the screen where the browser lets it. Only from the page as it is worked with. */
export function present(): void {
  if (room.getState().mode !== 'work') return;
  putToolsAway();
  room.setState({ mode: 'presenting', turning: false });
  void fillScreen();
}

export function stopPresenting(): void {
  if (room.getState().mode !== 'presenting') return;
  room.setState({ mode: 'work', turning: false });
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
}

/** A browser without it, or one that refuses, shows the page in its window. */
async function fillScreen(): Promise<void> {
  try {
    await document.documentElement.requestFullscreen?.({ navigationUI: 'hide' });
    if (room.getState().mode !== 'presenting' && document.fullscreenElement) await document.exitFullscreen();
  } catch {
    return;
  }
}
