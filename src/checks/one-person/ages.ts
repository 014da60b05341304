import type { CheckContext } from '../finding.js';
import { matchesOf } from '../text/matches.js';
import { numberOf, type Said } from './facts.js';
import { type Matrix, PART_NAMES, PARTS, type Person, type Told } from './person.js';
import { ONE_PERSON_RULES } from './rules.js';

const HAN_DIGITS = '零一二三四五六七八九';
/** 八八年生, 1988 年出生, 88 年的: a year of birth, of this century where it could hardly be of the last. */
const BORN = /(?:(?:19|20)(\d\d)|(\d\d)|([〇零一二三四五六七八九])([〇零一二三四五六七八九]))\s*年(?:生|出生|的人)/gu;
const DECADE = /(?<!\d)([5-9]0|0[05]|[5-9]5|10)后/gu;
const AGE = /(?<![\d一二三四五六七八九十])(\d{2}|[一二三四五六七八九]?十[一二三四五六七八九]?)\s*岁/gu;
const YOUNGEST = 14;

const century = (year: number, today: number): number => (2000 + year > today - YOUNGEST ? 1900 + year : 2000 + year);

function birthsIn(text: string, today: number): number[] {
  return matchesOf(text, BORN).map(([, long, short, tens = '', ones = '']) => {
    const digit = (sign: string) => Math.max(0, HAN_DIGITS.indexOf(sign));
    const two = Number(long ?? short ?? digit(tens) * 10 + digit(ones));
    return century(two, today);
  });
}
const agesIn = (text: string): Said<number>[] =>
  matchesOf(text, AGE).flatMap((match) => {
    const value = numberOf(match[1] ?? '');
    return value === null ? [] : [{ value, start: match.index, end: match.index + match[0].length }];
  });

/** An age or a generation that the record does not bear out; a birthday may still come in a year. */
export function ageFindings(body: Matrix, { record }: Person, { publishOn }: CheckContext): Told[] {
  const today = Number(publishOn.slice(0, 4));
  const ages = agesIn(record).map(({ value }) => value);
  const births = birthsIn(record, today);
  const held = [...ages, ...births.flatMap((year) => [today - year - 1, today - year])];
  const [oldest] = ages.sort((one, other) => other - one);
  const years = births.length > 0 ? births : oldest === undefined ? [] : [today - oldest];
  const told = (part: (typeof PARTS)[number], start: number, end: number): Told => ({
    ...{ rule: ONE_PERSON_RULES.matrix_years, part, start, end },
    message: `${PART_NAMES[part]}里说「${body[part].slice(start, end)}」，跟人设资料里的年纪对不上。`,
    suggestion: '年纪只写资料里有的，或不写',
  });
  return PARTS.flatMap((part) => [
    ...agesIn(body[part]).flatMap(({ value, start, end }) =>
      held.length === 0 || held.includes(value) ? [] : [told(part, start, end)],
    ),
    ...matchesOf(body[part], DECADE).flatMap((match) => {
      const from = century(Number(match[1]), today);
      // An age was told on some other day: the year it gives may be one off.
      const off = births.length > 0 ? 0 : 1;
      const fits = years.length === 0 || years.some((year) => year >= from - off && year <= from + 9 + off);
      return fits ? [] : [told(part, match.index, match.index + match[0].length)];
    }),
  ]);
}
