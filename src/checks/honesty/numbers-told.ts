import { chineseNumber } from '../grounding/numeral.js';
import { matchesOf } from '../text/matches.js';

const NUMERAL = /\d+(?:\.\d+)?(?:[万千百]\d?)?|[一二两三四五六七八九十][一二两三四五六七八九十百千万]*/gu;
const UNITS: Readonly<Record<string, number>> = { 万: 10_000, 千: 1_000, 百: 100 };

function numberOf(numeral: string): number | null {
  const [, digits, unit, rest] = /^(\d+(?:\.\d+)?)(?:([万千百])(\d)?)?$/u.exec(numeral) ?? [];
  if (digits === undefined) return chineseNumber(numeral);
  const size = UNITS[unit ?? ''] ?? 1;
  return Math.round((Number(digits) * size + Number(rest ?? 0) * (size / 10)) * 100) / 100;
}

interface Told {
  readonly value: number;
  readonly start: number;
}
const numeralsIn = (text: string): Told[] =>
  matchesOf(text, NUMERAL).flatMap(({ 0: numeral, index }) => {
    const value = numberOf(numeral);
    return value === null ? [] : [{ value, start: index }];
  });

/** The numbers in a text: 188000 for 18万8, 199 for 一百九十九. */
export const numbersIn = (text: string): number[] => numeralsIn(text).map(({ value }) => value);

/** 晚八点 */
const IN_THE_EVENING = new RegExp(`(?:晚上?|夜里?|下午|傍晚)(?=(?:${NUMERAL.source})点)`, 'gu');
const HALF_A_DAY = 12;

/** Each number of a text, in the ways in which it may be written: the eight of 晚八点 is 20 as well. */
export function numbersTold(text: string): number[][] {
  const evening = new Set(matchesOf(text, IN_THE_EVENING).map(({ 0: words, index }) => index + words.length));
  return numeralsIn(text).map(({ value, start }) =>
    evening.has(start) && value < HALF_A_DAY ? [value, value + HALF_A_DAY] : [value],
  );
}
