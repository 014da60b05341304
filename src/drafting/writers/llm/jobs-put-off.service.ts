import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { JobQueue, type JobType } from '../../../platform/jobs/index.js';
import { ModelBudget } from './budget.service.js';

/** What another process has set aside is only seen in the books: where nothing ends here, somebody looks again after this. */
const LOOK_AGAIN_MS = 2_000;

/** Work that asks a model: a job that looks at one row, by which it is known among all that are put off. */
export interface PaidJob<P extends object = object> {
  readonly workspaceId: string;
  /** Of the row; the job's key when it is taken up again. */
  readonly id: string;
  readonly type: JobType<P>;
  readonly payload: P;
  /** Somebody looks on: it is taken up before what nobody waits for. */
  readonly ahead?: boolean;
}

export interface PaidWork {
  /** Answers whether it has to be put off. What it asked and was answered must not be asked again. */
  readonly work: () => Promise<boolean>;
  /** Whether it costs anything; what costs nothing waits for no money. Left out: it does. */
  readonly costs?: () => Promise<boolean> | boolean;
  /** Told when it is put off before it was begun, for whoever shows what it waits for. */
  readonly putOff?: () => Promise<unknown>;
}

/** Who waits, in the order in which they came; what somebody looks on at before the rest. */
class Line {
  private readonly ahead = new Map<string, PaidJob>();
  private readonly behind = new Map<string, PaidJob>();

  add(job: PaidJob): void {
    (job.ahead === true ? this.ahead : this.behind).set(job.id, job);
  }

  remove(id: string): void {
    this.ahead.delete(id);
    this.behind.delete(id);
  }

  has(id: string): boolean {
    return this.ahead.has(id) || this.behind.has(id);
  }

  next(): PaidJob | undefined {
    const [first] = this.ahead.size > 0 ? this.ahead.values() : this.behind.values();
    return first;
  }
}

/**
 * Jobs whose brand has the rest of its month's money set aside for calls under way. They hold no place among the jobs, so
 * that other brands are written for meanwhile; with every change of the money one of them is taken up to see. Only a list
 * of this process: the rows wait like any other, and their sweeps find those that a lost process had put off.
 *
 * What is asked behind the first question of a first draft (a repair, another way to say it), and of a second model,
 * waits in its place: put off, the first would be asked, and paid, again.
 */
@Injectable()
export class JobsPutOff implements OnModuleDestroy {
  private readonly waiting = new Map<string, Line>();
  /** Taken up again, and not yet come to work. */
  private readonly called = new Set<string>();
  /** Jobs at work, by workspace. */
  private readonly atWork = new Map<string, number>();
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly jobs: JobQueue,
    private readonly budget: ModelBudget,
  ) {
    budget.onChange((workspaceId) => this.callNext(workspaceId));
  }

  onModuleDestroy(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  /** Does the work, or puts it off: before it is begun, where it would only find that those before it still wait, or when it says so. */
  async around<P extends object>(job: PaidJob<P>, { work, costs = () => true, putOff }: PaidWork): Promise<void> {
    const { workspaceId, id } = job;
    if (this.wouldWait(job) && (await costs())) {
      this.add(job);
      await putOff?.();
      return;
    }
    this.called.delete(id);
    this.remove(workspaceId, id);
    this.atWork.set(workspaceId, (this.atWork.get(workspaceId) ?? 0) + 1);
    let isPutOff = false;
    try {
      isPutOff = await work();
    } finally {
      const others = (this.atWork.get(workspaceId) ?? 1) - 1;
      if (others > 0) this.atWork.set(workspaceId, others);
      else this.atWork.delete(workspaceId);
      if (isPutOff) this.add(job);
      else this.callNext(workspaceId);
    }
  }

  /** Whether it is put off, and will be called. */
  holds(workspaceId: string, id: string): boolean {
    return this.waiting.get(workspaceId)?.has(id) ?? false;
  }

  private wouldWait({ workspaceId, id }: PaidJob): boolean {
    if (this.called.has(id) || !this.waiting.has(workspaceId)) return false;
    return this.budget.isBusy(workspaceId) || this.atWork.has(workspaceId);
  }

  private add(job: PaidJob): void {
    const { workspaceId } = job;
    const line = this.waiting.get(workspaceId) ?? new Line();
    this.waiting.set(workspaceId, line);
    line.add(job);
    if (this.budget.isBusy(workspaceId) || this.atWork.has(workspaceId) || this.timers.has(workspaceId)) return;
    const look = (): void => {
      this.timers.delete(workspaceId);
      this.callNext(workspaceId);
    };
    this.timers.set(workspaceId, setTimeout(look, LOOK_AGAIN_MS).unref());
  }

  /** One at a time: the next is called when this one has set its money aside, or has ended without. */
  private callNext(workspaceId: string): void {
    const next = this.waiting.get(workspaceId)?.next();
    if (next === undefined) return;
    const { id, type, payload } = next;
    this.remove(workspaceId, id);
    this.called.add(id);
    // A job just put off is still at work for a moment, and the queue takes none twice.
    setImmediate(() => this.jobs.enqueue(type, payload, { key: id }));
  }

  private remove(workspaceId: string, id: string): void {
    const line = this.waiting.get(workspaceId);
    line?.remove(id);
    if (line?.next() === undefined) this.waiting.delete(workspaceId);
  }
}
