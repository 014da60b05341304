import { collect } from '../../kernel/index.js';
import { type Check, type CheckContext, type Finding, findingAt, type Severity } from '../finding.js';
import type { SuggestionCode } from '../suggestions.js';
import { OTHER_SELLERS } from '../text/others.js';
import { type PartView, viewsOf } from '../text/part-view.js';
import type { Amount } from './amount.js';
import { readsEveryday } from './amount-claims.js';
import { claimedAssertions } from './assertion-claims.js';
import { type Assertion, staleSupportOfAssertion, supportOfAssertion } from './assertions/assertions.js';
import { type ClaimReading, claimReadings } from './assertions/claim-reading.js';
import { CONCEPT_NAMES } from './assertions/concept-names.js';
import type { Clause } from './assertions/speech.js';
import { endedClaims } from './ended.js';
import type { Evidence } from './evidence.js';
import { evidenceFor } from './evidence-for.js';
import type { EvidenceRecord } from './evidence-record.js';
import { isPromising } from './everyday.js';
import { type Judged, judgedAmounts } from './judged-amounts.js';
import { gradesUnknown } from './grades.js';
import { hoursUnknown } from './hours.js';
import { isMeasured, isSaidOfOther } from './matching.js';
import { putInThough, saidThough } from './not-in-it.js';
import { isSaidToBeOver } from './over.js';
import { areKnownPapers } from './papers.js';
import { referenceFindings } from './references.js';
import { GROUNDING_RULES } from './rules.js';
import { soonerThanKnown } from './sooner.js';
import type { Stretch } from '../text/stretches.js';
import type { Verdict } from './verdicts.js';
import { weekdaysUnknown } from './weekdays-unknown.js';
import { waivedNoMore } from './waived.js';

/** Readings above the one are claims; a word of the list counts for nothing in a text that reads below the other. */
const LIKELY = -0.25;
const UNLIKELY = -0.9;
/** A certificate is a thing of its own, however plainly it is told. */
const UNLIKELY_PAPER = -1.45;
const leastFor = (kind: Assertion['kind']): number => (kind === 'certificate' ? UNLIKELY_PAPER : UNLIKELY);
/** What the reader is asked claims nothing: 这个你碰到过没有, 你手边放着什么. */
const ASKED = /[?？]|(?:没有|吗|呢|什么|哪[儿里个些]|怎么样)[。，！…~ ]?$/u;

/** Measures in which a wrong number costs the reader money or trust; others are looked at, and need not stop a draft. */
const GRAVE =
  /^(?:money|percent|discount|buy_get|over_off|times|people|share|date|spf|pa|crowd_.*|zero_.*|income_.*)$/u;

const severityOf = (view: PartView, amount: Amount): Severity =>
  GRAVE.test(amount.measure) || isPromising(view.folded.text, amount) ? 'block' : 'warn';

function expired(view: PartView, { start, end }: { start: number; end: number }, record: EvidenceRecord): Finding {
  const said = view.folded.text.slice(start, end);
  return findingAt(GROUNDING_RULES.expired_fact, view.place(view.folded, start, end), {
    message: `「${said}」只见于已过期或已撤回的${record.name}。`,
    suggestion: 'valid_or_renewed',
  });
}

function judgeAmount(view: PartView, { verdict, together }: Judged, evidence: Evidence): Finding[] {
  const { amount, record, isEnded } = verdict;
  const { text } = view.folded;
  if (record !== undefined) return isEnded && !isSaidToBeOver(text, amount) ? [expired(view, amount, record)] : [];
  if (!isSaidOfOther(amount, text, evidence) && readsEveryday(text, amount, together, evidence)) return [];
  const said = text.slice(amount.start, amount.end);
  return [
    findingAt(GROUNDING_RULES.unsupported_claim, view.place(view.folded, amount.start, amount.end), {
      severity: severityOf(view, amount),
      message: `「${said}」在这篇引用的事实、优惠、案例和产品资料里都找不到，也不是从它们算得出的数。`,
      suggestion: isMeasured(amount, evidence) ? 'check_numbers' : 'cite_or_delete_number',
    }),
  ];
}

/** Days told in words that no record is so quick as, hours and grades that none has, and what a record says is not in it. */
function judgeBesides(view: PartView, evidence: Evidence): Finding[] {
  const { text } = view.folded;
  const told = (why: string, stretches: readonly Stretch[], suggestion: SuggestionCode = 'times_of_record') =>
    stretches.map(({ start, end }) =>
      findingAt(GROUNDING_RULES.unsupported_claim, view.place(view.folded, start, end), {
        message: `「${text.slice(start, end)}」${why}`,
        suggestion,
      }),
    );
  return [
    ...told('比资料里的时间都早。', soonerThanKnown(text, evidence)),
    ...told('和资料里的钟点对不上。', hoursUnknown(text, evidence)),
    ...told('和资料里的日子对不上。', weekdaysUnknown(text, evidence)),
    ...told('和资料里的等级、型号对不上。', gradesUnknown(text, evidence), 'words_of_record'),
    ...told('和资料说的相反：资料里写着没有加。', putInThough(text, evidence), 'words_of_record'),
    ...told('和资料说的相反：资料里写着不是。', saidThough(text, evidence), 'words_of_record'),
  ];
}

