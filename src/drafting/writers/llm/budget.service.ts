import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel/index.js';
import { CLOCK } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { ModelCallEntity } from './model-call.entity.js';
import type { ModelSettings } from './settings.js';

type Paid = Pick<ModelSettings, 'price' | 'monthlyBudget'>;

interface Ledger {
  readonly month: string;
  readonly readAt: number;
  /** As booked when it was read, plus what this process settled since. */
  spent: number;
}

/** So long another process may spend unseen. */
const FRESH_MS = 10_000;

/** Costs are booked to a hundred-millionth. */
const LEAST = 1e-9;

/** Money a workspace has left this month (UTC). What is under way counts as spent at its most. */
@Injectable()
export class ModelBudget {
  private readonly ledgers = new Map<string, Ledger>();
  private readonly reserved = new Map<string, number>();
  /** Calls that wait until one under way is settled. */
  private readonly waiting = new Map<string, (() => void)[]>();

  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null when there is no limit, or no price to hold it against. */
  async left(settings: Paid, workspaceId: string): Promise<number | null> {
    if (settings.monthlyBudget === null || settings.price === null) return null;
    const ledger = await this.ledger(workspaceId);
    return settings.monthlyBudget - ledger.spent - (this.reserved.get(workspaceId) ?? 0);
  }

  /**
   * Sets the most that a call may cost aside. Where that is more than is left, the call waits for those under way, which
   * as a rule cost less; alone, it goes as long as anything is left, so that what a request was accepted for is written.
   * The last call of a month may so cost more than was left: by its own cost, and not by that of several of one process.
   * @returns false when nothing is left or the wait was cut short. Every reservation that holds must be settled.
   */
  async reserve(settings: Paid, workspaceId: string, most: number, signal?: AbortSignal): Promise<boolean> {
    if (settings.monthlyBudget === null || settings.price === null) return true;
    while (signal?.aborted !== true) {
      const { spent } = await this.ledger(workspaceId);
      // Nothing is awaited from here on: of many that ask at once, each sees what the one before set aside.
      const left = settings.monthlyBudget - spent;
      const reserved = this.reserved.get(workspaceId) ?? 0;
      if (left <= 0) return false;
      if (reserved === 0 || reserved + most <= left) {
        this.reserved.set(workspaceId, reserved + most);
        return true;
      }
      await this.nextSettled(workspaceId, signal);
    }
    return false;
  }

  settle(settings: Paid, workspaceId: string, most: number, cost: number | null): void {
    if (settings.monthlyBudget === null || settings.price === null) return;
    const others = (this.reserved.get(workspaceId) ?? 0) - most;
    // What floats leave behind is nobody's reservation.
    if (others > LEAST) this.reserved.set(workspaceId, others);
    else this.reserved.delete(workspaceId);
    const ledger = this.ledgers.get(workspaceId);
    if (ledger !== undefined) ledger.spent += cost ?? 0;
    const waiting = this.waiting.get(workspaceId) ?? [];
    this.waiting.delete(workspaceId);
    for (const go of waiting) go();
  }

  async spentThisMonth(workspaceId: string): Promise<number> {
    return (await this.ledger(workspaceId)).spent;
  }

  private nextSettled(workspaceId: string, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        signal?.removeEventListener('abort', go);
        resolve();
      };
      if (signal?.aborted === true) {
        go();
        return;
      }
      this.waiting.set(workspaceId, [...(this.waiting.get(workspaceId) ?? []), go]);
      signal?.addEventListener('abort', go, { once: true });
    });
  }

  private async ledger(workspaceId: string): Promise<Ledger> {
    const month = this.clock.now().slice(0, 7);
    const known = this.ledgers.get(workspaceId);
    if (known?.month === month && Date.now() - known.readAt < FRESH_MS) return known;
    // ix_model_call_workspace_id_started_at
    const row = await this.database.fresh
      .createQueryBuilder(ModelCallEntity, 'call')
      .select('COALESCE(SUM(call.cost), 0)', 'spent')
      .where('call.workspaceId = :workspaceId AND call.startedAt >= :from', { workspaceId, from: `${month}-01` })
      .getRawOne<{ spent: number | string }>();
    const ledger: Ledger = { month, readAt: Date.now(), spent: Number(row?.spent ?? 0) };
    this.ledgers.set(workspaceId, ledger);
    return ledger;
  }
}
