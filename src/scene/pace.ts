import type { WebGLRenderer } from 'three';
import { findTier, quality } from '../store/quality';
import { TierChooser, tierFor } from './tierChooser';

/** A measurement ends with the frame that brings it here, ms, or with so many frames. */
const ENOUGH = { ms: 90, frames: 5 } as const;

/** Finds the tier for this device while the page chooses it. Fetched after the first picture. */
export class Pace {
  private chooser: TierChooser | undefined;

  /** Draws the picture on screen a few times more, none of which can be told from it. Its tier is the standard one. */
  measure(renderer: WebGLRenderer, draw: () => void): void {
    const gl = renderer.getContext();
    const pixel = new Uint8Array(4);
    /** A pixel can be read only once all before it is drawn. */
    const timed = () => {
      const before = performance.now();
      draw();
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
      return performance.now() - before;
    };
    let [sum, least] = [0, Infinity];
    for (let i = 0; i < ENOUGH.frames && sum < ENOUGH.ms; i++) {
      const ms = timed();
      sum += ms;
      least = Math.min(least, ms);
    }
    findTier({ tier: tierFor(least), isLast: false });
  }

  /** From one frame to the next, both of a head that moves, in the tier found. */
  frame(ms: number): void {
    const { found } = quality.getState();
    if (!found) return;
    if (this.chooser?.last !== found) this.chooser = new TierChooser(found);
    const next = this.chooser.frame(ms);
    if (next) findTier(next);
  }
}
