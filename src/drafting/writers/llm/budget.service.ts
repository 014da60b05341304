import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '../../../kernel/index.js';
import { CLOCK } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { ModelCallEntity } from './model-call.entity.js';
import type { ModelSettings } from './settings.js';

type Paid = Pick<ModelSettings, 'price' | 'monthlyBudget'>;

/**
 * `held`: set aside, and to be settled · `spent`: nothing is left this month · `awaited`: what is left is set aside for
 * others, and the call would not wait · `cancelled`: the wait was cut short.
 */
export type Reservation = 'held' | 'spent' | 'awaited' | 'cancelled';

interface Ledger {
  readonly month: string;
  readonly readAt: number;
  /** As booked when it was read, plus what this process settled since. */
  spent: number;
  /** What other processes have set aside for calls that are under way. */
  readonly elsewhere: number;
  /** Nothing was settled here while it was read, nor since: no cost can be in it twice. */
  isExact: boolean;
}

/** So long another process may spend unseen, and so long where what is left is soon set aside whole. */
const FRESH_MS = 10_000;
const TIGHT_MS = 1_000;
/** Calls like the one asked for that must fit beside, for the books not to be read so soon again. */
const ROOMY = 64;

/** Costs are booked to a hundred-millionth. */
const LEAST = 1e-9;

/**
 * Money a workspace has left this month (UTC). What is under way counts as spent at its most: within this process from
 * memory, of other processes from the books, where every call tells what was set aside for it in the row that is written
 * before it is made. So no draft costs another write, and what another process set aside is seen a second later at worst:
 * together, processes may overdraw by what they begin within that second. What a process set aside that was lost comes
 * free when the lease of its calls is over.
 */
@Injectable()
export class ModelBudget {
  /** Names this process in the books. */
  readonly holder = newId<string>();
  private readonly ledgers = new Map<string, Ledger>();
  private readonly reserved = new Map<string, number>();
  /** Costs of all that this process ever settled. */
  private readonly settled = new Map<string, number>();
  /** Calls that wait until one under way is settled. */
  private readonly waiting = new Map<string, (() => void)[]>();
  private readonly listeners: ((workspaceId: string) => void)[] = [];

  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null when there is no limit, or no price to hold it against. */
  async left(settings: Paid, workspaceId: string): Promise<number | null> {
    if (settings.monthlyBudget === null || settings.price === null) return null;
    const { spent, elsewhere } = await this.ledger(workspaceId, FRESH_MS);
    return settings.monthlyBudget - spent - elsewhere - (this.reserved.get(workspaceId) ?? 0);
  }

  /** Whether a call of this process is under way for a workspace whose money is counted: its end will be told. */
  isBusy(workspaceId: string): boolean {
    return this.reserved.has(workspaceId);
  }

  /** Told whenever money was set aside or settled: another call may fit, or wait no longer in vain. */
  onChange(listener: (workspaceId: string) => void): void {
    this.listeners.push(listener);
  }

  /**
   * Sets the most that a call may cost aside. Where that is more than is left, the call waits for those under way, which
   * as a rule cost less; alone, it goes as long as anything is left, so that what a request was accepted for is written.
   * The last call of a month may so cost more than was left: by its own cost, and not by that of several.
   * @param waits false: whoever has other work to do is told at once that it would have to wait
   */
  async reserve(
    settings: Paid,
    workspaceId: string,
    most: number,
    { signal, waits = true }: { readonly signal?: AbortSignal; readonly waits?: boolean } = {},
  ): Promise<Reservation> {
    if (settings.monthlyBudget === null || settings.price === null) return 'held';
    while (signal?.aborted !== true) {
      const ledger = await this.fresh(settings.monthlyBudget, workspaceId, most);
      // Nothing is awaited from here on: of many that ask at once, each sees what the one before set aside.
      const left = settings.monthlyBudget - ledger.spent;
      const own = this.reserved.get(workspaceId) ?? 0;
      if (left <= 0) {
        if (ledger.isExact) return 'spent';
        // Nobody is refused for a cost that may be in it twice.
        if (this.ledgers.get(workspaceId) === ledger) this.ledgers.delete(workspaceId);
        continue;
      }
      const { elsewhere } = ledger;
      if (own + elsewhere === 0 || own + elsewhere + most <= left) {
        this.reserved.set(workspaceId, own + most);
        this.tell(workspaceId);
        return 'held';
      }
      if (!waits) return 'awaited';
      await this.nextSettled(workspaceId, signal);
    }
    return 'cancelled';
  }

