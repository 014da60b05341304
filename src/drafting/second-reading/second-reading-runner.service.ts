import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { plusSeconds, type Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork } from '../../platform/database/index.js';
import { JobHandlers } from '../../platform/jobs/index.js';
import { DraftRechecks } from '../drafts/draft-rechecks.service.js';
import { JobsPutOff } from '../writers/llm/jobs-put-off.service.js';
import { LOST_SECONDS, retryAfter } from './reading-retries.js';
import { SecondReader, type Read } from './second-reader.service.js';
import { SecondReadingEntity } from './second-reading.entity.js';
import { readAgain } from './second-reading.jobs.js';

const FAULT_MOST = 500;

/** Reads what waits of a draft, and joins what comes of it to the draft's findings. */
@Injectable()
export class SecondReadingRunner implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly reading: SecondReader,
    private readonly putOff: JobsPutOff,
    private readonly rechecks: DraftRechecks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.handle(readAgain, ({ workspaceId, draftId }, signal) => this.run(workspaceId, draftId, signal));
  }

  /** A job ends for readings that are put off, too: its place is for others. */
  private run(workspaceId: string, draftId: string, signal: AbortSignal): Promise<void> {
    const job = { workspaceId, id: draftId, type: readAgain, payload: { workspaceId, draftId } };
    return this.putOff.around(job, { work: () => this.take(workspaceId, draftId, signal) });
  }

  /** Whether any was put off. */
  private async take(workspaceId: string, draftId: string, signal: AbortSignal): Promise<boolean> {
    const { fresh } = this.database;
    const waiting = await fresh.findBy(SecondReadingEntity, { workspaceId, draftId, state: 'waiting' });
    if (waiting.length === 0) return false;
    let isPutOff = false;
    const readers = await this.reading.readersOf(workspaceId);
    for (const row of waiting) {
      const read = readers.has(row.reader) ? await this.reading.read(row, signal) : null;
      // A process that stops has not failed to read: the row waits, and the sweep takes it up.
      if (signal.aborted) return false;
      isPutOff ||= read?.putOff === true;
      await this.settle(row, read);
    }
    await this.rechecks.one(workspaceId, draftId);
    return isPutOff;
  }

  /** What is not wanted any more, or is about words that the draft no longer says, is dropped. */
  private settle({ id, workspaceId, tries: before }: SecondReadingEntity, read: Read | null): Promise<unknown> {
    const of = { id, workspaceId, state: 'waiting' as const };
    if (read === null) return this.unitOfWork.run((tx) => tx.manager.delete(SecondReadingEntity, of));
    const { findings } = read;
    const tries = read.putOff ? before : before + 1;
    const pause = read.putOff ? LOST_SECONDS : read.fault === null ? null : retryAfter(tries);
    const state = read.fault === null ? 'read' : pause === null ? 'lost' : 'waiting';
    const dueAt = pause === null ? null : plusSeconds(this.clock.now(), pause);
    const fault = read.fault?.slice(0, FAULT_MOST) ?? null;
    return this.unitOfWork.run((tx) =>
      tx.manager.update(SecondReadingEntity, of, { findings, fault, tries, state, dueAt }),
    );
  }
}
