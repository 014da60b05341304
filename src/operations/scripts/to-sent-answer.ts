import type { Library } from '../../library/index.js';
import { dayOf, sha256 } from '../../kernel/index.js';
import { ANSWERED } from '../answers/answer-outcome.js';
import type { CustomerAnswerEntity } from '../answers/customer-answer.entity.js';
import type { SentAnswer } from './sent-answers.js';
import { withoutNames } from './without-names.js';

/** What a row says of an answer that was sent; null when none was, or its words are gone. */
export function toSentAnswer(row: CustomerAnswerEntity, library: Library): SentAnswer | null {
  const { usedIndex, usedText, usedAt, words, alias, outcome, personaSlug: persona } = row;
  const offered = usedIndex === null ? undefined : row.answers[usedIndex];
  if (offered === undefined || usedText === null || usedAt === null || words === null) return null;
  const name = library.personas.get(persona)?.name ?? null;
  const bare = (text: string): string => withoutNames(text, alias, name);
  return {
    ...{ personId: row.personId, persona, product: row.productSlug, stage: row.stageSlug },
    // One customer asking twice is one customer: known by name, or by having said the very same.
    customer: sha256(`${row.accountSlug}/${alias ?? words}`),
    ...{ script: offered.script, scriptVersion: offered.scriptVersion ?? null },
    writer: row.model === null ? row.writer : `${row.writer}/${row.model}`,
    ...{ said: alias === null ? words : words.replaceAll(alias, ''), text: bare(usedText) },
    claims: offered.claims.map((claim) => ({ ...claim, quote: bare(claim.quote) })),
    day: dayOf(usedAt, library.brand.time_zone),
    answered: outcome === null ? null : ANSWERED.includes(outcome),
  };
}
