import type { CheckContext } from '../finding.js';
import { matchesOf } from '../text/matches.js';
import { numberOf, type Said } from './facts.js';
import { clausesIn, type Matrix, PART_NAMES, PARTS, type Person, type Told } from './person.js';
import { ONE_PERSON_RULES } from './rules.js';

const HAN_DIGITS = '零一二三四五六七八九';
/** 八八年生, 1988 年出生, 88 年的人: a year of birth, of this century where it could hardly be of the last; 做了 12 年生意 is none. */
const BORN =
  /(?:(?:19|20)(\d\d)|(?<![\d了过])(\d\d)|(?<!第)([〇零一二三四五六七八九])([〇零一二三四五六七八九]))\s*年(?:出生|生(?![意鲜活产长日气病态命物了下过孩娃])|的人)/gu;
const DECADE = /(?<!\d)([5-9]0|0[05]|[5-9]5|10)后/gu;
/** How old somebody is; 十八岁进厂 and 三十岁那年 are how old they were. */
const AGE =
  /(?<![\d一二三四五六七八九十])(\d{2}|[一二三四五六七八九]?十[一二三四五六七八九]?)\s*岁(?!那|时|的时候|起|以?[前后]|之前|[就才进来去到学辞开当嫁结入]|离(?!异))/gu;
const YOUNGEST = 14;

/** Whose age it is, where it is not the speaker's: of these it is wherever they stand in the clause, of parents where they stand before it. */
const RELATIVE =
  /儿子|女儿|闺女|小子|孩子|孩儿|娃|[大小老二]宝|双胞胎|老公|老婆|丈夫|妻子|媳妇|爱人|先生|太太|爷爷|奶奶|外[婆公孙甥]|姥|公公|婆婆|老人|孙[子女]|侄|[叔姑舅婶嫂][叔姑舅婶子妈父]|[大二三表堂][哥姐弟妹]|哥哥|姐[姐夫]|弟弟|妹妹|徒弟|学[员生]|会员|客人|顾客|猫|狗/u;
const PARENT = /[爸妈爹娘]|父亲|母亲/u;
/** Who is a parent, by their children: 孩子他妈 is who speaks. */
const AS_PARENT = /(?:孩子|娃|儿子|女儿|双胞胎)(?:[他她]|的)?[爸妈爹娘]|[一二两三]?宝[爸妈]/gu;

function isOwn(text: string, at: number): boolean {
  const clause = clausesIn(text).find(({ start, text: { length } }) => start <= at && at < start + length);
  if (clause === undefined) return true;
  const words = clause.text.replace(AS_PARENT, (parent) => '　'.repeat(parent.length));
  return !RELATIVE.test(words) && !PARENT.test(words.slice(0, at - clause.start));
}
const ownMatches = (text: string, pattern: RegExp): RegExpExecArray[] =>
  matchesOf(text, pattern).filter(({ index }) => isOwn(text, index));

const century = (year: number, today: number): number => (2000 + year > today - YOUNGEST ? 1900 + year : 2000 + year);

function birthsIn(text: string, today: number): number[] {
  return ownMatches(text, BORN).map(([, long, short, tens = '', ones = '']) => {
    const digit = (sign: string) => Math.max(0, HAN_DIGITS.indexOf(sign));
    const two = Number(long ?? short ?? digit(tens) * 10 + digit(ones));
    return century(two, today);
  });
}
const agesIn = (text: string): Said<number>[] =>
  ownMatches(text, AGE).flatMap((match) => {
    const value = numberOf(match[1] ?? '');
    return value === null ? [] : [{ value, start: match.index, end: match.index + match[0].length }];
  });

/**
 * An age or a generation that the record does not bear out. A birthday may still come in a year; and an age was told on some
 * other day: up to a year later somebody is a year older, and was born up to two years before what it gives.
 */
export function ageFindings(body: Matrix, { record }: Person, { publishOn }: CheckContext): Told[] {
  const today = Number(publishOn.slice(0, 4));
  const ages = agesIn(record).map(({ value }) => value);
  const births = birthsIn(record, today);
  const held = [
    ...ages.flatMap((age) => [age, age + 1]),
    ...births.flatMap((year) => [today - year - 1, today - year]),
  ];
  const oldest = Math.max(...ages);
  const years = births.length > 0 ? births : ages.length === 0 ? [] : [0, 1, 2].map((off) => today - oldest - off);
  const told = (part: (typeof PARTS)[number], start: number, end: number): Told => ({
    ...{ rule: ONE_PERSON_RULES.matrix_years, part, start, end },
    message: `${PART_NAMES[part]}里说「${body[part].slice(start, end)}」，跟人设资料里的年纪对不上。`,
    suggestion: 'age_of_record',
  });
  return PARTS.flatMap((part) => [
    ...agesIn(body[part]).flatMap(({ value, start, end }) =>
      held.length === 0 || held.includes(value) ? [] : [told(part, start, end)],
    ),
    ...ownMatches(body[part], DECADE).flatMap((match) => {
      const from = century(Number(match[1]), today);
      const fits = years.length === 0 || years.some((year) => year >= from && year <= from + 9);
      return fits ? [] : [told(part, match.index, match.index + match[0].length)];
    }),
  ]);
}
