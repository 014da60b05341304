import { toInstant, type Clock, type Instant } from '../../src/kernel/index.js';

/** A clock that goes on from a moment of the sample's own days, and can be set while it goes. */
export class RunningClock implements Clock {
  /** Milliseconds by which it is ahead of the real one, for another process that is to agree with it. */
  aheadMs = 0;

  constructor(at: string) {
    this.set(at);
  }

  static ahead(milliseconds: number): RunningClock {
    return new RunningClock(toInstant(Date.now() + milliseconds));
  }

  now(): Instant {
    return toInstant(Date.now() + this.aheadMs);
  }

  set(at: string): void {
    this.aheadMs = Date.parse(at) - Date.now();
  }
}
