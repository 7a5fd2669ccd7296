import { chartScaleAt, chartUvOf } from '../../anatomy/chart';
import { STROKE_GRID, type Stroke } from '../../design/line';
import type { Design } from '../../design/schema';
import { StrokePath } from '../../design/strokePath';
import type { SkinPlace } from '../../hairline/tape';
import { commitDraft, dropDraft, holdDraft } from '../../store/draft';
import { shaping } from '../../store/shaping';
import { studio } from '../../store/studio';
import type { Surface } from '../../store/surface';
import { takeDrawing } from './drawing';
import type { Activity } from './hand';

/** A stroke on its way, for what draws it over the picture. */
export interface Stroking {
  readonly places: readonly SkinPlace[];
  readonly isTouch: boolean;
}

type Tell = (stroking: Stroking | undefined) => void;

/** Nearer points of a drawn line say nothing, mm. */
const APART_MM = 1;
/** A brush's path strays by this share of its width at most, and at least by this much, mm. */
const STRAY = { share: 0.06, leastMm: 0.3 } as const;

const pointsOf = (event: PointerEvent): readonly PointerEvent[] => {
  const all = event.getCoalescedEvents();
  return all.length > 0 ? all : [event];
};

/** Draws a line on the skin, which is fitted when it is let go. */
export function drawLine(surface: Surface, start: SkinPlace, event: PointerEvent, tell: Tell): Activity {
  const base = studio.getState().design;
  const places = [start];
  const isTouch = event.pointerType === 'touch';
  let isOff = false;
  tell({ places, isTouch });
  return {
    move: (moved) => {
      for (const { clientX, clientY } of pointsOf(moved)) {
        const place = surface.pick(clientX, clientY);
        if (!place) isOff = true;
        else if (distanceMm(place, places.at(-1)!) >= APART_MM) places.push(place);
      }
      tell({ places, isTouch });
    },
    end: () => {
      tell(undefined);
      if (studio.getState().design === base) takeDrawing(surface.head, base, places, isOff);
    },
    cancel: () => tell(undefined),
  };
}

/** Paints on the skin: more dots, fewer, or softer ones, as the brush is set. */
export function paint(surface: Surface, start: SkinPlace, event: PointerEvent, tell: Tell): Activity {
  const base: Design = studio.getState().design;
  const { brush, brushMm: sizeMm, strength } = shaping.getState();
  const { head } = surface;
  const mmPerStep = chartScaleAt(head.surface, head.chart, start.point) / STROKE_GRID;
  const path = new StrokePath(Math.max(STRAY.leastMm, STRAY.share * sizeMm) / mmPerStep);
  const isTouch = event.pointerType === 'touch';
  const add = (place: SkinPlace): boolean => {
    const [u, v] = chartUvOf(head.surface, head.chart, place.point);
    return !Number.isNaN(u) && path.add(u, v);
  };
  const show = (last: SkinPlace) => {
    const stroke: Stroke = { brush, sizeMm, strength, path: path.path };
    holdDraft({ strokes: [...base.strokes, stroke] });
    tell({ places: [last], isTouch });
  };
  if (add(start)) show(start);
  return {
    move: (moved) => {
      if (studio.getState().design !== base) return;
      const places = pointsOf(moved).map(({ clientX, clientY }) => surface.pick(clientX, clientY));
      const added = places.filter((place) => place !== undefined && add(place));
      const last = added.at(-1);
      if (last) show(last);
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

const distanceMm = ({ xyz: a }: SkinPlace, { xyz: b }: SkinPlace): number =>
  Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
