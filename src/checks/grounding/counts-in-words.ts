import { matchesOf } from '../text/matches.js';
import type { EvidenceRecord } from './evidence-record.js';
import type { Operand } from './operands.js';
import { readNumber } from './special-amounts.js';

/*
 * How many, where a text says it without a number that could be read: 夫妻, 两大一小, 押一付三, 平均每天.
 */

/** 两条, 俩, 一对: how many, where no unit follows that could be read. */
const PAIRED =
  /跟(?:老公|老婆|对象|男友|女友|闺蜜|妈妈|同事)[^，。]{0,2}一起|夫妻|[两俩]口子|情侣|连住|周[一二三四五六日天]周|俩|双人|双份|[两俩]人|一对|你我|结伴|第[二2]/u;
/** 两大一小 */
export const FAMILY = /(?<adults>[一两二三四])大(?<children>[一两二三四])小/u;
/** 押一付三: so many months are paid at first. */
const RENT = /押(?<deposit>[一二两三])付(?<ahead>[一二两三六])/u;
/** A year is so many days, a month too, where something is shared out over them. */
const SHARED_OUT = [
  [/(?:每|一|平均每?)[天日]/u, /年/u, 365],
  [/(?:每|一|平均每?)[天日]/u, /月(?![子嫂饼亮])/u, 30],
  [/(?:每|一|平均每?)个?月/u, /年/u, 12],
  [/(?:每|一|平均每?)个?月/u, /季[卡度票]/u, 3],
  [/(?:每|一|平均每?)个?月/u, /半年/u, 6],
  [/(?:每|一|平均每?)(?:个?星期|周)/u, /年/u, 52],
] as const;

/** Shared out over months. */
export const A_MONTH = /(?:每|一|平均|合)个?月|月均/u;
/** 1 月至 10 月 are ten months. */
const monthsIn = (text: string): number[] =>
  matchesOf(text, /(?<from>\d{1,2}) ?月? ?(?:[-–—~至]|到) ?(?<to>\d{1,2}) ?月/gu).flatMap(({ groups }) => {
    const months = Number(groups?.['to']) - Number(groups?.['from']) + 1;
    return months > 1 && months < 12 ? [months] : [];
  });

const counted = (value: number, record?: EvidenceRecord): Operand => ({
  ...{ value, measure: '', written: value, isNamed: true },
  ...{ record, restsOn: undefined, at: undefined },
});

function ofPeople(text: string): number[] {
  const paired = PAIRED.test(text) ? [2] : [];
  const { adults, children } = FAMILY.exec(text)?.groups ?? {};
  if (adults === undefined || children === undefined) return paired;
  const [old, young] = [readNumber(adults), readNumber(children)];
  return [...paired, old, young, old + young];
}

function ofRent(text: string): number[] {
  const { deposit, ahead } = RENT.exec(text)?.groups ?? {};
  return deposit === undefined || ahead === undefined ? [] : [readNumber(deposit) + readNumber(ahead)];
}

/** Of the days or months over which something is shared out, as the text or a record names the whole. */
const ofSpans = (text: string, records: readonly EvidenceRecord[]): number[] =>
  SHARED_OUT.flatMap(([each, whole, parts]) =>
    each.test(text) && (whole.test(text.replace(each, '')) || records.some((record) => whole.test(record.text)))
      ? [parts]
      : [],
  );

/** Every such count of a text beside its records. */
export const countsInWords = (text: string, records: readonly EvidenceRecord[]): Operand[] => [
  ...[...ofPeople(text), ...ofRent(text), ...ofSpans(text, records)].map((value) => counted(value)),
  ...(A_MONTH.test(text)
    ? records.flatMap((record) => monthsIn(record.text).map((value) => counted(value, record)))
    : []),
];
