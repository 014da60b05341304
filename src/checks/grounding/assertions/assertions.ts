import { collect } from '../../../kernel/index.js';
import type { Evidence } from '../evidence.js';
import type { EvidenceRecord } from '../evidence-record.js';
import { sharesWords, wordsIn } from '../shared-words.js';
import { matchesOf } from '../../text/matches.js';
import { mentionsIn, qualifiersIn } from './concepts.js';
import type { ConceptClass } from './concept-table.js';
import { type Clause, clausesOf, isAsserted } from './speech.js';

/** Something said of what is sold, without a number; offsets are of the folded text. */
export interface Assertion {
  readonly concept: string;
  readonly kind: ConceptClass;
  readonly start: number;
  readonly end: number;
  readonly clause: Clause;
}

/** Families of qualifiers that tell assertions of a kind apart. */
// prettier-ignore
const FAMILIES: Readonly<Record<ConceptClass, readonly string[]>> = {
  award: ['patent', 'prize', 'object'],
  certificate: ['certificate', 'object'],
  test: [],
  endorsement: ['rank'],
  popularity: [],
  comparison: ['model'],
  effect: ['durable', 'group'],
  making: ['place', 'substance', 'material', 'object', 'extent'],
  service: ['free', 'span', 'condition', 'object'],
};

/** Every assertion of a folded text, in reading order. */
export const assertionsIn = (text: string): Assertion[] =>
  TRIGGER.test(text)
    ? collect(clausesOf(text), (clause) =>
        mentionsIn(clause.text)
          .filter((mention) => isAsserted(clause, mention))
          .map(({ concept, kind, start, end }) => ({
            concept,
            kind,
            start: clause.start + start,
            end: clause.start + end,
            clause,
          })),
      )
    : [];

/** One look at single characters before anything costly: every concept has one of them. */
const TRIGGER = /[\u4e00-\u9fff]/u;

/** The live record that says the same: the same concept, and nothing else of a kind that tells such assertions apart. */
export function supportOfAssertion(said: Assertion, evidence: Evidence): EvidenceRecord | undefined {
  return evidence.speakingOf(said.concept).find((record) => agrees(said, record));
}

export const staleSupportOfAssertion = (said: Assertion, evidence: Evidence): EvidenceRecord | undefined =>
  evidence.stale.find((record) => record.concepts.has(said.concept) && agrees(said, record));

/** 蔡司同款: whose likeness it is must be the record's word too. */
function namesTheModel({ concept, start, clause }: Assertion, record: EvidenceRecord): boolean {
  if (concept !== 'dupe') return true;
  const model = /[\u4e00-\u9fffa-z]{2}$/u.exec(clause.text.slice(0, start - clause.start))?.[0];
  return model === undefined || /[是和跟与的这款]/u.test(model) || record.text.includes(model);
}

const OF_AWARD = /[^，。；;！!\n]*奖[^，。；;！!\n]*/gu;
const ENTERED = /入围|提名|候选|参评/u;
const WON = /获得?|得(?:了|过|到)|荣|拿下|摘|捧|夺/u;
/** 入围金奖 is no 金奖. */
const isOnlyEntered = ({ concept, clause }: Assertion, { text }: EvidenceRecord): boolean =>
  concept === 'award' &&
  !ENTERED.test(clause.text) &&
  matchesOf(text, OF_AWARD).some(([told]) => ENTERED.test(told)) &&
  !matchesOf(text, OF_AWARD).some(([told]) => !ENTERED.test(told) || WON.test(told));

/** 坏了一年内保修: a warranty is for what breaks of itself, and what somebody broke is another matter. */
const withoutFault = (clause: string): string =>
  clause.replace(/(?<![摔磕砸碰压踩泡弄])坏/gu, '').replaceAll('保修', '质保');

function agrees(said: Assertion, record: EvidenceRecord): boolean {
  if (!namesTheModel(said, record) || isOnlyEntered(said, record)) return false;
  // What is free is named, or else the two have a word in common.
  if (
    said.concept === 'free_service' &&
    !qualifiersIn(said.clause.text).has('free') &&
    !sharesWords(wordsIn(said.clause.text.replace('免费', '')), record)
  )
    return false;
  const asked = qualifiersIn(said.concept === 'warranty' ? withoutFault(said.clause.text) : said.clause.text);
  const known = record.qualifiers;
  return FAMILIES[said.kind].every((family) => {
    const mine = asked.get(family);
    if (mine === undefined) return true;
    const theirs = known.get(family);
    // 终身, 发明: a stronger word that the record does not have; an object it does not name may be left open.
    if (theirs === undefined) return family === 'object';
    return family === 'object' ? [...mine].some((id) => theirs.has(id)) : [...mine].every((id) => theirs.has(id));
  });
}
