import type { Design } from '../../design/schema';
import { moveHandle, type HandleName } from '../../hairline/handles';
import { commitDraft, dropDraft, holdDraft } from '../../store/draft';
import { shaping } from '../../store/shaping';
import { studio } from '../../store/studio';
import type { Surface, WindowPoint } from '../../store/surface';
import type { Activity } from './hand';
import { Reach } from './reach';

/** What a drag tells the layer about. */
export interface Dragging {
  readonly handle: HandleName;
  /** Where the hand wants the handle. */
  readonly wanted: WindowPoint;
  readonly isTouch: boolean;
}

/** Drags one handle over the skin; `tell` hears where to, and of the end. */
export function dragHandle(
  surface: Surface,
  handle: HandleName,
  at: WindowPoint,
  event: PointerEvent,
  tell: (dragging: Dragging | undefined) => void,
): Activity {
  const base: Design = studio.getState().design;
  const reach = new Reach(surface);
  reach.at(at.x, at.y);
  // The handle stays where it is under the hand instead of jumping to its middle.
  const [dx, dy] = [at.x - event.clientX, at.y - event.clientY];
  const isTouch = event.pointerType === 'touch';
  tell({ handle, wanted: at, isTouch });
  return {
    move: ({ clientX, clientY }) => {
      if (studio.getState().design !== base) return;
      const wanted = { x: clientX + dx, y: clientY + dy };
      const reached = reach.at(wanted.x, wanted.y);
      tell({ handle, wanted, isTouch });
      if (!reached) return;
      const { bothSides } = shaping.getState();
      holdDraft({ line: moveHandle(surface.head, base, handle, reached.place, bothSides) });
    },
    end: () => {
      tell(undefined);
      commitDraft();
    },
    cancel: () => {
      tell(undefined);
      dropDraft();
    },
  };
}
