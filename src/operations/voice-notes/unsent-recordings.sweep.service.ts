import { Inject, Injectable, Logger } from '@nestjs/common';
import { In } from 'typeorm';
import { plusSeconds, type Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork } from '../../platform/database/index.js';
import { FileStore } from '../../platform/files/index.js';
import { Sweep } from '../../platform/jobs/index.js';
import { unsentRecordings } from './unsent-recordings.queries.js';
import { VoiceNoteEntity } from './voice-note.entity.js';

const EVERY_MS = 3_600_000;
/** Days after which what was said, and never became anything, is thrown away. A question can be answered for seven. */
export const UNSENT_DAYS = 30;
const AT_ONCE = 100;

/** Throws away recordings, and what was written down of them, whose answer or material was never sent. */
@Injectable()
export class UnsentRecordingSweep {
  private readonly log = new Logger(UnsentRecordingSweep.name);

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Bytes first: what stays behind when a process dies in between is a row, which the next round finds again. Safe to run
   * twice and in several processes.
   */
  @Sweep('operations.unsent-recordings', EVERY_MS)
  async sweep(): Promise<void> {
    const before = plusSeconds(this.clock.now(), -UNSENT_DAYS * 86_400);
    const over = await unsentRecordings(this.database.fresh, before, AT_ONCE);
    const gone: string[] = [];
    for (const { id, storageKey } of over) {
      try {
        await this.files.delete(storageKey);
        gone.push(id);
      } catch (error) {
        this.log.error(`The recording of voice note ${id} is left to the next round: ${String(error)}`);
      }
    }
    if (gone.length > 0) await this.unitOfWork.run((tx) => tx.manager.delete(VoiceNoteEntity, { id: In(gone) }));
  }
}
