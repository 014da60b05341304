import { type Check, type CheckContext, type Finding, findingAt, type Severity } from '../finding.js';
import { namesIn } from '../text/names.js';
import { type PartView, viewsOf } from '../text/part-view.js';
import type { Amount } from './amount.js';
import { amountsIn } from './amounts.js';
import { type Evidence, evidenceFor } from './evidence.js';
import { isEveryday, isPromising, isTotal } from './everyday.js';
import { nearest, restsOn } from './matching.js';
import { referenceFindings } from './references.js';
import { GROUNDING_RULES } from './rules.js';

/** Measures in which a wrong number costs the reader money or trust; others are looked at, and need not stop a draft. */
const GRAVE = /^(?:money|percent|discount|buy_get|over_off|times|people|date|spf|zero_.*|crowd_.*|income_.*)$/u;

/** A month or a year alone tells a season, not a promise; this year and the next need no proof. */
function isCalendarTalk({ measure, values: [year = NaN, month = NaN, day = NaN] }: Amount, publishOn: string): boolean {
  if (measure !== 'date' || !Number.isNaN(day)) return false;
  if (Number.isNaN(year)) return true;
  const now = Number(publishOn.slice(0, 4));
  return Number.isNaN(month) && year >= now && year <= now + 1;
}

function insideName(view: PartView, amount: Amount, places: readonly { start: number; end: number }[]): boolean {
  const start = view.folded.starts[amount.start] ?? 0;
  const end = view.folded.ends[amount.end - 1] ?? start;
  return places.some((place) => place.start <= start && end <= place.end);
}

function severityOf(view: PartView, amount: Amount): Severity {
  return GRAVE.test(amount.measure) || isPromising(view.folded.text, amount) ? 'block' : 'warn';
}

function judge(view: PartView, amount: Amount, { live, stale }: Evidence): Finding[] {
  if (live.some((known) => restsOn(amount, known))) return [];
  const place = view.place(view.folded, amount.start, amount.end);
  const said = view.folded.text.slice(amount.start, amount.end);
  const ended = stale.find((known) => restsOn(amount, known.amount));
  if (ended) {
    return [
      findingAt(GROUNDING_RULES.expired_fact, place, {
        message: `「${said}」只见于已过期或已撤回的${ended.what}。`,
        suggestion: '换成仍然有效的说法，或先更新证据',
      }),
    ];
  }
  const other = nearest(amount, live);
  return [
    findingAt(GROUNDING_RULES.unsupported_claim, place, {
      severity: severityOf(view, amount),
      message: `「${said}」在这篇引用的事实、优惠、案例和产品资料里都找不到。`,
      suggestion: other === undefined ? '补上依据并引用，或删掉这个数' : '核对资料里的数，照原样写；没有依据就删掉',
    }),
  ];
}

function inPart(view: PartView, evidence: () => Evidence, context: CheckContext): Finding[] {
  const text = view.folded.text;
  // Where the record counts in the same word, a total is its to say: 一共 9 节 against 共 7 节.
  const isStated = (amount: Amount) =>
    /^(?:[^a-z个]|grams|millilitres|millimetres)$/u.test(amount.measure) &&
    isTotal(text, amount) &&
    evidence().live.some(({ measure }) => measure === amount.measure);
  const claimed = amountsIn(text).filter(
    (amount) => !isCalendarTalk(amount, context.publishOn) && (!isEveryday(text, amount) || isStated(amount)),
  );
  if (claimed.length === 0) return [];
  const names = namesIn(context.library).filter((name) => view.dense.text.includes(name));
  const places = names.flatMap((name) => view.find(name));
  return claimed
    .filter((amount) => !insideName(view, amount, places))
    .flatMap((amount) => judge(view, amount, evidence()));
}

/** Numbers, prices, percentages, dates and durations must rest on a live record; so must every claim a draft states. */
export const grounding: Check = {
  id: 'grounding',
  name: '有据可依',
  rules: Object.values(GROUNDING_RULES),
  run: (body, context) => {
    const views = viewsOf(body);
    let read: Evidence | undefined;
    const evidence = () => (read ??= evidenceFor(body, context, views.map(({ dense }) => dense.text).join('\n')));
    return [...referenceFindings(body, context, views), ...views.flatMap((view) => inPart(view, evidence, context))];
  },
};
