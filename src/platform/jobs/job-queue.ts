import type { JobType } from './job-type.js';

export interface EnqueueOptions {
  /** While a job with this key waits or runs, another one with it is not added. */
  readonly key?: string;
  readonly delaySeconds?: number;
}

/** Where work is handed over, after the commit. Adapters: in this process, or a queue shared by many. */
export abstract class JobQueue {
  abstract enqueue<P extends object>(type: JobType<P>, payload: P, options?: EnqueueOptions): void;
  /** Waits until nothing is waiting or running, delayed jobs aside. For commands and tests. */
  abstract idle(): Promise<void>;
}

export type JobHandler<P> = (payload: P, signal: AbortSignal) => Promise<void>;
