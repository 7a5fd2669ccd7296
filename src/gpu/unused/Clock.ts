/** Seconds between frames, for react-three-fiber: three's own says at each start that it will be replaced. */
export class Clock {
  startTime = 0;
  oldTime = 0;
  elapsedTime = 0;
  running = false;

  constructor(public autoStart = true) {}

  start(): void {
    this.startTime = this.oldTime = performance.now();
    this.elapsedTime = 0;
    this.running = true;
  }

  stop(): void {
    this.getDelta();
    this.running = this.autoStart = false;
  }

  getElapsedTime(): number {
    this.getDelta();
    return this.elapsedTime;
  }

  getDelta(): number {
    if (this.autoStart && !this.running) this.start();
    if (!this.running) return 0;
    const now = performance.now();
    const seconds = (now - this.oldTime) / 1000;
    this.oldTime = now;
    this.elapsedTime += seconds;
    return seconds;
  }
}
