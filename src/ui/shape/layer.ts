import { HANDLES, handlePlaces, nudgeHandle, type HandleName } from '../../hairline/handles';
import type { Design } from '../../design/schema';
import type { Hairline } from '../../hairline/construct';
import { lineOf } from '../../hairline/shape';
import type { SkinPlace } from '../../hairline/tape';
import { commitDraft, draft, dropDraft, holdDraft, shownDesign } from '../../store/draft';
import { setShaping, shaping } from '../../store/shaping';
import { editDesign, studio } from '../../store/studio';
import type { Surface, WindowPoint } from '../../store/surface';
import { onLanguage } from '../../words/say';
import { handleText, SHAPING_WORDS, cm, handleName } from '../shapeWords';
import { Hand, type Activity } from './hand';
import { BY_WEIGHT, freeBox, isApart, isIn } from './handleRoom';
import { handleValue, withoutHandle } from './handleValues';
import { Ink } from './ink';
import { Lens } from './lens';
import { dragHandle, type Dragging } from './moving';
import { drawLine, paint, type Stroking } from './stroking';

/** The layer's parts, as React has made them. */
export interface LayerParts {
  readonly layer: HTMLElement;
  readonly ink: HTMLCanvasElement;
  readonly lens: HTMLCanvasElement;
  readonly badge: HTMLElement;
  readonly badgeValue: HTMLElement;
  readonly hint: HTMLElement;
  readonly handles: ReadonlyMap<HandleName, HTMLElement>;
}

const STEP_MM = { usual: 1, large: 5 } as const;
/** A handle that stays so far behind the hand is said to be as far as it goes. */
const BEHIND_PX = 16;

/** What lies over the head while it is shaped. It follows the frames and the hands by itself; React only makes its elements. */
export class ShapeController {
  private readonly ink: Ink;
  private readonly lens: Lens;
  private readonly hand: Hand;
  private readonly stop: (() => void)[];
  private known: { readonly hairline: Hairline; readonly places: ReadonlyMap<HandleName, SkinPlace> } | undefined;
  private readonly at = new Map<HandleName, WindowPoint>();
  private dragging: Dragging | undefined;
  private stroking: Stroking | undefined;
  private hover: SkinPlace | undefined;

  constructor(
    private readonly surface: Surface,
    private readonly parts: LayerParts,
  ) {
    this.ink = new Ink(parts.ink, surface);
    this.lens = new Lens(parts.lens, surface, parts.ink);
    this.hand = new Hand(parts.layer, surface, this.begin);
    parts.layer.addEventListener('keydown', this.keyDown);
    parts.layer.addEventListener('keyup', this.keyUp);
    parts.layer.addEventListener('focusout', this.leaveHandle);
    parts.layer.addEventListener('focusin', this.paint);
    parts.layer.addEventListener('pointermove', this.follow);
    parts.layer.addEventListener('pointerleave', this.leave);
    this.stop = [
      surface.onFrame(this.paint),
      shaping.subscribe(this.paint),
      studio.subscribe(this.refit),
      onLanguage(this.paint),
    ];
    this.paint();
  }

  /** Undoes what a hand is doing; true if one was at it. */
  cancel(): boolean {
    return this.hand.cancel();
  }

  dispose(): void {
    const { layer } = this.parts;
    this.hand.dispose();
    for (const stop of this.stop) stop();
    layer.removeEventListener('keydown', this.keyDown);
    layer.removeEventListener('keyup', this.keyUp);
    layer.removeEventListener('focusout', this.leaveHandle);
    layer.removeEventListener('focusin', this.paint);
    layer.removeEventListener('pointermove', this.follow);
    layer.removeEventListener('pointerleave', this.leave);
  }

  private readonly begin = (event: PointerEvent): Activity | undefined => {
    const { tool } = shaping.getState();
    setShaping({ problem: null });
    if (tool === 'move') {
      const handle = this.nearest(event);
      if (!handle) return undefined;
      event.preventDefault();
      this.parts.handles.get(handle)!.focus({ preventScroll: true });
      return dragHandle(this.surface, handle, this.at.get(handle)!, event, (dragging) => {
        this.dragging = dragging;
        this.paint();
      });
    }
    const place = this.surface.pick(event.clientX, event.clientY);
    if (!place) return undefined;
    const act = tool === 'draw' ? drawLine : paint;
    return act(this.surface, place, event, (stroking) => {
      this.stroking = stroking;
      this.hover = stroking?.isTouch ? undefined : stroking?.places.at(-1);
      if (stroking?.isTouch) this.surface.redraw();
      this.paint();
    });
  };

