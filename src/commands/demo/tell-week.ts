import { firstCharacters } from '../../kernel/index.js';
import { CATEGORY_NAMES, GOAL_NAMES, TOUCHPOINT_NAMES } from '../../library/index.js';
import { table } from '../output.js';
import type { WeekPlayed } from './play-week.js';

const HEAD = ['WHEN', 'WHERE', 'WHO', 'WHAT', 'WHY'];
const WIDTHS = [13, 20, 18, 52, 24];

/** The week as a table of the five questions, and its sums. */
export function tellWeek({ document, stopped, unwritten }: WeekPlayed): string {
  const { entries, leftOver, summary } = document;
  const rows = entries.map((line) => [
    `${line.when.slice(5, 10)} ${line.when.slice(11, 16)}`,
    `${TOUCHPOINT_NAMES[line.where.touchpoint]} ${line.where.account}`,
    line.who,
    firstWords(line.what.text),
    `${GOAL_NAMES[line.why.goal]}·${CATEGORY_NAMES[line.why.category]} ${line.why.measure}`,
  ]);
  return [
    `${document.title} ${document.week}${document.release === null ? '' : ` · release ${document.release}`}`,
    rows.length === 0 ? '(nothing on the calendar)' : table(HEAD, rows, WIDTHS),
    `drafted ${summary.drafted} · blocked ${summary.blocked} · approved ${summary.approved} · placed ${summary.placed} · left over ${summary.leftOver}`,
    ...counted('blocked by', stopped),
    ...counted('left over by', tally(leftOver.map(({ rule }) => rule))),
    ...counted('not written', tally(unwritten.map(({ state, why }) => `${state}: ${why}`))),
  ].join('\n');
}

const firstWords = (text: string): string => firstCharacters(text.replace(/\s+/g, ' '), 46);

const tally = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

const counted = (title: string, counts: Readonly<Record<string, number>>): string[] =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `  ${title} ${name}: ${count}`);
