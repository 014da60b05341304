import { maskedPersonal } from '../../checks/index.js';
import { firstSentences } from '../../kernel/index.js';
import type { CustomerSaid, SaidBefore, SuggestedAnswer } from './customer-said.js';

/** As many as tell a prompt where the talk stands, and no older than still binds anybody. */
export const BEFORE_MOST = 5;
export const BEFORE_DAYS = 60;

/** Characters that are told of a saying and of its answer: what it was is enough. */
const TOLD_LENGTH = 200;
/** Of the tokens that a prompt may carry, what was said before has a tenth. */
const SHARE = 0.1;

/**
 * The newest that fit into their share of a prompt, as they may leave the house: short, and without numbers of the customer.
 * @param budget tokens of the whole prompt's material
 */
export function toldBefore(
  before: readonly SaidBefore[],
  budget: number,
  count: (text: string) => number,
): { readonly before: readonly SaidBefore[]; readonly tokens: number } {
  const told: SaidBefore[] = [];
  let tokens = 0;
  for (const one of before) {
    const words = shown(one.words);
    const sent = one.sent === null ? null : { ...one.sent, text: shown(one.sent.text) };
    const more = count(`${words}${sent?.text ?? ''}`);
    if (tokens + more > budget * SHARE) break;
    tokens += more;
    told.push({ ...one, words, sent });
  }
  return { before: told, tokens };
}

const shown = (text: string): string =>
  [...firstSentences(maskedPersonal(text.trim()), TOLD_LENGTH)].slice(0, TOLD_LENGTH).join('');

/** That something was asked before, and not what: for records that are kept longer than the asking is. */
export const withoutWords = ({ sent, ...one }: SaidBefore): SaidBefore => ({
  ...{ ...one, words: NOT_KEPT },
  sent: sent === null ? null : { ...sent, text: NOT_KEPT, offered: NOT_KEPT },
});
const NOT_KEPT = '（不留存）';

/** What this customer was not sent yet; where there is nothing else, what may be said again, such as to stop using it. */
export function notSentYet(
  answers: readonly SuggestedAnswer[],
  { before }: Pick<CustomerSaid, 'before'>,
): readonly SuggestedAnswer[] {
  const texts = new Set(before.flatMap(({ sent }) => (sent === null ? [] : [sent.text.trim(), sent.offered.trim()])));
  const scripts = new Set(before.flatMap(({ sent }) => sent?.script ?? []));
  const fresh = answers.filter(
    ({ text, script }) => !texts.has(text.trim()) && !(script !== null && scripts.has(script)),
  );
  return fresh.length > 0 ? fresh : answers;
}
