import type { EntityManager } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import { RecordEntity } from '../../library/index.js';
import { InterviewQuestionEntity } from '../interviews/interview-question.entity.js';
import { VoiceNoteEntity } from './voice-note.entity.js';

/**
 * Recordings made before an instant whose question was never answered, or whose material never reached the library (one
 * that was archived did). Reads `voice_note` as a whole, which holds a few rows a person and day; both look-ups are by key.
 */
export const unsentRecordings = (
  manager: EntityManager,
  before: Instant,
  most: number,
): Promise<Pick<VoiceNoteEntity, 'id' | 'storageKey'>[]> => {
  const notes = manager.createQueryBuilder(VoiceNoteEntity, 'note');
  const answered = notes
    .subQuery()
    .select('1')
    .from(InterviewQuestionEntity, 'question')
    .where('question.id = note.questionId AND question.workspaceId = note.workspaceId')
    .andWhere(`question.state = 'answered'`);
  const sent = notes
    .subQuery()
    .select('1')
    .from(RecordEntity, 'record')
    .where(`record.workspaceId = note.workspaceId AND record.kind = 'material'`)
    .andWhere('record.slug = note.materialSlug');
  return notes
    .select(['note.id', 'note.storageKey'])
    .where('note.createdAt < :before', { before })
    .andWhere(`NOT EXISTS ${answered.getQuery()}`)
    .andWhere(`NOT EXISTS ${sent.getQuery()}`)
    .orderBy('note.createdAt')
    .take(most)
    .getMany();
};
