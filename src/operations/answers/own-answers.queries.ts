import { Brackets, type EntityManager } from 'typeorm';
import { likePattern } from '../../platform/database/index.js';
import { decodeCursor, toPage } from '../../platform/http/index.js';
import type { AnswersQuery } from './answers.schema.js';
import { CustomerAnswerEntity } from './customer-answer.entity.js';

/** One person's askings, newest first. By ix_customer_answer_workspace_id_person_id; their ids sort by time. */
export async function ownAnswers(
  manager: EntityManager,
  { workspaceId, personId }: Pick<CustomerAnswerEntity, 'workspaceId' | 'personId'>,
  { q, kind, state, cursor, limit }: AnswersQuery,
): Promise<{ items: CustomerAnswerEntity[]; nextCursor: string | null }> {
  const query = manager
    .createQueryBuilder(CustomerAnswerEntity, 'answer')
    .where('answer.workspaceId = :workspaceId AND answer.personId = :personId', { workspaceId, personId });
  if (kind !== undefined) query.andWhere('answer.kind = :kind', { kind });
  if (state === 'unused') query.andWhere('answer.usedAt IS NULL');
  else if (state === 'untold') query.andWhere('answer.usedAt IS NOT NULL AND answer.outcome IS NULL');
  else if (state !== undefined) query.andWhere('answer.outcome = :state', { state });
  if (q.trim() !== '')
    query.andWhere(
      new Brackets((either) => {
        for (const field of ['words', 'usedText', 'alias'])
          either.orWhere(`LOWER(answer.${field}) LIKE :like ESCAPE '!'`, {
            like: likePattern(q.trim().toLowerCase()),
          });
      }),
    );
  if (cursor !== undefined) query.andWhere('answer.id < :before', { before: String(decodeCursor(cursor, 1)[0]) });
  const rows = await query
    .orderBy('answer.id', 'DESC')
    .limit(limit + 1)
    .getMany();
  return toPage(rows, limit, ({ id }) => [id]);
}
