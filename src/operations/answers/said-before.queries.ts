import type { EntityManager } from 'typeorm';
import { BEFORE_DAYS, BEFORE_MOST, type SaidBefore } from '../../drafting/index.js';
import { plusSeconds, type Day, type Instant } from '../../kernel/index.js';
import { CustomerAnswerEntity } from './customer-answer.entity.js';

const DAY_SECONDS = 86_400;

type Customer = Pick<CustomerAnswerEntity, 'workspaceId' | 'personId' | 'accountSlug' | 'words'>;

/**
 * What was asked before of whoever is called the same, the newest first, only on one account and by one person: others never
 * read these words. Whether it is the same customer is another matter (`called.ts`). What is asked again because no answer served is the same
 * asking. By ix_customer_answer_workspace_id_person_id.
 */
export async function saidBefore(
  manager: EntityManager,
  { workspaceId, personId, accountSlug, words }: Customer,
  alias: string,
  now: Instant,
): Promise<SaidBefore[]> {
  const rows = await manager
    .createQueryBuilder(CustomerAnswerEntity, 'answer')
    .where('answer.workspaceId = :workspaceId AND answer.personId = :personId', { workspaceId, personId })
    .andWhere('answer.accountSlug = :accountSlug AND answer.alias = :alias', { accountSlug, alias })
    .andWhere('answer.createdAt > :since', { since: plusSeconds(now, -BEFORE_DAYS * DAY_SECONDS) })
    .andWhere('answer.words IS NOT NULL AND (answer.usedText IS NOT NULL OR answer.words <> :words)', { words })
    .orderBy('answer.id', 'DESC')
    .limit(BEFORE_MOST)
    .getMany();
  return rows.map(({ id, day, kind, words: said, answers, usedIndex, usedText }) => {
    const offered = usedIndex === null ? undefined : answers[usedIndex];
    return {
      ...{ id, day: day as Day, kind, words: said ?? '' },
      sent:
        usedText === null ? null : { text: usedText, offered: offered?.text ?? '', script: offered?.script ?? null },
    };
  });
}
