import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import { AppError, invalidField, newId, notFound, sha256, type Clock, type PersonId } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { CONFIG, type ConfigValues } from '../../platform/config/index.js';
import { Database, UnitOfWork } from '../../platform/database/index.js';
import { FileStore } from '../../platform/files/index.js';
import { JobQueue } from '../../platform/jobs/index.js';
import { InterviewQuestionEntity } from '../interviews/interview-question.entity.js';
import { ownInterview } from '../interviews/own-personas.queries.js';
import { audioType, LONGEST_AUDIO } from './audio-type.js';
import { Transcriber } from './transcriber.service.js';
import { VoiceNoteEntity } from './voice-note.entity.js';
import { transcribeNote } from './voice-notes.jobs.js';
import type { VoiceNoteFields } from './voice-notes.schema.js';

/** Recordings of a person, beside a question or a material. Nobody else ever hears or reads them. */
@Injectable()
export class VoiceNotes {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly transcriber: Transcriber,
    private readonly jobs: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: ConfigValues,
  ) {}

  /** Whether what is said is written down here. */
  get writtenDown(): boolean {
    return this.transcriber.configured;
  }

  /** @throws AppError 404 for the question it answers · 413 · 415 with the type that was seen */
  async keep(actor: Actor, about: VoiceNoteFields, bytes: Buffer): Promise<VoiceNoteEntity> {
    const personId = personOf(actor);
    await this.assertAbout(actor, about);
    const most = Math.min(LONGEST_AUDIO, this.config.UPLOAD_LIMIT_MB * 1024 * 1024);
    if (bytes.length === 0) throw invalidField('file', 'is empty');
    if (bytes.length > most) throw tooLong(bytes.length, most);
    const type = await audioType(bytes);
    if (!type.ok) throw noAudio(type.error);
    const { workspaceId } = actor;
    const { contentType, extension } = type.value;
    const storageKey = await this.files.put(bytes, { workspaceId, extension });
    const now = this.clock.now();
    const waits = this.transcriber.configured;
    const note: VoiceNoteEntity = {
      ...{ id: newId<string>(), workspaceId, personId, storageKey, contentType },
      ...{ questionId: about.question ?? null, materialSlug: about.material ?? null },
      ...{ hash: sha256(bytes), size: bytes.length, state: waits ? 'waiting' : 'by_hand' },
      ...{ text: null, reason: null, tries: 0, nextTryAt: waits ? now : null, createdAt: now, changedAt: now },
    };
    try {
      await this.unitOfWork.run(async (tx) => {
        await tx.manager.insert(VoiceNoteEntity, note);
        if (waits) tx.afterCommit(() => this.wake(note));
      });
    } catch (error) {
      await this.files.delete(storageKey);
      throw error;
    }
    return note;
  }

  list(actor: Actor, { question, material }: VoiceNoteFields): Promise<VoiceNoteEntity[]> {
    const { workspaceId, personId } = actor;
    if (personId === null) return Promise.resolve([]);
    return this.database.fresh.find(VoiceNoteEntity, {
      where: {
        ...{ workspaceId, personId },
        ...(question === undefined ? {} : { questionId: question }),
        ...(material === undefined ? {} : { materialSlug: material }),
      },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 50,
    });
  }

  /** @throws AppError 404 for anybody else's */
  async own(actor: Actor, id: string): Promise<VoiceNoteEntity> {
    const { workspaceId, personId } = actor;
    const note =
      personId === null ? null : await this.database.fresh.findOneBy(VoiceNoteEntity, { id, workspaceId, personId });
    if (note === null) throw notFound('voice note', id);
    return note;
  }

  async bytes(actor: Actor, id: string): Promise<{ note: VoiceNoteEntity; bytes: Buffer }> {
    const note = await this.own(actor, id);
    return { note, bytes: await this.files.read(note.storageKey) };
  }

  /** From the start once more. @throws AppError 409 where it did not fail */
  async retry(actor: Actor, id: string): Promise<VoiceNoteEntity> {
    const note = await this.own(actor, id);
    const may = note.state === 'failed' || (note.state === 'by_hand' && this.transcriber.configured);
    if (!may)
      throw new AppError('conflict', 'wrong_state', `The voice note is ${note.state}: there is nothing to repeat.`);
    const now = this.clock.now();
    const change = { state: 'waiting' as const, tries: 0, reason: null, nextTryAt: now, changedAt: now };
    await this.unitOfWork.run(async (tx) => {
      await tx.manager.update(VoiceNoteEntity, { id, workspaceId: actor.workspaceId }, change);
      tx.afterCommit(() => this.wake(note));
    });
    return { ...note, ...change };
  }

  private wake({ id: noteId, workspaceId }: VoiceNoteEntity): void {
    this.jobs.enqueue(transcribeNote, { workspaceId, noteId }, { key: noteId });
  }

  private async assertAbout(actor: Actor, { question, material }: VoiceNoteFields): Promise<void> {
    if ((question === undefined) === (material === undefined))
      throw invalidField('question', 'name either the question it answers or the material it belongs to');
    if (question === undefined) return;
    const { workspaceId } = actor;
    const row = await this.database.fresh.findOneBy(InterviewQuestionEntity, { id: question, workspaceId });
    if (row === null) throw notFound('question', question);
    await ownInterview(this.database.fresh, actor, row.interviewId);
  }
}

function personOf({ personId }: Actor): PersonId {
  if (personId !== null) return personId;
  throw new AppError('refused', 'needs_a_person', 'A voice belongs to one person: sign in as that person.');
}

const noAudio = (seen: string): AppError =>
  new AppError(
    'unsupported_media',
    'unsupported_audio',
    `The file is ${seen}. Recordings are kept as M4A, MP3, OGG, AMR, WebM or WAV.`,
    {
      errors: [{ field: 'file', message: `is ${seen}`, expected: 'm4a | mp3 | ogg | amr | webm | wav' }],
      params: { seen },
    },
  );

const tooLong = (size: number, most: number): AppError =>
  new AppError('too_large', 'too_large', `The file has ${size} bytes, at most ${most} are kept: record it in parts.`, {
    errors: [{ field: 'file', message: `has ${size} bytes`, expected: `at most ${most} bytes` }],
    params: { size, most },
  });