function judgeAssertion(view: PartView, said: Assertion, evidence: Evidence): Finding[] {
  if (supportOfAssertion(said, evidence) !== undefined) return [];
  const ended = staleSupportOfAssertion(said, evidence);
  if (ended !== undefined) return isSaidToBeOver(view.folded.text, said) ? [] : [expired(view, said, ended)];
  const words = view.folded.text.slice(said.start, said.end);
  return [
    findingAt(GROUNDING_RULES.unsupported_claim, view.place(view.folded, said.start, said.end), {
      message: `「${words}」是${CONCEPT_NAMES[said.kind]}的说法，资料里没有一条现行的事实、优惠或案例这样说。`,
      suggestion: 'cite_or_say_recorded',
    }),
  ];
}

/** What the words come to where no single word of them is a claim. A clause whose number rests on a record is borne out with it. */
const judgeReadings = (
  view: PartView,
  readings: readonly ClaimReading[],
  verdicts: readonly Verdict[],
  evidence: Evidence,
): Finding[] =>
  readings
    .filter(({ score, start, end }) => score > LIKELY && !ASKED.test(view.folded.text.slice(start, end + 1)))
    .filter((reading) => !isSaidToBeOver(view.folded.text, reading))
    .filter(({ start, end }) => !areKnownPapers(view.folded.text.slice(start, end), evidence))
    .filter(
      ({ start, end }) =>
        !verdicts.some(({ amount, record }) => record !== undefined && start < amount.end && end > amount.start),
    )
    .map(({ start, end }) =>
      findingAt(GROUNDING_RULES.unsupported_claim, view.place(view.folded, start, end), {
        severity: 'warn',
        message: `「${view.folded.text.slice(start, end)}」读起来是在说自家东西如何，资料里没有一条现行的记录这样说，请看一眼。`,
        suggestion: 'cite_or_say_recorded',
      }),
    );

const OTHERS = new RegExp(`${OTHER_SELLERS}|市面|其他|商场|超市|网上`, 'u');
/** B 比 A 多了十一项: what is compared are the records' own numbers. */
const isReckoned = ({ kind, clause }: Assertion, verdicts: readonly Verdict[]): boolean =>
  kind === 'comparison' &&
  !OTHERS.test(clause.text) &&
  verdicts.some(
    ({ amount, record }) =>
      record !== undefined && amount.start >= clause.start && amount.end <= clause.start + clause.text.length,
  );

/** Whether something was found within a clause; findings stand in the text as written, clauses in the folded one. */
function isToldIn(clause: Clause, found: readonly Finding[], view: PartView): boolean {
  const { start, end } = view.place(view.folded, clause.start, clause.start + clause.text.length);
  return found.some((finding) => finding.start < end && start < finding.end);
}

/** What a part asserts in words, or what they read like. */
function judgeWords(
  view: PartView,
  verdicts: readonly Verdict[],
  amounts: readonly Finding[],
  evidence: Evidence,
  context: CheckContext,
): Finding[] {
  if (view.part.startsWith('tags.')) return [];
  const { text } = view.folded;
  const readings = claimReadings(text, evidence);
  const scoreAt = (at: number) => readings.find(({ from, to }) => from <= at && at < to)?.score ?? 0;
  const ended = endedClaims(text, evidence, (at) => scoreAt(at) > LIKELY).filter(
    (claim) => !isSaidToBeOver(text, claim),
  );
  const asserted = collect(
    claimedAssertions(view, context)
      .filter(({ start, kind }) => scoreAt(start) > leastFor(kind))
      // What an ended record says is not made up, whichever words of it are listed.
      .filter(({ start }) => !ended.some(({ from, to }) => from <= start && start < to))
      .filter((said) => !isReckoned(said, verdicts))
      // 烟酰胺含量 5%: how much says that it is in it.
      .filter(({ concept, clause }) => concept !== 'ingredient' || !isToldIn(clause, amounts, view)),
    (said) => judgeAssertion(view, said, evidence),
  )
    // One stretch is told once: 0 甲醛 is an amount and an assertion.
    .filter(({ start, end }) => !amounts.some((other) => start < other.end && end > other.start));
  const told = [...amounts, ...asserted];
  if (told.some(({ rule }) => rule === GROUNDING_RULES.expired_fact.id)) return asserted;
  const lapsed = ended.length > 0 ? ended : waivedNoMore(text, evidence);
  if (lapsed.length > 0) return [...asserted, ...lapsed.map((claim) => expired(view, claim, claim.record))];
  return told.length > 0 ? asserted : judgeReadings(view, readings, verdicts, evidence);
}

function inPart(view: PartView, evidence: Evidence, context: CheckContext): Finding[] {
  const judged = judgedAmounts(view, evidence, context);
  const verdicts = judged.map(({ verdict }) => verdict);
  const amounts = [...collect(judged, (each) => judgeAmount(view, each, evidence)), ...judgeBesides(view, evidence)];
  return [...amounts, ...judgeWords(view, verdicts, amounts, evidence, context)];
}

/** Every number and every assertion about a product must rest on a live record; so must every claim a draft states. */
export const grounding: Check = {
  id: 'grounding',
  name: '有据可依',
  rules: Object.values(GROUNDING_RULES),
  run: (body, context) => {
    const views = viewsOf(body);
    const evidence = evidenceFor(body, context);
    return [...referenceFindings(body, context, views), ...collect(views, (view) => inPart(view, evidence, context))];
  },
};
