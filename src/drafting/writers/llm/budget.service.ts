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

/** Money a workspace has left this month (UTC). What is under way counts as spent at its estimate. */
@Injectable()
export class ModelBudget {
  private readonly ledgers = new Map<string, Ledger>();
  private readonly reserved = new Map<string, number>();

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

  /** Sets an estimate aside; false when it is more than is left. Every reservation that holds must be settled. */
  async reserve(settings: Paid, workspaceId: string, estimate: number): Promise<boolean> {
    if (settings.monthlyBudget === null || settings.price === null) return true;
    const { spent } = await this.ledger(workspaceId);
    // Nothing is awaited from here on: of many that ask at once, each sees what the one before set aside.
    const reserved = (this.reserved.get(workspaceId) ?? 0) + estimate;
    if (spent + reserved > settings.monthlyBudget) return false;
    this.reserved.set(workspaceId, reserved);
    return true;
  }

  settle(settings: Paid, workspaceId: string, estimate: number, cost: number | null): void {
    if (settings.monthlyBudget === null || settings.price === null) return;
    this.reserved.set(workspaceId, Math.max(0, (this.reserved.get(workspaceId) ?? 0) - estimate));
    const ledger = this.ledgers.get(workspaceId);
    if (ledger !== undefined) ledger.spent += cost ?? 0;
  }

  async spentThisMonth(workspaceId: string): Promise<number> {
    return (await this.ledger(workspaceId)).spent;
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
