import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { JobQueue } from '../../platform/jobs/index.js';
import { ModelBudget } from '../writers/llm/budget.service.js';
import { Writers } from '../writers/writers.service.js';
import { DraftItemEntity } from './draft-item.entity.js';
import { draftItem } from './drafting.jobs.js';

/** What another process has set aside is only seen in the books: where nothing ends here, somebody looks again after this. */
const LOOK_AGAIN_MS = 2_000;

/**
 * Items whose brand has the rest of its month's money set aside for calls under way. They hold no place among the jobs,
 * so that other brands are written for meanwhile; with every change of the money one of them is taken up to see. Only a
 * list of this process: the rows are queued like any other, and the sweep finds those that a lost process had put off.
 *
 * That holds for the first question of a first draft alone. What is asked behind it (a repair, another way to say it, a
 * second model), and rewrites, second readings and further questions of interviews wait in their place.
 */
@Injectable()
export class ItemsPutOff implements OnModuleDestroy {
  private readonly waiting = new Map<string, Set<string>>();
  /** Taken up again, and not yet come to work. */
  private readonly called = new Set<string>();
  /** Items at work, by workspace. */
  private readonly atWork = new Map<string, number>();
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly jobs: JobQueue,
    private readonly budget: ModelBudget,
    private readonly database: Database,
    private readonly writers: Writers,
  ) {
    budget.onChange((workspaceId) => this.callNext(workspaceId));
  }

  onModuleDestroy(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  /**
   * Does the work of an item, or puts it off: before it is begun, where it would only find that those before it still
   * wait, or when the work itself says so.
   * @param work answers whether it has to be put off
   */
  async around(workspaceId: string, itemId: string, work: () => Promise<boolean>): Promise<void> {
    if (this.wouldWait(workspaceId, itemId) && (await this.costs(workspaceId, itemId))) {
      this.add(workspaceId, itemId);
      return;
    }
    this.called.delete(itemId);
    this.remove(workspaceId, itemId);
    this.atWork.set(workspaceId, (this.atWork.get(workspaceId) ?? 0) + 1);
    let isPutOff = false;
    try {
      isPutOff = await work();
    } finally {
      const others = (this.atWork.get(workspaceId) ?? 1) - 1;
      if (others > 0) this.atWork.set(workspaceId, others);
      else this.atWork.delete(workspaceId);
      if (isPutOff) this.add(workspaceId, itemId);
      else this.callNext(workspaceId);
    }
  }

  /** Whether it is put off, and will be called. */
  holds(workspaceId: string, itemId: string): boolean {
    return this.waiting.get(workspaceId)?.has(itemId) ?? false;
  }

  private wouldWait(workspaceId: string, itemId: string): boolean {
    if (this.called.has(itemId) || !this.waiting.has(workspaceId)) return false;
    return this.budget.isBusy(workspaceId) || this.atWork.has(workspaceId);
  }

  /** What templates write costs nothing, and waits for no money. */
  private async costs(workspaceId: string, itemId: string): Promise<boolean> {
    const item = await this.database.fresh.findOneBy(DraftItemEntity, { id: itemId, workspaceId });
    return item !== null && this.writers.resolve(item.plan.writer) === 'llm';
  }

  private add(workspaceId: string, itemId: string): void {
    const waiting = this.waiting.get(workspaceId) ?? new Set<string>();
    this.waiting.set(workspaceId, waiting.add(itemId));
    if (this.budget.isBusy(workspaceId) || this.atWork.has(workspaceId) || this.timers.has(workspaceId)) return;
    const look = (): void => {
      this.timers.delete(workspaceId);
      this.callNext(workspaceId);
    };
    this.timers.set(workspaceId, setTimeout(look, LOOK_AGAIN_MS).unref());
  }

  /** One at a time: the next is called when this one has set its money aside, or has ended without. */
  private callNext(workspaceId: string): void {
    const [itemId] = this.waiting.get(workspaceId) ?? [];
    if (itemId === undefined) return;
    this.remove(workspaceId, itemId);
    this.called.add(itemId);
    // An item just put off is still its own job's for a moment, and the queue takes none twice.
    setImmediate(() => this.jobs.enqueue(draftItem, { workspaceId, itemId }, { key: itemId }));
  }

  private remove(workspaceId: string, itemId: string): void {
    const waiting = this.waiting.get(workspaceId);
    waiting?.delete(itemId);
    if (waiting?.size === 0) this.waiting.delete(workspaceId);
  }
}
