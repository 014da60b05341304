import { type CheckContext, type Finding, findingAt } from '../finding.js';
import { type Body, offerIsLive } from '../../library/light.js';
import type { PartView } from '../text/part-view.js';
import { HONESTY_RULES } from './rules.js';
import { SCARCITY } from './scarcity.js';

const MATCHERS = SCARCITY.map((entry) => ({
  term: entry.term,
  match: new RegExp(entry.match, 'gu'),
  unlessAfter: entry.unlessAfter === undefined ? undefined : new RegExp(`${entry.unlessAfter}$`, 'u'),
  unlessBefore: entry.unlessBefore === undefined ? undefined : new RegExp(`^${entry.unlessBefore}`, 'u'),
}));
const CLAUSE_END = /[\n。！？；]/u;
/** 没有什么限时不限时, 不是催你: said to take the pressure away. */
const DENIED = /(?:没有|没什么|不是|不搞|不做|不玩|不写|别信|不用怕|从不|不会有|不设)[^，。]{0,5}$/u;

/** Whether the draft cites an offer that runs on the day; then hurry has a ground, and its numbers are checked elsewhere. */
const hasLiveOffer = (body: Body, { library, publishOn }: CheckContext): boolean =>
  body.claims.some(({ offerId }) => {
    const offer = offerId === undefined ? undefined : library.offers.get(offerId);
    return offer !== undefined && offerIsLive(offer, publishOn);
  });

function inPart(view: PartView): Finding[] {
  const text = view.dense.text;
  const taken: [number, number][] = [];
  const findings: Finding[] = [];
  for (const { term, match: pattern, unlessAfter, unlessBefore } of MATCHERS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.some(([from, to]) => start < to && end > from)) continue;
      const before =
        text
          .slice(Math.max(0, start - 12), start)
          .split(CLAUSE_END)
          .at(-1) ?? '';
      const after = text.slice(end, end + 8);
      if (DENIED.test(before) || unlessAfter?.test(before) === true || unlessBefore?.test(after) === true) continue;
      taken.push([start, end]);
      findings.push(
        findingAt(HONESTY_RULES.false_scarcity, view.place(view.dense, start, end), {
          message: `「${match[0]}」在催人（${term}），但没有引用进行中的优惠。`,
          suggestion: '引用一条进行中的优惠并照写它的期限和数量，或去掉催促',
        }),
      );
    }
  }
  return findings;
}

/** Hurry and shortage without an offer that says so. */
export const scarcityFindings = (body: Body, context: CheckContext, views: readonly PartView[]): Finding[] =>
  hasLiveOffer(body, context) ? [] : views.flatMap(inPart);
