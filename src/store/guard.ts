import { createStore } from 'zustand/vanilla';
import type { Design } from '../design/schema';

/** Who has the page: somebody at work on the design, a presenter with the controls put away, or a client who may only look. */
export type RoomMode = 'work' | 'presenting' | 'locked';

export interface Room {
  readonly mode: RoomMode;
  /** The head turns slowly by itself. */
  readonly turning: boolean;
}

/** Where the tab keeps what is locked: `lock.ts`. */
export const LOCK_KEY = 'hairline-studio:lock';

/** Whether the page was locked before it was loaded again. */
export function wasLocked(): boolean {
  try {
    return sessionStorage.getItem(LOCK_KEY) !== null;
  } catch {
    return false;
  }
}

/** Every path that changes a design, or shows more than the head, asks here first. */
export const room = createStore<Room>(() => ({ mode: 'work', turning: false }));

/** False while the page is locked: sessions may be looked at, all else of the design stays. */
export const mayEdit = (): boolean => room.getState().mode !== 'locked';

/** Whether tools, dialogs and menus may open. */
export const mayUseTools = (): boolean => room.getState().mode === 'work';

export const setTurning = (turning: boolean): void => {
  if (room.getState().turning !== turning) room.setState({ turning });
};

/** The design that may follow another one now: while locked only one that shows another session of the same. */
export function permitted(before: Design, after: Design): Design {
  return mayEdit() || differsInSessionsOnly(before, after) ? after : before;
}

function differsInSessionsOnly(before: Design, after: Design): boolean {
  const names = Object.keys({ ...before, ...after }) as (keyof Design)[];
  return names.every((name) => name === 'sessions' || before[name] === after[name]);
}
