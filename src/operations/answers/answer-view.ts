import { ANSWERS_GIVEN, hasBlanks, isBlocked } from '../../drafting/index.js';
import type { AnswerView, AskedView } from './answers.schema.js';
import type { Asked } from './answers.service.js';
import type { CustomerAnswerEntity } from './customer-answer.entity.js';

/** A row as its own operator reads it. */
export function toAnswerView(row: CustomerAnswerEntity): AnswerView {
  const { id, kind, accountSlug: account, personaSlug: persona, words, alias, writer, model, outcome, createdAt } = row;
  const offered = row.usedIndex === null ? undefined : row.answers[row.usedIndex];
  return {
    ...{ id, kind, account, persona, words, alias, writer, model, outcome, createdAt },
    // Once the words are gone, so are the texts made from them; which script served is kept for the figures.
    answers: row.words === null ? [] : row.answers.map(toOffered),
    fewer: row.words !== null && row.answers.length < ANSWERS_GIVEN,
    used:
      row.usedIndex === null || row.usedAt === null
        ? null
        : {
            ...{ index: row.usedIndex, text: row.usedText, at: row.usedAt },
            changed: row.usedText !== null && row.usedText !== offered?.text,
          },
  };
}

export const toAskedView = ({ row, modelFailure, before, continued }: Asked): AskedView => ({
  ...toAnswerView(row),
  modelFailure,
  before: before.map(({ id, day, words, sent }) => ({ id, day, words, sent: sent?.text ?? null })),
  continued,
});

const toOffered = ({
  text,
  script,
  scriptVersion = null,
  claims,
  findings,
}: CustomerAnswerEntity['answers'][number]) => ({
  ...{ text, script, scriptVersion, findings: [...findings], blocked: isBlocked(findings) || hasBlanks(text) },
  facts: [...new Set(claims.flatMap(({ factId }) => factId ?? []))],
  cases: [...new Set(claims.flatMap(({ caseId }) => caseId ?? []))],
});
