import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { plusSeconds, type Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork } from '../../platform/database/index.js';
import { FileStore } from '../../platform/files/index.js';
import { JobHandlers, JobQueue, Sweep } from '../../platform/jobs/index.js';
import { Transcriber, type Unheard } from './transcriber.service.js';
import { VoiceNoteEntity } from './voice-note.entity.js';
import { transcribeNote } from './voice-notes.jobs.js';

/** Tried so often before somebody has to look. */
export const TRIES = 4;
/** Pause after the first failure; it doubles each time. */
const PAUSE_SECONDS = 30;
/** Longer than any call: a note whose worker was lost is taken up again after so long. */
const LEASE_SECONDS = 600;
const EVERY_MS = 30_000;
const AT_ONCE = 100;

/** Has waiting notes written down, one try after the other. State lives in the row; a crash is made good by the sweep. */
@Injectable()
export class VoiceNoteRunner implements OnModuleInit {
  private readonly log = new Logger(VoiceNoteRunner.name);

  constructor(
    private readonly handlers: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly worker: Transcriber,
    private readonly files: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.handle(transcribeNote, ({ workspaceId, noteId }, signal) => this.run(workspaceId, noteId, signal));
  }

  async run(workspaceId: string, id: string, signal: AbortSignal): Promise<void> {
    const note = signal.aborted || !this.worker.configured ? null : await this.claim(workspaceId, id);
    if (note === null) return;
    const extension = note.storageKey.split('.').at(-1) ?? '';
    const bytes = await this.files.read(note.storageKey).catch(() => null);
    const heard =
      bytes === null
        ? { ok: false as const, error: { reason: 'The recording is no longer there.', lasting: true } }
        : await this.worker.transcribe({ bytes, contentType: note.contentType, extension }, signal);
    if (signal.aborted) return;
    if (heard.ok) await this.end(note, { state: 'done', text: heard.value, reason: null, nextTryAt: null });
    else await this.failed(note, heard.error);
  }

  private failed(note: VoiceNoteEntity, { reason, lasting }: Unheard): Promise<void> {
    this.log.warn(`Voice note ${note.id}, try ${String(note.tries)}: ${reason}`);
    if (lasting || note.tries >= TRIES) return this.end(note, { state: 'failed', reason, nextTryAt: null });
    const pause = PAUSE_SECONDS * 2 ** (note.tries - 1);
    return this.end(note, { reason, nextTryAt: plusSeconds(this.clock.now(), pause) });
  }

  private claim(workspaceId: string, id: string): Promise<VoiceNoteEntity | null> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const note = await tx.manager.findOneBy(VoiceNoteEntity, {
        ...{ id, workspaceId, state: 'waiting', nextTryAt: LessThanOrEqual(now) },
      });
      if (note === null) return null;
      const claimed = { tries: note.tries + 1, nextTryAt: plusSeconds(now, LEASE_SECONDS) };
      const { affected } = await tx.manager.update(
        VoiceNoteEntity,
        { id, workspaceId, state: 'waiting', tries: note.tries },
        claimed,
      );
      return affected === 1 ? { ...note, ...claimed } : null;
    });
  }

  /** Only while the claim is still ours. */
  private async end(
    { id, workspaceId, tries }: VoiceNoteEntity,
    outcome: Partial<Pick<VoiceNoteEntity, 'state' | 'text' | 'reason' | 'nextTryAt'>>,
  ): Promise<void> {
    const change = { ...outcome, changedAt: this.clock.now() };
    await this.unitOfWork.run((tx) =>
      tx.manager.update(VoiceNoteEntity, { id, workspaceId, tries, state: 'waiting' }, change),
    );
  }
}

/** Finds notes whose next try is due. */
@Injectable()
export class VoiceNoteSweep {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Sweep('operations.voice-notes', EVERY_MS)
  async sweep(): Promise<void> {
    const due = await this.database.fresh.find(VoiceNoteEntity, {
      select: { id: true, workspaceId: true },
      where: { state: 'waiting', nextTryAt: LessThanOrEqual(this.clock.now()) },
      take: AT_ONCE,
    });
    for (const { id: noteId, workspaceId } of due)
      this.jobs.enqueue(transcribeNote, { workspaceId, noteId }, { key: noteId });
  }
}