  /** Targets may overlap: the one whose middle is nearest. */
  private nearest({ target, clientX, clientY }: PointerEvent): HandleName | undefined {
    if (!(target instanceof HTMLElement) || target.dataset['handle'] === undefined) return undefined;
    const far = (name: HandleName) => {
      const at = this.at.get(name);
      return at ? Math.hypot(at.x - clientX, at.y - clientY) : Infinity;
    };
    return HANDLES.toSorted((a, b) => far(a) - far(b))[0];
  }

  private readonly keyDown = (event: KeyboardEvent): void => {
    const handle = (event.target as HTMLElement).dataset['handle'] as HandleName | undefined;
    if (!handle || event.ctrlKey || event.metaKey || event.altKey || this.hand.isBusy) return;
    const { bothSides } = shaping.getState();
    if (event.key === 'Home') {
      this.reset(handle);
    } else {
      const by = this.stepOf(event, handle);
      if (!by) return;
      holdDraft({ line: nudgeHandle(this.surface.head, shownDesign(), handle, by, bothSides) });
    }
    event.preventDefault();
  };

  /** Gives a handle back to the style; those beside it stay where they are. */
  private reset(handle: HandleName): void {
    dropDraft();
    const { design } = studio.getState();
    const { bothSides } = shaping.getState();
    const upMm = handle === 'mid-frontal' ? ownHeightMm(design) - this.surface.hairline.shape.midFrontalMm : 0;
    const line = upMm === 0 ? design.line : nudgeHandle(this.surface.head, design, handle, { asideMm: 0, upMm }, false);
    editDesign({ line: withoutHandle(line, handle, bothSides) });
  }

  private readonly keyUp = (event: KeyboardEvent): void => {
    if (event.key.startsWith('Arrow') && !this.hand.isBusy) commitDraft();
  };

  private readonly leaveHandle = (): void => {
    if (!this.hand.isBusy) commitDraft();
    this.paint();
  };

  /** Right is right on the screen, however the head is turned or mirrored. */
  private stepOf({ key, shiftKey }: KeyboardEvent, handle: HandleName): { asideMm: number; upMm: number } | undefined {
    const mm = shiftKey ? STEP_MM.large : STEP_MM.usual;
    if (key === 'ArrowUp') return { asideMm: 0, upMm: mm };
    if (key === 'ArrowDown') return { asideMm: 0, upMm: -mm };
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
    const place = this.placesNow().get(handle);
    if (!place) return undefined;
    const [nx, , nz] = this.surface.normalAt(place);
    const [x, y, z] = place.xyz;
    const isLeftRight = this.surface.project([x + nz, y, z - nx]).x > this.surface.project(place.xyz).x;
    return { asideMm: (key === 'ArrowRight') === isLeftRight ? mm : -mm, upMm: 0 };
  }

  private readonly follow = (event: PointerEvent): void => {
    if (shaping.getState().tool !== 'brush' || event.pointerType === 'touch' || this.hand.isBusy) return;
    this.hover = this.surface.pick(event.clientX, event.clientY);
    this.paint();
  };

  private readonly leave = (): void => {
    if (!this.hover || this.hand.isBusy) return;
    this.hover = undefined;
    this.paint();
  };

  /** Panels that come or go hide handles or free them. */
  private readonly refit = (now: { insets: unknown }, before: { insets: unknown }): void => {
    if (now.insets !== before.insets) this.paint();
  };

  private placesNow(): ReadonlyMap<HandleName, SkinPlace> {
    const { hairline, head } = this.surface;
    if (this.known?.hairline !== hairline) this.known = { hairline, places: handlePlaces(head, hairline) };
    return this.known.places;
  }

