import { collect } from '../../kernel/index.js';
import { matchesOf } from '../text/matches.js';
import type { Evidence } from './evidence.js';
import { readOnce } from './evidence-record.js';
import type { Stretch } from '../text/stretches.js';
import { readNumber } from './special-amounts.js';

/*
 * Grades: letters and a number in one, PU 3000, Ra95, IP67; ranks, 五钻, 5A, 一级能效. Where records give one in these letters, another number is another grade.
 */

const GRADE = /(?<![a-z\d])(?<letters>[a-z]{2,4})[ -]?(?<number>\d{1,5}(?:\.\d+)?)(?![\d.]*[a-z%元块])/gu;
/** Letters that are read as amounts of their own, or stand before any number. */
const NO_GRADE =
  /^(?:rmb|step|part|day|tip|no|spf|uspf|upf|cm|mm|kg|ml|vol|wx|qq|id|am|pm|tel|app|vip|ver|top|gen|mini|plus|pro|max)$/u;

/** 五钻酒店, 5A 景区, 一级能效; AAAA 级 is spelt out. */
const RANK =
  /(?<number>[一二三四五六]|(?<![\d.])\d)(?:(?<letters>钻|星(?=级|酒店|住)|a(?=级|景))|级(?=能效))|能效(?<behind>[一二三四五]|\d)级|(?<![a-z])(?<spelt>a{2,5})(?=级|景)/gu;

interface Grade extends Stretch {
  readonly letters: string;
  readonly number: number;
}

const gradesIn = (text: string): Grade[] => [
  ...collect(matchesOf(text, GRADE), ({ 0: words, index, groups: { letters = '', number = '' } = {} }) =>
    NO_GRADE.test(letters) ? [] : [{ letters, number: Number(number), start: index, end: index + words.length }],
  ),
  ...matchesOf(text, RANK).map(({ 0: words, index, groups = {} }) => ({
    letters: groups['letters'] ?? (groups['spelt'] === undefined ? '能效' : 'a'),
    number: groups['spelt']?.length ?? readNumber(groups['number'] ?? groups['behind'] ?? ''),
    start: index,
    end: index + words.length,
  })),
];

const gradesOf = readOnce(gradesIn);

/** Where a text gives a grade that differs from every one that records give in the same letters. */
export function gradesUnknown(text: string, evidence: Evidence): Stretch[] {
  const said = gradesIn(text);
  const known = said.length === 0 ? [] : collect(evidence.live, gradesOf);
  return said.filter(({ letters, number }) => {
    const alike = known.filter((grade) => grade.letters === letters);
    return alike.length > 0 && !alike.some((grade) => grade.number === number);
  });
}
