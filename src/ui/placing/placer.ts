import { chartScaleAt, chartUvOf } from '../../anatomy/chart';
import { STROKE_GRID } from '../../design/line';
import { StrokePath } from '../../design/strokePath';
import type { SkinPlace } from '../../hairline/tape';
import { callOff, type Placing } from '../../store/placing';
import { studio } from '../../store/studio';
import type { Surface, WindowPoint } from '../../store/surface';
import { Hand, type Activity } from '../shape/hand';
import { Ink } from '../shape/ink';
import { Lens } from '../shape/lens';
import type { PlacingProblem } from './placingWords';

export interface PlacerState {
  readonly problem: PlacingProblem | undefined;
  /** Points that keys have set so far. */
  readonly points: number;
}

interface Parts {
  readonly layer: HTMLElement;
  readonly ink: HTMLCanvasElement;
  readonly lens: HTMLCanvasElement;
}

const STEP_PX = { usual: 4, large: 24 } as const;
/** Between two points of the keys the skin is looked for this often, px. */
const BETWEEN_PX = 4;
/** A path strays by this share of its width at most, and at least by this much, mm. */
const STRAY = { share: 0.06, leastMm: 0.3 } as const;
const ARROWS: Readonly<Record<string, WindowPoint>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Nothing comes of it. */
const STILL: Activity = { move: () => undefined, end: () => undefined, cancel: () => undefined };

/** Lets a hand, or keys, show a place or draw a path on the head; answers what was asked once, and then the layer goes. */
export class Placer {
  private readonly ink: Ink;
  private readonly lens: Lens;
  private readonly hand: Hand;
  private readonly stop: () => void;
  private places: SkinPlace[] = [];
  private isTouch = false;
  private hover: SkinPlace | undefined;
  private cross: WindowPoint | undefined;
  /** Where keys have set points in the window, and how many places there were before each. */
  private set: { readonly at: WindowPoint; readonly before: number }[] = [];
  private problem: PlacingProblem | undefined;

  constructor(
    private readonly surface: Surface,
    private readonly asked: Placing,
    private readonly parts: Parts,
    private readonly tell: (state: PlacerState) => void,
  ) {
    this.ink = new Ink(parts.ink, surface);
    this.lens = new Lens(parts.lens, surface, parts.ink);
    this.hand = new Hand(parts.layer, surface, this.begin);
    parts.layer.addEventListener('keydown', this.keyDown);
    parts.layer.addEventListener('pointermove', this.follow);
    this.stop = surface.onFrame(this.paint);
    this.paint();
  }

  dispose(): void {
    this.stop();
    this.hand.dispose();
    this.parts.layer.removeEventListener('keydown', this.keyDown);
    this.parts.layer.removeEventListener('pointermove', this.follow);
  }

  /** Answers with what there is so far. */
  finish(): void {
    const path = this.path();
    if (path.length === 0) return;
    callOff();
    this.asked.done(this.asked.kind === 'point' ? path.slice(-2) : path);
  }

  private path(): number[] {
    const [first] = this.places;
    if (!first) return [];
    const { surface, chart } = this.surface.head;
    const mmPerStep = chartScaleAt(surface, chart, first.point) / STROKE_GRID;
    const stroke = new StrokePath(Math.max(STRAY.leastMm, STRAY.share * this.asked.sizeMm) / mmPerStep);
    for (const { point } of this.places) stroke.add(...chartUvOf(surface, chart, point));
    return stroke.path;
  }

  /** What is beside the head goes on to the camera. Bare skin keeps still, and its sentence is said. */
  private readonly begin = (event: PointerEvent): Activity | undefined => {
    const place = this.placeAt(event.clientX, event.clientY);
    this.changed();
    if (!place) return this.problem === 'off-scalp' ? STILL : undefined;
    this.restart(place, event.pointerType === 'touch');
    return {
      move: ({ clientX, clientY }) => {
        const next = this.placeAt(clientX, clientY);
        if (next && this.asked.kind === 'path') this.places.push(next);
        else if (next) this.places = [next];
        this.changed();
      },
      end: () => this.finish(),
      cancel: () => this.restart(undefined, false),
    };
  };