  /** Brings everything to where the head is now. */
  private readonly paint = (): void => {
    const { tool, brushMm } = shaping.getState();
    const { ink, stroking, hover } = this;
    ink.clear();
    ink.hairline();
    if (tool === 'draw' && stroking) ink.stroke(stroking.places);
    const ringAt = tool === 'brush' ? (stroking?.places.at(-1) ?? hover) : undefined;
    if (ringAt) ink.ring(ringAt, brushMm / 2);
    this.placeHandles(tool === 'move');
    this.placeBadge(this.magnify());
  };

  private placeHandles(offered: boolean): void {
    const taken: WindowPoint[] = [];
    const places = this.placesNow();
    const free = freeBox(this.surface.canvas);
    for (const name of BY_WEIGHT) {
      const element = this.parts.handles.get(name)!;
      const place = places.get(name);
      const held = this.dragging?.handle === name;
      const at = place && this.surface.project(place.xyz);
      // Keys may take a handle out of sight; it stays theirs.
      const isKeyed = element === document.activeElement && element.matches(':focus-visible');
      const shown =
        at && (held || (offered && (isKeyed || (isIn(free, at) && this.surface.isSeen(place) && isApart(taken, at)))));
      if (!shown && element === document.activeElement) element.blur();
      element.hidden = !shown;
      if (place) this.describe(name, element, place);
      if (!at || !shown) {
        this.at.delete(name);
        continue;
      }
      taken.push(at);
      this.at.set(name, at);
      element.style.transform = `translate(${at.x.toFixed(1)}px, ${at.y.toFixed(1)}px)`;
    }
  }

  private describe(name: HandleName, element: HTMLElement, place: SkinPlace): void {
    const { mm, also, min, max } = handleValue(this.surface.head, this.surface.hairline.shape, name, place);
    set(element, 'aria-valuenow', String(Number(mm.toFixed(2)) + 0));
    set(element, 'aria-valuemin', String(min));
    set(element, 'aria-valuemax', String(max));
    set(element, 'aria-valuetext', `${handleName(name)}, ${handleText(name, mm, also)}`);
  }

  /** The figure of the handle in the hand, or of the one that keys move. */
  private placeBadge(lensFoot: WindowPoint | undefined): void {
    const { badge, badgeValue, hint, handles } = this.parts;
    const focused = [...handles].find(
      ([, element]) => element === document.activeElement && element.matches(':focus-visible'),
    );
    const name = this.dragging?.handle ?? focused?.[0];
    const at = name && this.at.get(name);
    const place = name && this.placesNow().get(name);
    badge.hidden = !at;
    if (!name || !at || !place) return;
    const { mm } = handleValue(this.surface.head, this.surface.hairline.shape, name, place);
    badgeValue.textContent = mm < 0 ? `−${cm(mm)}` : cm(mm);
    badgeValue.dataset['value'] = String(Number((mm / 10).toFixed(3)) + 0);
    const wanted = this.dragging?.wanted;
    const isBehind = wanted !== undefined && Math.hypot(wanted.x - at.x, wanted.y - at.y) > BEHIND_PX;
    hint.textContent = isBehind && draft.getState().design ? SHAPING_WORDS.asFarAsItGoes : '';
    // A finger covers what is beside the handle.
    const { x, y } = lensFoot ?? at;
    const { left, right } = freeBox(this.surface.canvas);
    badge.dataset['side'] = lensFoot ? 'lens' : x < (left + right) / 2 ? 'right' : 'left';
    badge.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
  }

  /** Shows what a finger covers; where the lens ends, if there is one. */
  private magnify(): WindowPoint | undefined {
    const { dragging, stroking, lens } = this;
    const place = stroking?.isTouch ? stroking.places.at(-1) : undefined;
    const spot = dragging?.isTouch ? this.at.get(dragging.handle) : place && this.surface.project(place.xyz);
    if (spot) return lens.show(spot, studio.getState().mirror);
    lens.hide();
    return undefined;
  }
}

/** Where the style itself has the middle of the line. */
function ownHeightMm({ line, ...source }: Design): number {
  const { midFrontalMm: _, ...rest } = line;
  return lineOf({ ...source, line: rest }).midFrontalMm;
}

/** Writes only what differs: attributes are read aloud. */
function set(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
