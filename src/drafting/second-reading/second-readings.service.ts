import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainEvents } from '../../platform/events/index.js';
import { JobHandlers, JobQueue } from '../../platform/jobs/index.js';
import { draftVersionAdded } from '../drafting.events.js';
import { DraftRechecks } from '../drafts/draft-rechecks.service.js';
import { SecondReader } from './second-reader.service.js';
import { SecondReadingEntity } from './second-reading.entity.js';
import { readAgain } from './second-reading.jobs.js';

/** Has every new text read a second time, behind the writing, and joins what comes of it to the draft's findings. */
@Injectable()
export class SecondReadings implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly events: DomainEvents,
    private readonly jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly reading: SecondReader,
    private readonly rechecks: DraftRechecks,
  ) {}

  onModuleInit(): void {
    this.handlers.handle(readAgain, ({ workspaceId, draftId }, signal) => this.run(workspaceId, draftId, signal));
    if (!this.reading.isThere) return;
    this.events.on(draftVersionAdded, 'drafting.second-reading', (tx, { workspaceId, draftId, number }) => {
      const key = `${draftId}/${String(number)}`;
      tx.afterCommit(() => this.jobs.enqueue(readAgain, { workspaceId, draftId }, { key }));
      return Promise.resolve();
    });
  }

  private async run(workspaceId: string, draftId: string, signal: AbortSignal): Promise<void> {
    const readings = await this.reading.read(workspaceId, draftId, signal);
    if (readings.length === 0 || signal.aborted) return;
    await this.unitOfWork.run(async (tx) => {
      for (const one of readings) {
        const { hash, reader } = one;
        await tx.manager.delete(SecondReadingEntity, { workspaceId, draftId, hash, reader });
        await tx.manager.insert(SecondReadingEntity, one);
      }
    });
    await this.rechecks.one(workspaceId, draftId);
  }
}
