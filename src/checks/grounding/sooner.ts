import { matchesOf } from '../text/matches.js';
import type { Stretch } from '../text/stretches.js';
import type { Evidence } from './evidence.js';
import { readOnce } from './evidence-record.js';
import { readNumber } from './special-amounts.js';

/*
 * Days told in words: 当天就飞 where the record has 次日发货, 第二天送回去 where it has 72 小时内送回. Sooner than every record of sending
 * or of arriving says is promised by none.
 */

const DAYS: Readonly<Record<string, number>> = {
  当天: 0,
  当日: 0,
  今天: 0,
  次日: 1,
  隔天: 1,
  隔日: 1,
  第二天: 1,
  明天: 1,
  后天: 2,
};
const NAMED = Object.keys(DAYS).join('|');
const SEND = '发(?!现|生|票|红|给|圈|朋)|寄|飞';
const ARRIVE = '送|达|取|拿(?!手|货|去|着|不|铁|捏)|[穿用]上|到(?!店|场|位|期|底|时|处|您|你|账|访|馆|我|家里坐)';
const SAID = new RegExp(
  `(?<!大)(?<day>${NAMED})(?:(?!${NAMED})[^，。！？；,!?;\\n]){0,8}?(?:(?<send>${SEND})|(?<arrive>${ARRIVE}))`,
  'gu',
);
/** 明天 is a day of one's own life, unless somebody orders before. */
const ORDERED = /下单|拍下?|付|订|定做|给我|交给|收[鞋件衣]|送(?:过)?来/u;
const OWN_DAY = /^(?:今天|明天|后天)$/u;

const SPAN = new RegExp(
  `(?<named>${NAMED})|(?<n>\\d{1,3})(?: ?[至到~-] ?(?:\\d{1,3}))? ?个?(?<unit>小时|天|日(?!常)|工作日)`,
  'gu',
);
const SENDS = new RegExp(`^(?:之?内|后|即可?|就|可)?(?:顺丰|快递)?(?:${SEND})|^(?:出货|出成品)`, 'u');
const ARRIVES = new RegExp(`^(?:之?内|即可?|就|可)?(?:免费)?(?:${ARRIVE})`, 'u');
const CYCLE = /周期(?:为|约)?$/u;

interface Known {
  readonly send: readonly number[];
  readonly arrive: readonly number[];
}

/** Days after which a record sends, or something arrives; read once. */
const daysOf = readOnce(daysIn);

function daysIn(text: string): Known {
  const found = { send: [] as number[], arrive: [] as number[] };
  for (const { 0: words, index, groups } of matchesOf(text, SPAN)) {
    const { named, n = '', unit } = groups ?? {};
    const days = named === undefined ? readNumber(n) / (unit === '小时' ? 24 : 1) : (DAYS[named] ?? NaN);
    const behind = text.slice(index + words.length, index + words.length + 8);
    const isCycle = CYCLE.test(text.slice(0, index));
    if (isCycle || SENDS.test(behind)) found.send.push(days);
    if (isCycle || ARRIVES.test(behind)) found.arrive.push(days);
  }
  return found;
}

/** Where a text has it sooner than any record. */
export function soonerThanKnown(text: string, evidence: Evidence): Stretch[] {
  const said = matchesOf(text, SAID).filter(
    ({ index, groups }) =>
      !OWN_DAY.test(groups?.['day'] ?? '') ||
      ORDERED.test(
        text
          .slice(Math.max(0, index - 12), index)
          .split(/[。！？!?\n]/u)
          .at(-1) ?? '',
      ),
  );
  if (said.length === 0) return [];
  const known = evidence.live.map(daysOf);
  const least = {
    send: Math.min(...known.flatMap(({ send }) => send)),
    arrive: Math.min(...known.flatMap(({ arrive }) => arrive)),
  };
  return said.flatMap(({ 0: words, index, groups }) => {
    // What is sent in two days does not arrive tomorrow.
    const isSent = groups?.['send'] !== undefined || !Number.isFinite(least.arrive);
    const earliest = isSent ? least.send : least.arrive;
    const days = DAYS[groups?.['day'] ?? ''] ?? NaN;
    return Number.isFinite(earliest) && days < earliest ? [{ start: index, end: index + words.length }] : [];
  });
}
