import type { PerspectiveCamera } from 'three';
import type { Head } from '../anatomy/head';
import type { Hairline } from '../hairline/construct';
import { studio } from '../store/studio';
import { offerSurface } from '../store/surface';
import type { CompareSlot } from './compareSlot';
import type { Touchable } from './touchable';

/** Offers the head on screen to what lies over it, once the code for hands is there. */
export class TouchSlot {
  private Surface: typeof Touchable | undefined;
  private compared: CompareSlot | undefined;
  private touchable: Touchable | undefined;
  private withdraw: () => void = () => undefined;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly camera: PerspectiveCamera,
    private readonly redraw: () => void,
  ) {}

  get isReady(): boolean {
    return this.Surface !== undefined;
  }

  /** From the next frame on the head can be touched. */
  take(Surface: typeof Touchable, compared: CompareSlot): void {
    this.Surface = Surface;
    this.compared = compared;
  }

  /** Tells what lies over the head where it is now. */
  drawn(head: Head, dots: { readonly hairline: Hairline }, moving: boolean): void {
    if (!this.Surface) return;
    const { hairline } = dots;
    if (this.touchable?.head === head) return this.touchable.drawn(hairline, moving);
    this.withdraw();
    this.touchable = new this.Surface(
      head,
      this.canvas,
      this.camera,
      () => studio.getState().mirror,
      this.redraw,
      hairline,
      this.frame,
    );
    this.touchable.drawn(hairline, moving);
    this.withdraw = offerSurface(this.touchable);
  }

  resized(): void {
    this.touchable?.resized();
  }

  dispose(): void {
    this.withdraw();
  }

  private readonly frame = () => {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    return this.compared?.activeRect({ width, height, insets: studio.getState().insets });
  };
}
