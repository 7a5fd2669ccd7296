import type { WebGLRenderer } from 'three';
import type { Tier } from '../design/tier';
import type { FigureQuality } from '../gpu/figure';
import { ratioOn, TIER_LOOKS } from '../gpu/tiers';
import { draft } from '../store/draft';
import { findTier, quality, tierOf } from '../store/quality';
import { studio } from '../store/studio';
import type { Pace } from './pace';
import { isWeak } from './weakDevice';

/** So long after its last move the picture is drawn as finely as it can be, ms: a hand that only pauses moves on before. */
const STILL_MS = 150;

/** Pixels of the canvas to a CSS pixel at rest. */
export const restRatio = (): number => ratioOn(devicePixelRatio, TIER_LOOKS[tierOf(quality.getState())].rest);

/** In which tier the head is drawn. Another one is taken at rest; until then all stays as it is. */
export class TierKeeper {
  private drawn: Tier;
  /** The tier that is to be taken. */
  private coming: Tier | undefined;
  private movedAtMs = -Infinity;
  private wasMoving = false;
  private pace: Pace | undefined;
  private isFetching = false;
  private readonly pressed = new Set<number>();
  private readonly stop: readonly (() => void)[];

  /** `touch` tells that the picture is no longer what is wanted, and asks for a new one; `invalidate` only asks. */
  constructor(
    private readonly renderer: WebGLRenderer,
    private readonly touch: () => void,
    private readonly invalidate: () => void,
    private readonly isComparing: () => boolean,
  ) {
    if (this.isUnknown) this.spare();
    this.drawn = tierOf(quality.getState());
    this.tell();
    const resume = () => this.coming && this.invalidate();
    this.stop = [
      quality.subscribe(this.follow),
      studio.subscribe((now, before) => before.gesture && !now.gesture && resume()),
      this.listen(resume),
    ];
  }

  /** What a figure is made with. */
  get figure(): FigureQuality {
    return TIER_LOOKS[this.drawn].figure;
  }

  /** Nothing is drawn otherwise than somebody has asked for. What the page changes by itself it changes unheard. */
  get isSettled(): boolean {
    return this.coming === undefined || quality.getState().choice === 'auto';
  }

  /**
   * Before a frame is drawn: as many pixels as it is to have. While the head moves they may be fewer; false until it is drawn as it will
   * stay.
   */
  sharpen(moving: boolean, nowMs: number): boolean {
    if (moving && this.wasMoving && this.isUsual) this.pace?.frame(nowMs - this.movedAtMs);
    this.wasMoving = moving;
    if (moving) this.movedAtMs = nowMs;
    const { rest, moving: fast } = TIER_LOOKS[this.drawn];
    const [fine, coarse] = [ratioOn(devicePixelRatio, rest), ratioOn(devicePixelRatio, fast)];
    const ratio = nowMs - this.movedAtMs < STILL_MS ? coarse : fine;
    if (this.renderer.getPixelRatio() !== ratio) this.renderer.setPixelRatio(ratio);
    return ratio === fine;
  }

  /** At rest: true if a figure of another tier is to take the place of the last one now. */
  change(): boolean {
    if (this.coming === undefined || this.isHeld) return false;
    this.drawn = this.coming;
    this.coming = undefined;
    this.tell();
    return true;
  }

  /** The picture is whole: time to find out how fast this device is, where the page chooses. `draw` draws what is on screen once more. */
  async rest(draw: () => void): Promise<void> {
    if (quality.getState().choice !== 'auto' || this.isFetching) return;
    this.isFetching = true;
    try {
      this.pace ??= new (await import('./pace')).Pace();
      await idle();
      if (this.mayMeasure()) this.pace.measure(this.renderer, draw);
    } catch {
      // Without its code the tier stays as it is.
    }
    this.isFetching = false;
  }

  dispose(): void {
    for (const stop of this.stop) stop();
  }

  private mayMeasure(): boolean {
    const { settled, scene } = studio.getState();
    return this.isUnknown && this.isUsual && settled && scene.phase === 'ready' && !this.isHeld;
  }

  /** The page is to choose, and knows nothing of this device. */
  private get isUnknown(): boolean {
    const { choice, found } = quality.getState();
    return choice === 'auto' && found === null;
  }

  /** One head is drawn, in the tier that is wanted and that the page has chosen: what a frame takes tells something. */
  private get isUsual(): boolean {
    return quality.getState().choice === 'auto' && this.coming === undefined && !this.isComparing();
  }

  /** A hand is at the head or at a control. */
  private get isHeld(): boolean {
    return this.pressed.size > 0 || studio.getState().gesture || draft.getState().design !== null;
  }

  private readonly follow = (): void => {
    if (this.isUnknown && this.spare()) return;
    const tier = tierOf(quality.getState());
    // At its next rest the picture is measured.
    if (this.isUnknown) this.touch();
    if (tier === (this.coming ?? this.drawn)) return;
    this.coming = tier === this.drawn ? undefined : tier;
    if (this.isSettled) this.invalidate();
    else this.touch();
  };

  /** A device with little room is spared more than the light tier. */
  private spare(): boolean {
    const gl = this.renderer.getContext();
    const { deviceMemory } = navigator as { readonly deviceMemory?: number };
    const limits = { textureSize: gl.getParameter(gl.MAX_TEXTURE_SIZE) as number, memoryGb: deviceMemory };
    const weak = isWeak(limits);
    if (weak) findTier({ tier: 'light', isLast: true });
    return weak;
  }

  private tell(): void {
    this.renderer.domElement.dataset['quality'] = this.drawn;
  }

  private listen(resume: () => void): () => void {
    const element = this.renderer.domElement;
    const press = ({ pointerId }: PointerEvent) => void this.pressed.add(pointerId);
    const release = ({ pointerId }: PointerEvent) => void (this.pressed.delete(pointerId) && resume());
    element.addEventListener('pointerdown', press);
    for (const name of ['pointerup', 'pointercancel'] as const) addEventListener(name, release, true);
    return () => {
      element.removeEventListener('pointerdown', press);
      for (const name of ['pointerup', 'pointercancel'] as const) removeEventListener(name, release);
    };
  }
}

/** Until the browser has nothing better to do. */
const idle = () =>
  new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });
