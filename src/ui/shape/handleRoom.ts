import { HANDLES, type HandleName } from '../../hairline/handles';
import { studio } from '../../store/studio';
import type { WindowPoint } from '../../store/surface';

/** On a small head rings would cover each other: the first of these keep their place, those too near wait until the head is nearer. */
export const BY_WEIGHT: readonly HandleName[] = [
  ...HANDLES.filter((name) => !/^(hump|sideburn|ear)/.test(name)),
  ...HANDLES.filter((name) => /^(sideburn|ear)/.test(name)),
  ...HANDLES.filter((name) => name.startsWith('hump')),
];
const APART_PX = 26;

/** Whether a handle would cover none of those placed before it. */
export const isApart = (others: readonly WindowPoint[], { x, y }: WindowPoint): boolean =>
  others.every((other) => Math.hypot(other.x - x, other.y - y) >= APART_PX);

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What of the window no panel covers. */
export function freeBox({ clientWidth, clientHeight }: HTMLCanvasElement): Box {
  const { top, right, bottom, left } = studio.getState().insets;
  return { left, right: clientWidth - right, top, bottom: clientHeight - bottom };
}

export const isIn = (box: Box, { x, y }: WindowPoint): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
