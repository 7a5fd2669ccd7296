import { TIERS, type Tier } from '../design/tier';
import type { Found } from '../store/quality';

/** A frame of the standard tier, drawn by itself, ms (A): from here on too slow to turn the head; below, fast enough for four times the pixels. */
const STILL_FRAME_MS = { light: 30, fine: 3.5 } as const;

/** The tier for a device that draws the standard one in so many ms. */
export function tierFor(frameMs: number): Tier {
  if (frameMs > STILL_FRAME_MS.light) return 'light';
  return frameMs < STILL_FRAME_MS.fine ? 'fine' : 'standard';
}

/** Frames are judged in runs of so many, or of what comes in so many ms, if that is enough to judge. */
const RUN = { frames: 24, ms: 1500, least: 4 } as const;
/** A longer gap is no frame: the page was hidden, or held by something else, ms. */
const GAP_MS = 4000;
/** Most frames of a run take longer: it stutters, ms. */
const SLOW_MS = 36;
/** Nearly all frames of a run take no longer: they keep up with the screen, ms. */
const QUICK_MS = 18;
const NEARLY_ALL = 0.9;
/** Quick runs, one after the other, before a finer tier is tried: a quarter of a minute. */
const QUIET_RUNS = 40;

/**
 * Changes the tier by the time from frame to frame while the head moves: down after one run that stutters, up a single time after a
 * long quick stretch. It can change at most once for every tier below the first one, and twice more.
 */
export class TierChooser {
  private run: number[] = [];
  private runMs = 0;
  private quickRuns = 0;

  constructor(private found: Found) {}

  /** What was found last. */
  get last(): Found {
    return this.found;
  }

  /** @returns what is found by this frame, if that is another tier */
  frame(ms: number): Found | undefined {
    if (ms > GAP_MS) return this.beginRun();
    this.run.push(ms);
    this.runMs += ms;
    const isWhole = this.run.length >= RUN.frames || (this.runMs >= RUN.ms && this.run.length >= RUN.least);
    return isWhole ? this.judge() : undefined;
  }

  private judge(): Found | undefined {
    const sorted = [...this.run].sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!;
    this.beginRun();
    this.quickRuns = at(NEARLY_ALL) <= QUICK_MS ? this.quickRuns + 1 : 0;
    if (at(0.5) > SLOW_MS) return this.step(-1);
    return this.quickRuns >= QUIET_RUNS && !this.found.isLast ? this.step(1) : undefined;
  }

  private step(by: 1 | -1): Found | undefined {
    const tier = TIERS[TIERS.indexOf(this.found.tier) + by];
    this.quickRuns = 0;
    if (tier === undefined) return undefined;
    return (this.found = { tier, isLast: this.found.isLast || by === 1 });
  }

  private beginRun(): undefined {
    this.run = [];
    this.runMs = 0;
  }
}
