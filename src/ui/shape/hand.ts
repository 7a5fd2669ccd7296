import type { Surface } from '../../store/surface';

/** What one pointer does on the head from press to release. */
export interface Activity {
  move(event: PointerEvent): void;
  /** The pointer was let go. */
  end(): void;
  /** Nothing of it shall remain. */
  cancel(): void;
}

/** A second finger that comes this soon, before the first has moved this far, means the camera. */
const TOGETHER_MS = 350;
const STILL_PX = 12;

interface Holding {
  readonly pointerId: number;
  readonly activity: Activity;
  readonly from: PointerEvent;
  last: PointerEvent;
}

/**
 * The pointers on a layer over the head. One of them is given an activity; what the layer doesn't want goes on to the canvas below, where the
 * camera is. Two fingers put down together both go to the camera, and what the first one had begun is undone.
 */
export class Hand {
  private holding: Holding | undefined;

  /** `begin` starts an activity for a pointer, or doesn't. */
  constructor(
    private readonly layer: HTMLElement,
    private readonly surface: Surface,
    private readonly begin: (event: PointerEvent) => Activity | undefined,
  ) {
    layer.addEventListener('pointerdown', this.down);
    layer.addEventListener('pointermove', this.move);
    layer.addEventListener('pointerup', this.up);
    layer.addEventListener('pointercancel', this.lose);
    layer.addEventListener('lostpointercapture', this.lose);
    layer.addEventListener('wheel', this.wheel, { passive: false });
    layer.addEventListener('contextmenu', this.hush);
  }

  get isBusy(): boolean {
    return this.holding !== undefined;
  }

  /** Undoes what is going on; true if anything was. */
  cancel(): boolean {
    const { holding } = this;
    if (!holding) return false;
    this.letGo();
    holding.activity.cancel();
    return true;
  }

  dispose(): void {
    this.cancel();
    const { layer } = this;
    layer.removeEventListener('pointerdown', this.down);
    layer.removeEventListener('pointermove', this.move);
    layer.removeEventListener('pointerup', this.up);
    layer.removeEventListener('pointercancel', this.lose);
    layer.removeEventListener('lostpointercapture', this.lose);
    layer.removeEventListener('wheel', this.wheel);
    layer.removeEventListener('contextmenu', this.hush);
  }

  private readonly down = (event: PointerEvent): void => {
    const { holding } = this;
    if (holding) return this.join(event, holding);
    const activity = event.button === 0 ? this.begin(event) : undefined;
    if (!activity) return this.pass(event);
    this.holding = { pointerId: event.pointerId, activity, from: event, last: event };
    this.layer.dataset['busy'] = 'true';
    this.layer.setPointerCapture(event.pointerId);
  };

  private join(event: PointerEvent, { from, last }: Holding): void {
    const moved = Math.hypot(last.clientX - from.clientX, last.clientY - from.clientY);
    if (event.pointerType !== 'touch' || event.timeStamp - from.timeStamp > TOGETHER_MS || moved > STILL_PX) return;
    this.cancel();
    this.pass(last);
    this.pass(event);
  }

  private readonly move = (event: PointerEvent): void => {
    const { holding } = this;
    if (event.pointerId !== holding?.pointerId) return;
    holding.last = event;
    holding.activity.move(event);
  };

  private readonly up = (event: PointerEvent): void => {
    const { holding } = this;
    if (event.pointerId !== holding?.pointerId) return;
    this.letGo();
    holding.activity.end();
  };

  private readonly lose = (event: PointerEvent): void => {
    const { pointerId, pointerType } = event;
    if (pointerId === this.holding?.pointerId) this.cancel();
    else if (event.type === 'pointercancel')
      this.surface.canvas.dispatchEvent(new PointerEvent('pointercancel', { pointerId, pointerType }));
  };

  private letGo(): void {
    const { pointerId } = this.holding!;
    this.holding = undefined;
    delete this.layer.dataset['busy'];
    if (this.layer.hasPointerCapture(pointerId)) this.layer.releasePointerCapture(pointerId);
  }

  /** The camera takes this pointer from here on; it hears of its moves by itself. */
  private pass(event: PointerEvent): void {
    const { pointerId, pointerType, clientX, clientY, isPrimary } = event;
    // A finger's moves say −1, no button has changed; the mouse is only passed on as it is pressed.
    const [button, buttons] = [Math.max(0, event.button), event.buttons || 1];
    const copy = { pointerId, pointerType, clientX, clientY, isPrimary, button, buttons, cancelable: true };
    this.surface.canvas.dispatchEvent(new PointerEvent('pointerdown', copy));
  }

  private readonly wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const { deltaX, deltaY, deltaMode, clientX, clientY, ctrlKey } = event;
    const copy = { deltaX, deltaY, deltaMode, clientX, clientY, ctrlKey, cancelable: true };
    if (!this.isBusy) this.surface.canvas.dispatchEvent(new WheelEvent('wheel', copy));
  };

  private readonly hush = (event: Event): void => event.preventDefault();
}
