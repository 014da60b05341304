import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { newId, plusSeconds, type Clock } from '../../kernel/index.js';
import { workspaceIn } from '../../identity/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork, type Tx } from '../../platform/database/index.js';
import { DomainEvents } from '../../platform/events/index.js';
import { JobQueue, Sweep } from '../../platform/jobs/index.js';
import { draftVersionAdded } from '../drafting.events.js';
import { LOST_SECONDS } from './reading-retries.js';
import { SecondReader } from './second-reader.service.js';
import { SecondReadingEntity } from './second-reading.entity.js';
import { readAgain } from './second-reading.jobs.js';

const EVERY_MS = 30_000;
const AT_ONCE = 200;

interface Added {
  readonly workspaceId: string;
  readonly draftId: string;
  readonly hash: string;
  readonly number: number;
}

/** Has every new text read a second time: a row for each reader says what is still to be read, and jobs only look at it. */
@Injectable()
export class SecondReadings implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly jobs: JobQueue,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly reading: SecondReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    if (!this.reading.isThere) return;
    this.events.on(draftVersionAdded, 'drafting.second-reading', (tx, added) => this.want(tx, added));
  }

  /** Readings that failed and are due again, and those whose worker was lost. Safe to run twice. */
  @Sweep('drafting.second-readings', EVERY_MS)
  async sweep(): Promise<void> {
    const now = this.clock.now();
    const due = await this.database.fresh.find(SecondReadingEntity, {
      select: { id: true, workspaceId: true, draftId: true },
      where: { state: 'waiting', dueAt: LessThanOrEqual(now) },
      order: { dueAt: 'ASC' },
      take: AT_ONCE,
    });
    if (due.length === 0) return;
    await this.unitOfWork.run(async (tx) => {
      for (const { id, workspaceId, draftId } of due) {
        const of = { id, workspaceId, state: 'waiting' as const, dueAt: LessThanOrEqual(now) };
        const taken = { dueAt: plusSeconds(now, LOST_SECONDS) };
        const { affected } = await tx.manager.update(SecondReadingEntity, of, taken);
        if (affected === 1) this.enqueue(tx, workspaceId, draftId, now);
      }
    });
  }

  /** The same words once more are read once more: what people have seen may be something else by now. */
  private async want(tx: Tx, { workspaceId, draftId, hash, number }: Added): Promise<void> {
    const readers = this.reading.readersFor((await workspaceIn(tx, workspaceId)).settings);
    const now = this.clock.now();
    const waits = { state: 'waiting', tries: 0, dueAt: plusSeconds(now, LOST_SECONDS) } as const;
    for (const [reader, model] of readers) {
      const of = { workspaceId, draftId, hash, reader };
      await tx.manager.delete(SecondReadingEntity, of);
      const row = { id: newId<string>(), ...of, model, findings: [], fault: null, ...waits, createdAt: now };
      await tx.manager.insert(SecondReadingEntity, row);
    }
    if (readers.size > 0) this.enqueue(tx, workspaceId, draftId, String(number));
  }

  /** @param once of several with the same word one is enough; another word comes behind one that runs already */
  private enqueue(tx: Tx, workspaceId: string, draftId: string, once: string): void {
    tx.afterCommit(() => this.jobs.enqueue(readAgain, { workspaceId, draftId }, { key: `${draftId}/${once}` }));
  }
}
