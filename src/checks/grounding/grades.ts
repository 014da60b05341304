import { matchesOf } from '../text/matches.js';
import type { Evidence } from './evidence.js';
import type { EvidenceRecord } from './evidence-record.js';
import type { Stretch } from './sooner.js';

/*
 * Grades: letters and a number in one, PU 3000, Ra95, IP67. Where records give one in these letters, another number is another grade.
 */

const GRADE = /(?<![a-z\d])(?<letters>[a-z]{2,4})[ -]?(?<number>\d{1,5}(?:\.\d+)?)(?![\d.]*[a-z%元块])/gu;
/** Letters that are read as amounts of their own, or stand before any number. */
const NO_GRADE =
  /^(?:rmb|step|part|day|tip|no|spf|uspf|upf|cm|mm|kg|ml|vol|wx|qq|id|am|pm|tel|app|vip|ver|top|gen|mini|plus|pro|max)$/u;

interface Grade extends Stretch {
  readonly letters: string;
  readonly number: number;
}

const gradesIn = (text: string): Grade[] =>
  matchesOf(text, GRADE).flatMap(({ 0: words, index, groups: { letters = '', number = '' } = {} }) =>
    NO_GRADE.test(letters) ? [] : [{ letters, number: Number(number), start: index, end: index + words.length }],
  );

const READ = new WeakMap<EvidenceRecord, readonly Grade[]>();
function gradesOf(record: EvidenceRecord): readonly Grade[] {
  const known = READ.get(record) ?? gradesIn(record.text);
  READ.set(record, known);
  return known;
}

/** Where a text gives a grade that differs from every one that records give in the same letters. */
export function gradesUnknown(text: string, evidence: Evidence): Stretch[] {
  const said = gradesIn(text);
  const known = said.length === 0 ? [] : evidence.live.flatMap(gradesOf);
  return said.filter(({ letters, number }) => {
    const alike = known.filter((grade) => grade.letters === letters);
    return alike.length > 0 && !alike.some((grade) => grade.number === number);
  });
}
