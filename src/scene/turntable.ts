import { room, setTurning } from '../store/guard';

const RADIANS = Math.PI / 180;
/** Once around in half a minute. */
const RADIANS_PER_S = 12 * RADIANS;
/** For those who want nothing to move: an eighth at a time. */
const STEP_RADIANS = 45 * RADIANS;
const STEP_EVERY_MS = 4000;
/** The first frame after a rest tells how long the rest was. */
const LONGEST_STEP_S = 0.1;

const prefersStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Turns the head while the room asks for it; a hand on the head stops it. Asks for no frame while it is off. */
export class Turntable {
  private timer: ReturnType<typeof setInterval> | undefined;
  private owed = 0;
  private readonly unsubscribe: () => void;

  constructor(private readonly wake: () => void) {
    this.unsubscribe = room.subscribe((now, before) => now.turning !== before.turning && this.follow(now.turning));
  }

  /** Whether the next frame will turn the head, too. */
  get isRunning(): boolean {
    return room.getState().turning && this.timer === undefined;
  }

  /** By how much to turn the eye about the head in a frame of so many seconds, radians. */
  take(seconds: number): number {
    const turn = this.isRunning ? RADIANS_PER_S * Math.min(seconds, LONGEST_STEP_S) : this.owed;
    this.owed = 0;
    return turn;
  }

  stop(): void {
    setTurning(false);
  }

  dispose(): void {
    this.unsubscribe();
    clearInterval(this.timer);
  }

  private follow(turning: boolean): void {
    clearInterval(this.timer);
    this.timer = turning && prefersStill() ? setInterval(this.owe, STEP_EVERY_MS) : undefined;
    if (turning) this.wake();
  }

  private readonly owe = (): void => {
    this.owed = STEP_RADIANS;
    this.wake();
  };
}