  settle(settings: Paid, workspaceId: string, most: number, cost: number | null): void {
    if (settings.monthlyBudget === null || settings.price === null) return;
    const others = (this.reserved.get(workspaceId) ?? 0) - most;
    // What floats leave behind is nobody's reservation.
    if (others > LEAST) this.reserved.set(workspaceId, others);
    else this.reserved.delete(workspaceId);
    if (cost !== null) this.count(workspaceId, cost);
    const waiting = this.waiting.get(workspaceId) ?? [];
    this.waiting.delete(workspaceId);
    for (const go of waiting) go();
    this.tell(workspaceId);
  }

  async spentThisMonth(workspaceId: string): Promise<number> {
    return (await this.ledger(workspaceId, FRESH_MS)).spent;
  }

  private count(workspaceId: string, cost: number): void {
    this.settled.set(workspaceId, this.settledOf(workspaceId) + cost);
    const ledger = this.ledgers.get(workspaceId);
    if (ledger === undefined) return;
    ledger.spent += cost;
    ledger.isExact = false;
  }

  private settledOf(workspaceId: string): number {
    return this.settled.get(workspaceId) ?? 0;
  }

  private tell(workspaceId: string): void {
    for (const listener of this.listeners) listener(workspaceId);
  }

  /** Settled here, or a moment later: what other processes settle is only seen in the books. */
  private nextSettled(workspaceId: string, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', go);
        resolve();
      };
      const timer = setTimeout(go, TIGHT_MS);
      if (signal?.aborted === true) {
        go();
        return;
      }
      this.waiting.set(workspaceId, [...(this.waiting.get(workspaceId) ?? []), go]);
      signal?.addEventListener('abort', go, { once: true });
    });
  }

  /** Near the end of a budget the books are read anew: what another process has set aside may be all there is. */
  private async fresh(monthly: number, workspaceId: string, most: number): Promise<Ledger> {
    const ledger = await this.ledger(workspaceId, FRESH_MS);
    const room = monthly - ledger.spent - ledger.elsewhere - (this.reserved.get(workspaceId) ?? 0);
    return room >= most * ROOMY ? ledger : this.ledger(workspaceId, TIGHT_MS);
  }

  /**
   * A call is booked a moment before it is settled here, so what was settled while the books were read may be in them or
   * not: it is counted, and the ledger is not exact. Nothing is left out, and what may be in it twice is read again.
   */
  private async ledger(workspaceId: string, freshMs: number): Promise<Ledger> {
    const now = this.clock.now();
    const month = now.slice(0, 7);
    const known = this.ledgers.get(workspaceId);
    if (known?.month === month && Date.now() - known.readAt < freshMs) return known;
    const readAt = Date.now();
    const settledBefore = this.settledOf(workspaceId);
    // ix_model_call_workspace_id_started_at
    const row = await this.database.fresh
      .createQueryBuilder(ModelCallEntity, 'call')
      .select('COALESCE(SUM(call.cost), 0)', 'spent')
      .addSelect(
        `COALESCE(SUM(CASE WHEN call.state = 'started' AND call.holder <> :holder AND call.heldUntil >= :now THEN call.reserved END), 0)`,
        'elsewhere',
      )
      .where('call.workspaceId = :workspaceId AND call.startedAt >= :from', { workspaceId, from: `${month}-01` })
      .setParameters({ holder: this.holder, now })
      .getRawOne<{ spent: number | string; elsewhere: number | string }>();
    const meanwhile = this.settledOf(workspaceId) - settledBefore;
    const ledger: Ledger = {
      ...{ month, readAt, spent: Number(row?.spent ?? 0) + meanwhile },
      ...{ elsewhere: Number(row?.elsewhere ?? 0), isExact: meanwhile === 0 },
    };
    this.ledgers.set(workspaceId, ledger);
    return ledger;
  }
}
