import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import PQueue from 'p-queue';
import { CONFIG, type ConfigValues } from '../config/index.js';
import { JobHandlers } from './job-handlers.service.js';
import { JobQueue, type EnqueueOptions } from './job-queue.js';
import { retryDelay, type JobType } from './job-type.js';

interface Job {
  readonly type: JobType<object>;
  readonly payload: object;
  readonly key: string | undefined;
  attempt: number;
}

/** Jobs in this process's memory. A crash forgets them all, which the rooms' sweeps make good. */
@Injectable()
export class InProcessQueue extends JobQueue implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(InProcessQueue.name);
  private readonly lanes = new Map<string, PQueue>();
  private readonly keys = new Set<string>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly stopping = new AbortController();
  private started = false;

  constructor(
    private readonly handlers: JobHandlers,
    @Inject(CONFIG) private readonly config: ConfigValues,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.handlers.assertComplete();
    this.started = true;
    for (const lane of this.lanes.values()) lane.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    for (const timer of this.timers) clearTimeout(timer);
    for (const lane of this.lanes.values()) lane.clear();
    await Promise.all([...this.lanes.values()].map((lane) => lane.onIdle()));
  }

  enqueue<P extends object>(type: JobType<P>, payload: P, options: EnqueueOptions = {}): void {
    const key = options.key === undefined ? undefined : `${type.name}/${options.key}`;
    if (this.stopping.signal.aborted || (key !== undefined && this.keys.has(key))) return;
    if (key !== undefined) this.keys.add(key);
    const job: Job = { type: type, payload, key, attempt: 1 };
    if (options.delaySeconds === undefined) this.add(job);
    else this.later(job, options.delaySeconds * 1000);
  }

  async idle(): Promise<void> {
    while ([...this.lanes.values()].some((lane) => lane.size + lane.pending > 0)) {
      await Promise.all([...this.lanes.values()].map((lane) => lane.onIdle()));
    }
  }

  private add(job: Job): void {
    void this.lane(job.type).add(() => this.work(job));
  }

  private later(job: Job, milliseconds: number): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.add(job);
    }, milliseconds);
    timer.unref();
    this.timers.add(timer);
  }

  private async work(job: Job): Promise<void> {
    try {
      await this.handlers.of(job.type.name)(job.payload, this.stopping.signal);
    } catch (error) {
      if (!this.stopping.signal.aborted && job.attempt < job.type.attempts) {
        this.later({ ...job, attempt: job.attempt + 1 }, retryDelay(job.attempt, Math.random()));
        return;
      }
      this.log.error(`${job.type.name} failed ${job.attempt} time(s) and is left to its sweep: ${describe(error)}`);
    }
    if (job.key !== undefined) this.keys.delete(job.key);
  }

  private lane(type: JobType<object>): PQueue {
    const known = this.lanes.get(type.name);
    if (known) return known;
    const concurrency = Math.min(type.concurrency, this.config.JOBS_CONCURRENCY);
    const lane = new PQueue({ concurrency, autoStart: this.started });
    this.lanes.set(type.name, lane);
    return lane;
  }
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
