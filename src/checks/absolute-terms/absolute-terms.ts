import { type Body, factIsLive, findFact } from '../../library/light.js';
import { type Check, type CheckContext, type Finding, findingAt } from '../finding.js';
import { namesIn } from '../text/names.js';
import { densely, type PartView, viewsOf } from '../text/part-view.js';
import { EXEMPTIONS } from './exemptions.js';
import { ABSOLUTE_TERM_RULES } from './rules.js';
import { type TermEntry, TERMS } from './terms.js';

interface Matcher {
  readonly entry: TermEntry;
  readonly match: RegExp;
  readonly unlessAfter: RegExp | undefined;
  readonly unlessBefore: RegExp | undefined;
}

const MATCHERS: readonly Matcher[] = TERMS.map((entry) => ({
  entry,
  match: new RegExp(entry.match, 'gu'),
  unlessAfter: entry.unlessAfter === undefined ? undefined : new RegExp(`${entry.unlessAfter}$`, 'u'),
  unlessBefore: entry.unlessBefore === undefined ? undefined : new RegExp(`^${entry.unlessBefore}`, 'u'),
}));

const CLAUSE_END = /[\n。！？；!?;]/u;
const REACH = 24;

function around(text: string, start: number, end: number): { before: string; after: string } {
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(CLAUSE_END)
      .at(-1) ?? '';
  const after = text.slice(end, end + REACH).split(CLAUSE_END)[0] ?? '';
  return { before, after };
}

const isExempt = ({ entry, unlessAfter, unlessBefore }: Matcher, before: string, after: string): boolean =>
  unlessAfter?.test(before) === true ||
  unlessBefore?.test(after) === true ||
  EXEMPTIONS.some(
    (exemption) =>
      (exemption.always === true || entry.scoped !== true) &&
      (exemption.before?.test(before) ?? true) &&
      (exemption.after?.test(after) ?? true),
  );

/** Awards and official grades that the draft cites and that hold: the guide's article 6, third and fifth items. */
const awards = (body: Body, { library, publishOn }: CheckContext): string[] =>
  body.claims.flatMap(({ factId }) => {
    const fact = factId === undefined ? undefined : findFact(library, factId);
    return fact?.kind === 'award' && factIsLive(fact, publishOn) ? [densely(fact.claim)] : [];
  });

function inPart(view: PartView, provable: readonly string[], names: readonly string[]): Finding[] {
  const text = view.dense.text;
  const findings: Finding[] = [];
  let reached: [number, number][] = [];
  for (const matcher of MATCHERS) {
    matcher.match.lastIndex = 0;
    for (const match of text.matchAll(matcher.match)) {
      const start = match.index;
      const end = start + match[0].length;
      if (reached.some(([from, to]) => start < to && end > from)) continue;
      const { before, after } = around(text, start, end);
      if (isExempt(matcher, before, after)) continue;
      if (provable.some((claim) => claim.includes(match[0]))) continue;
      if (names.some((name) => name.includes(match[0]) && text.includes(name))) continue;
      reached = [...reached, [start, end]];
      findings.push(
        findingAt(ABSOLUTE_TERM_RULES.absolute_term, view.place(view.dense, start, end), {
          severity: matcher.entry.severity,
          message: `「${match[0]}」属于绝对化用语（${matcher.entry.term}），广告里不能用。`,
          suggestion: matcher.entry.suggest,
        }),
      );
    }
  }
  return findings;
}

/** Claims of being first, best or only: flagged where they are said of goods, left alone where the guide leaves them free. */
export const absoluteTerms: Check = {
  id: 'absolute_terms',
  name: '绝对化用语',
  rules: Object.values(ABSOLUTE_TERM_RULES),
  run: (body, context) => {
    const provable = awards(body, context);
    const names = namesIn(context.library);
    return viewsOf(body).flatMap((view) => inPart(view, provable, names));
  },
};
