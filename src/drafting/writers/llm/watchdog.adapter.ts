import type { FailureKind } from './failure.js';

export interface Patience {
  /** Longest a call may take in all. */
  readonly totalMs: number;
  /** Longest silence between two pieces of content, once the first has come. */
  readonly stallMs: number;
}

/**
 * Ends a call that takes too long or falls silent. The SDK's own time-out ends with the headers, and keep-alive
 * comments reset any timer on the socket: only content counts as a sign of life.
 */
export class Watchdog {
  private readonly controller = new AbortController();
  private readonly total: NodeJS.Timeout;
  private stall: NodeJS.Timeout | null = null;
  private cause: Extract<FailureKind, 'timeout' | 'stalled' | 'cancelled'> | null = null;
  private readonly onOuterAbort = (): void => this.fire('cancelled');

  constructor(
    private readonly patience: Patience,
    private readonly outer: AbortSignal,
  ) {
    this.total = setTimeout(() => this.fire('timeout'), patience.totalMs);
    if (outer.aborted) this.fire('cancelled');
    else outer.addEventListener('abort', this.onOuterAbort, { once: true });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Why the call was ended from here, or null when it was not. */
  get gaveUp(): Extract<FailureKind, 'timeout' | 'stalled' | 'cancelled'> | null {
    return this.cause;
  }

  /** A piece of content came. */
  alive(): void {
    if (this.stall === null) this.stall = setTimeout(() => this.fire('stalled'), this.patience.stallMs);
    else this.stall.refresh();
  }

  /** Always call, or the timers hold the process. */
  stop(): void {
    clearTimeout(this.total);
    if (this.stall !== null) clearTimeout(this.stall);
    this.outer.removeEventListener('abort', this.onOuterAbort);
  }

  private fire(cause: 'timeout' | 'stalled' | 'cancelled'): void {
    this.cause ??= cause;
    this.controller.abort();
  }
}
