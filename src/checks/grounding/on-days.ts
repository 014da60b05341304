import { weekdaysIn } from '../../library/light.js';
import { Marks } from '../text/marks.js';
import { clausePlace } from '../text/stretches.js';
import type { Amount } from './amount.js';
import type { EvidenceRecord } from './evidence-record.js';

/*
 * On which days of the week a record gives its number, and on which a text says it.
 */

/** What is given on some days only. */
const BY_DAY = /^(?:money|discount|percent|over_off|buy_get|minutes|[^a-z])$/u;

const PART_END = new Marks('；;。！!？?\n');

/** The days of a record's number: of its clause, else of the clauses of its part that give no other number of its kind. */
function daysOf({ text, amounts }: EvidenceRecord, known: Amount): readonly string[] {
  const own = clausePlace(text, known);
  const daysThere = weekdaysIn(text.slice(own.start, own.end));
  if (daysThere.length > 0) return daysThere;
  const isOfOther = (from: number, to: number): boolean =>
    amounts.some(
      ({ measure, start, end }) =>
        measure === known.measure && start !== known.start && end > start && start >= from && end <= to,
    );
  const [from, to] = [PART_END.startBefore(text, known.start), PART_END.endAfter(text, known.end)];
  const days: string[] = [];
  for (let at = from; at < to;) {
    const { end } = clausePlace(text, { start: at, end: at });
    if (!isOfOther(at, end)) days.push(...weekdaysIn(text.slice(at, end)));
    at = end + 1;
  }
  return days;
}

/** Where a text says a number: in its clause, in its sentence, in all of it. */
interface Where {
  readonly clause: string;
  readonly sentence: string;
  readonly text: string;
}

/**
 * 周六也是九折 where the record has 周二至周四.
 * @param known days that the record names anywhere
 * @param stated the record's number, unless the text's was worked out from it
 */
export function isOnOtherDay(
  said: Amount,
  { clause, sentence, text }: Where,
  known: readonly string[],
  record: EvidenceRecord,
  stated?: Amount,
): boolean {
  if (known.length === 0 || !BY_DAY.test(stated?.measure ?? said.measure)) return false;
  const own = weekdaysIn(clause);
  const near = own.length > 0 ? own : weekdaysIn(sentence);
  const mine = near.length > 0 ? near : weekdaysIn(text);
  if (mine.length === 0) return false;
  const days = stated === undefined ? known : daysOf(record, stated);
  return days.length > 0 && !mine.some((day) => days.includes(day));
}
