import type { Body } from '../library/light.js';
import type { Finding, Removal } from './finding.js';
import type { PartView } from './text/part-view.js';

/*
 * What may not be said can often go with its clause: 「缓雨精华，祛斑美白，早晚各一次。」 reads on without the middle. It is offered
 * where whole clauses are left in the sentence, or other sentences in the part, and none of them leans on what goes.
 */

/** What is mended by saying less; other findings ask for something else, or speak of the whole draft. */
const SAYS_TOO_MUCH = new Set([
  ...['absolute_term', 'unsupported_claim', 'expired_fact', 'false_scarcity_price', 'inducement_share'],
  ...['industry_medical', 'industry_education', 'industry_finance', 'industry_food', 'industry_beauty'],
  ...['industry_auto', 'clickbait', 'superstition', 'words_in_mouth', 'impersonation', 'never_say', 'never_claim'],
  ...['taboo_word', 'diversion_contact', 'diversion_exchange', 'link_not_allowed'],
  ...['privacy_phone', 'privacy_wechat', 'privacy_email', 'privacy_bank_card', 'privacy_id_number', 'privacy_address'],
  'privacy_order_number',
]);

const SENTENCE_MARK = /[\n。！？!?；;…]/u;
const CLAUSE_MARK = /[，,]/u;
/** A clause that begins so needs the one before it … */
const LEANS_BACK =
  /^\s*(?:但|而|所以|因此|于是|也|还|都|才|就|便|更|又|并|且|不过|可是|可(?!以)|却|然后|那|这样|否则|不然|再|即)/u;
/** … and one that begins so the one after it. */
const LEANS_ON =
  /^\s*(?:如果|要是|只要|只有|虽然|虽|尽管|因为|由于|不但|不仅|不光|除了|当|既|等|就算|即使|即便|哪怕|无论|不管|一旦|自从|为了|对于|至于|比起|和|跟|与)|(?:的?时候|之前|之后|以来|的话|[:：])\s*$/u;

type Stretch = Pick<Removal, 'start' | 'end'>;

const says = (text: string): boolean => /[\p{L}\p{N}]{2}/u.test(text);

/** A comma between digits parts thousands: 12,000. */
const isMark = (text: string, at: number, mark: RegExp): boolean =>
  mark.test(text.charAt(at)) && !(text.charAt(at) === ',' && /\d,\d/u.test(text.slice(at - 1, at + 2)));

function within(text: string, { start, end }: Stretch, isEnd: (at: number) => boolean): Stretch {
  let [from, to] = [start, end];
  while (from > 0 && !isEnd(from - 1)) from -= 1;
  while (to < text.length && !isEnd(to)) to += 1;
  return { start: from, end: to };
}

/** What goes when the words go with their clause, or with their sentence where it has no other; undefined where neither can. */
export function removal(text: string, words: Stretch): Stretch | undefined {
  if (words.end <= words.start) return undefined;
  const endsSentence = (at: number): boolean => isMark(text, at, SENTENCE_MARK);
  const sentence = within(text, words, endsSentence);
  const clause = within(text, words, (at) => endsSentence(at) || isMark(text, at, CLAUSE_MARK));
  const before = text.slice(sentence.start, clause.start);
  const after = text.slice(clause.end, sentence.end);
  if (!says(before) && !says(after)) return wholeSentence(text, sentence);
  const own = text.slice(clause.start, clause.end);
  const last = before.split(CLAUSE_MARK).at(-2) ?? '';
  const next = after.slice(1);
  if (LEANS_ON.test(own) || LEANS_ON.test(last) || LEANS_BACK.test(next)) return undefined;
  // With the comma behind it, or, of the last clause, with the one before.
  return says(after) ? { start: clause.start, end: clause.end + 1 } : { start: clause.start - 1, end: clause.end };
}

function wholeSentence(text: string, { start, end }: Stretch): Stretch | undefined {
  let to = end;
  while (to < text.length && SENTENCE_MARK.test(text.charAt(to))) to += 1;
  const [before, after] = [text.slice(0, start), text.slice(to)];
  if (!says(before + after) || LEANS_BACK.test(after)) return undefined;
  return { start, end: to };
}

/** Whether taking out a stretch would take away a part of words that stand in a text. */
function isTouched(text: string, quote: string, { start, end }: Stretch): boolean {
  for (let at = quote === '' ? -1 : text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (at < end && start < at + quote.length) return true;
  return false;
}

/** Findings with what can be taken out to mend them, where no words are known that could stand in. */
export const withRemovals = (findings: readonly Finding[], body: Body, views: readonly PartView[]): Finding[] =>
  findings.map((finding) => {
    if (finding.replacement !== undefined || !SAYS_TOO_MUCH.has(finding.rule)) return finding;
    const text = views.find(({ part }) => part === finding.part)?.text ?? '';
    const gone = removal(text, finding);
    if (gone === undefined) return finding;
    const words = text.slice(gone.start, gone.end);
    // What is cited must stay where it is cited from; what only the sending knows is no word of ours.
    if (body.claims.some(({ quote }) => isTouched(text, quote, gone)) || words.includes('{{')) return finding;
    return { ...finding, removal: { ...gone, words } };
  });
