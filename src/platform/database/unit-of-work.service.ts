import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Gathering } from './gathering.js';
import { Mutex } from './mutex.js';
import type { Database } from './database.service.js';

/** An open transaction, passed on explicitly to everything that writes in it. */
export interface Tx {
  readonly manager: EntityManager;
  /**
   * Until the transaction ends, no other one holds the same lock. For decisions over several rows (plan, quota,
   * release) on PostgreSQL, where writers run side by side; SQLite has one writer at a time anyway.
   */
  lock(workspaceId: string, scope: string): Promise<void>;
  /**
   * What this transaction reads and does not change is read once, however many ask for it.
   * @param name of its own in the whole transaction: `workspace/<id>`
   */
  once<T>(name: string, read: () => Promise<T>): Promise<T>;
  /** Runs once the transaction has committed, never when it rolled back: job wake-ups, event streams. */
  afterCommit(effect: () => void | Promise<void>): void;
}

const BUSY_RETRIES = 40;
/** Sixteen at a time save most of what can be saved, and nobody else waits long. */
const TOGETHER_MOST = 16;
const inside = new AsyncLocalStorage<boolean>();

/** Thrown to leave a transaction with a refusal in hand: everything written so far is undone. */
class Refused extends Error {
  constructor(readonly outcome: unknown) {
    super('refused');
  }
}

/** A piece of work that shares a transaction with others, and who waits for it. */
interface Shared {
  readonly work: (tx: Tx) => Promise<unknown>;
  readonly done: (outcome: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/** The only way to write. Nothing that waits on the network may be awaited inside. */
export class UnitOfWork {
  private readonly log = new Logger(UnitOfWork.name);
  private readonly oneAtATime = new Mutex();
  private readonly shared = new Gathering<Shared>(TOGETHER_MOST, (lot) => void this.together(lot));

  constructor(private readonly database: Database) {}

  /**
   * Runs `work` in one transaction. It commits when `work` returns, rolls back when it throws, and also rolls back
   * when it returns a refusal (`err(...)`), so that a rule that says no leaves nothing behind. What the database undid
   * because of another transaction is done again, so `work` must not change anything but rows.
   * @throws Error when called inside another unit of work: pass `tx` on instead
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    assertOutside();
    const effects: (() => void | Promise<void>)[] = [];
    const attempt = (): Promise<T> => inside.run(true, () => this.transact(work, effects));
    const result =
      this.database.dialect === 'sqlite'
        ? await this.oneAtATime.run(() => retryWhileBusy(attempt, effects))
        : await retryWhileBusy(attempt, effects);
    for (const effect of effects) await this.attemptEffect(effect);
    return result;
  }

  /**
   * As `run`, for small work of which much comes at once: what comes in one turn of the event loop shares a transaction, one
   * after the other, because a commit costs more than such work itself. When one fails or refuses, all is undone and each
   * is done again by itself, so that none hangs on another. It runs in the context of whoever came first: such work keeps no
   * audit and reads nothing of a request.
   * @param of whose the rows are. Rows that others write too are shared on SQLite only: on PostgreSQL, where transactions
   *   run side by side, two that each hold several of them would wait for each other
   */
  async runTogether<T>(of: 'own rows' | 'rows of many', work: (tx: Tx) => Promise<T>): Promise<T> {
    if (of === 'rows of many' && this.database.dialect === 'postgres') return this.run(work);
    assertOutside();
    return new Promise<T>((resolve, reject) => {
      this.shared.add({ work, done: (outcome) => resolve(outcome as T), failed: reject });
    });
  }

  private async together(lot: readonly Shared[]): Promise<void> {
    if (lot.length === 1) return this.apart(lot);
    try {
      const outcomes = await this.run(async (tx) => {
        const outcomes: unknown[] = [];
        for (const { work } of lot) outcomes.push(await work(tx));
        if (outcomes.some(isRefusal)) throw new Error('One of several refused.');
        return outcomes;
      });
      for (const [place, { done }] of lot.entries()) done(outcomes[place]);
    } catch (error) {
      // On SQLite nobody could write for as long as that; on PostgreSQL one of them met somebody.
      if (this.database.dialect === 'postgres' || !isBusy(error)) return this.apart(lot);
      for (const { failed } of lot) failed(error);
    }
  }

  private async apart(lot: readonly Shared[]): Promise<void> {
    for (const { work, done, failed } of lot) await this.run(work).then(done, failed);
  }

  /** The work is committed whatever an effect does: a failing one is logged, and the sweeps make up for it. */
  private async attemptEffect(effect: () => void | Promise<void>): Promise<void> {
    try {
      await effect();
    } catch (error) {
      this.log.error('An effect after a commit failed', error instanceof Error ? error.stack : String(error));
    }
  }

  private async transact<T>(work: (tx: Tx) => Promise<T>, effects: (() => void | Promise<void>)[]): Promise<T> {
    try {
      return await this.database.writerSource.transaction(async (manager) => {
        if (this.database.dialect === 'sqlite') await takeWriteLock(manager);
        const outcome = await work(this.txOf(manager, effects));
        if (isRefusal(outcome)) throw new Refused(outcome);
        return outcome;
      });
    } catch (error) {
      effects.length = 0;
      if (error instanceof Refused) return error.outcome as T;
      throw error;
    }
  }

  private txOf(manager: EntityManager, effects: (() => void | Promise<void>)[]): Tx {
    const readings = new Map<string, Promise<unknown>>();
    return {
      manager,
      lock: async (workspaceId, scope) => {
        if (this.database.dialect === 'postgres')
          await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${workspaceId}/${scope}`]);
      },
      once: <T>(name: string, read: () => Promise<T>) => {
        const reading = readings.get(name) ?? read();
        readings.set(name, reading);
        return reading as Promise<T>;
      },
      afterCommit: (effect) => void effects.push(effect),
    };
  }
}

function assertOutside(): void {
  if (inside.getStore()) throw new Error('A unit of work was started inside another: pass its tx on instead.');
}

const isRefusal = (outcome: unknown): boolean =>
  typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false && 'error' in outcome;

/**
 * TypeORM begins deferred: a transaction that reads first and writes later fails at once, whatever the time-out, when
 * another process committed in between. A write that touches nothing takes the lock before the first read.
 */
const takeWriteLock = (manager: EntityManager): Promise<unknown> => manager.query('DELETE FROM migrations WHERE 1 = 0');

async function retryWhileBusy<T>(attempt: () => Promise<T>, effects: unknown[]): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || tries >= BUSY_RETRIES) throw error;
      effects.length = 0;
      await sleep(Math.min(250, 10 * tries) * (0.5 + Math.random()));
    }
  }
}

/** PostgreSQL undid the transaction for another's sake: a deadlock, or a row that moved on. Done again, it goes through. */
const UNDONE = new Set(['40P01', '40001']);

function isBusy(error: unknown): boolean {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  const name = driverError?.code ?? code ?? '';
  return name.startsWith('SQLITE_BUSY') || UNDONE.has(name);
}