  private restart(place: SkinPlace | undefined, isTouch: boolean): void {
    this.places = place ? [place] : [];
    this.set = [];
    this.cross = undefined;
    this.isTouch = isTouch;
    this.changed();
  }

  /** The hair-bearing skin there; else notes why there is none. */
  private placeAt(x: number, y: number): SkinPlace | undefined {
    const place = this.surface.pick(x, y);
    const { surface, chart } = this.surface.head;
    const isOn = place !== undefined && !Number.isNaN(chartUvOf(surface, chart, place.point)[0]);
    this.problem = isOn ? undefined : place ? 'off-scalp' : 'off-head';
    return isOn ? place : undefined;
  }

  private changed(): void {
    this.tell({ problem: this.problem, points: this.set.length });
    if (this.isTouch) this.surface.redraw();
    this.paint();
  }

  private readonly follow = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || this.hand.isBusy) return;
    this.hover = this.surface.pick(event.clientX, event.clientY);
    this.paint();
  };

  private readonly keyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || this.hand.isBusy) return;
    const way = ARROWS[event.key];
    if (way) this.moveCross(way, event.shiftKey ? STEP_PX.large : STEP_PX.usual);
    else if (event.key === 'Enter' || event.key === ' ') this.setPoint();
    else if (event.key === 'Backspace') this.takeBack();
    else if (event.key === 'Escape') callOff();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private moveCross({ x, y }: WindowPoint, px: number): void {
    const { clientWidth, clientHeight } = this.surface.canvas;
    const from = this.cross ?? middleOf(this.surface.canvas);
    const held = (value: number, most: number) => Math.min(most - 1, Math.max(0, value));
    this.cross = { x: held(from.x + px * x, clientWidth), y: held(from.y + px * y, clientHeight) };
    this.hover = undefined;
    this.paint();
  }

  private setPoint(): void {
    const at = (this.cross ??= middleOf(this.surface.canvas));
    const last = this.set.at(-1);
    if (last && last.at.x === at.x && last.at.y === at.y) return this.finish();
    const place = this.placeAt(at.x, at.y);
    if (place) {
      const before = this.places.length;
      if (last) this.places.push(...this.between(last.at, at));
      this.places.push(place);
      this.set.push({ at, before });
    }
    this.changed();
    if (place && this.asked.kind === 'point') this.finish();
  }

  /** The skin under the way from one point of the window to another. */
  private between(from: WindowPoint, to: WindowPoint): SkinPlace[] {
    const steps = Math.floor(Math.hypot(to.x - from.x, to.y - from.y) / BETWEEN_PX);
    const places = Array.from({ length: Math.max(0, steps - 1) }, (_, i) => {
      const t = (i + 1) / steps;
      return this.placeAt(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t);
    });
    this.problem = undefined;
    return places.filter((place) => place !== undefined);
  }

  private takeBack(): void {
    const last = this.set.pop();
    if (last) this.places.length = last.before;
    this.problem = undefined;
    this.changed();
  }

  private readonly paint = (): void => {
    const { ink, places, cross, lens } = this;
    ink.clear();
    if (places.length > 1) ink.stroke(places);
    const ringAt = places.at(-1) ?? this.hover;
    if (ringAt) ink.ring(ringAt, this.asked.sizeMm / 2);
    if (cross) ink.cross(cross);
    const spot = this.isTouch && this.hand.isBusy ? places.at(-1) : undefined;
    if (spot) lens.show(this.surface.project(spot.xyz), studio.getState().mirror);
    else lens.hide();
  };
}

/** The middle of what panels leave free. */
function middleOf({ clientWidth, clientHeight }: HTMLCanvasElement): WindowPoint {
  const { top, right, bottom, left } = studio.getState().insets;
  return { x: Math.round((left + clientWidth - right) / 2), y: Math.round((top + clientHeight - bottom) / 2) };
}
