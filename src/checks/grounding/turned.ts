import { matchesOf } from '../text/matches.js';
import { clausePlace, stretchAround } from '../text/stretches.js';
import type { Amount } from './amount.js';
import type { EvidenceRecord } from './evidence-record.js';
import { ANY_NUMBER, readNumber } from './special-amounts.js';

/*
 * A record's number, said the other way round: 「5 度就推不开」 where the record has 仍可推开, 「从 6% 上到 18%」 where it fell, 「脸不紧绷了」
 * where the feeling was less than before.
 */

/** What comes of a deed: 推不开, 推得动. */
const COMES_OF = '开|动|起来?|到|上|下|出|着|完|掉';
/** 不给退, 不能带, 推不开: what is not to be done, from its verb on. */
const DENIED = new RegExp(
  `(?<![能可会好])(?:不给|不能|不可以?|不让|不准|不许|不予|不支持|没法|无法)(?<deed>[\\u4e00-\\u9fff]{1,3})|(?<verb>[\\u4e00-\\u9fff])不(?:${COMES_OF})`,
  'gu',
);
/** 可退货, 仍可单手推开, 推得开. */
const GRANTED = new RegExp(
  `(?<![不没无能可])(?:可以?|能够?|支持|允许)(?![能是不])(?<deed>[\\u4e00-\\u9fff]{1,4})|(?<verb>[\\u4e00-\\u9fff])得(?:${COMES_OF})`,
  'gu',
);
/** They say of no deed what it is. */
const DULL = /[可能以的了在用到有后时人一是也都再还]/u;
const deedsIn = (text: string, pattern: RegExp): readonly string[] =>
  matchesOf(text, pattern).map(({ groups = {} }) => groups['deed'] ?? groups['verb'] ?? '');

/** Whether two tell of one deed: by a verb that stands alone in one of them, or by two characters in a row. */
const areOne = (left: string, right: string): boolean =>
  [...left].some(
    (verb, at) =>
      !DULL.test(verb) &&
      right.includes(verb) &&
      (at === left.length - 1 || right.endsWith(verb) || right.includes(left.slice(at, at + 2))),
  );
const shareDeed = (left: readonly string[], right: readonly string[]): boolean =>
  left.some((one) => right.some((other) => areOne(one, other)));

/** 过了 30 天就不给退: what lies beyond a limit is not what lies within it. */
const PAST_LIMIT = /(?:过了?|超过?了?|满|之外) ?$/u;
const BEHIND_LIMIT = /^ ?(?:[以之]?[后外]|开外|往上|以上)/u;
/** It is asked, or what happens then is told: 收不到货我赔. */
const ASKED_OR_MADE_GOOD = /能不能|可不可以|[吗么？?]|赔|找我|免费|包[退换]|补[发寄]/u;

/** 30 天里不给退 where the record has 30 天内可退货, 6 度推得上去 where it has 推不上去. */
function isDeniedOrGranted(said: Amount, text: string, known: Amount, record: EvidenceRecord): boolean {
  const [mine, theirs] = [stretchAround(text, said), stretchAround(record.text, known)];
  const before = text.slice(Math.max(0, said.start - 4), said.start);
  if (PAST_LIMIT.test(before) || BEHIND_LIMIT.test(text.slice(said.end, said.end + 3))) return false;
  if (ASKED_OR_MADE_GOOD.test(text.slice(said.start, clausePlace(text, said).end + 8))) return false;
  const [denies, grants] = [deedsIn(mine, DENIED), deedsIn(mine, GRANTED)];
  if (denies.length + grants.length === 0) return false;
  const [denied, granted] = [deedsIn(theirs, DENIED), deedsIn(theirs, GRANTED)];
  return (
    (shareDeed(denies, granted) && !shareDeed(denies, denied)) ||
    (shareDeed(grants, denied) && !shareDeed(grants, granted) && !/[没未]/u.test(mine))
  );
}

/** The number that it comes to, from which it came, and the word that begins such a pair. */
const UP_TO = new RegExp(`^ ?[^，。；\\d]{0,6}?(?:到|至|成|为)了? ?(?<other>${ANY_NUMBER})`, 'u');
const CAME_FROM = new RegExp(
  `(?:从|由) ?(?:原来?的?|之前的?)? ?(?<other>${ANY_NUMBER})[^，。；\\d]{0,6}(?:到|至|成|为)了? ?$`,
  'u',
);
const BEGINS = /(?:从|由)[^，。；\d]{0,4}$/u;
/** 从 6% 上到 18% where the record has 由 18% 降至 6%. */
function isTheOtherWay(said: Amount, text: string, known: Amount, record: EvidenceRecord): boolean {
  if (!BEGINS.test(text.slice(Math.max(0, said.start - 6), said.start))) return false;
  const to = UP_TO.exec(text.slice(said.end, said.end + 14))?.groups?.['other'];
  const from = CAME_FROM.exec(record.text.slice(Math.max(0, known.start - 16), known.start))?.groups?.['other'];
  return to !== undefined && from !== undefined && readNumber(to) === readNumber(from);
}

/** Less than before, or below a limit. */
const LESSENED =
  /(?:比[^，。]{0,6}|变|更|看起来|有所|略有?|稍微?)[少低细淡轻浅小弱]|减少|减轻|降低|改善|缓解|淡化|[少低细淡轻浅小弱]了?一?[些点]|低于|不高于/u;
/** Nothing of it any more; sold out is something else. */
const NOTHING_LEFT =
  /(?<!(?:卖|抢|手慢|完|过期)[^，。]{0,3})(?:没了|没有了)|消失|不见了|看不[见到]|根除|清零|归零|[为是]零|零残留|一丁?点[也都儿]*(?:没|不)|全[都部]?好了|都好了|痊愈/u;
const NO_MORE = /不(?<what>[\u4e00-\u9fff]{1,2})了/gu;
const NONE_KNOWN = /没有|不再|无|未检出|零/u;
/** Money that is taken off is no feeling that grows less. */
const OF_MONEY = /^(?:money|over_off|discount|buy_get)$/u;
/** The clause of a number and the next one. */
function clauseAndNext(text: string, said: Amount): string {
  const { start, end } = clausePlace(text, said);
  return /[。！？!?\n]/u.test(text.charAt(end))
    ? text.slice(start, end)
    : text.slice(start, clausePlace(text, { start: end + 1, end: end + 1 }).end);
}
/** 31 个毛孔都没了 where the record has 31 人自评毛孔看起来细一些. */
function isAllOfIt(said: Amount, text: string, known: Amount, record: EvidenceRecord): boolean {
  if (OF_MONEY.test(said.measure)) return false;
  const theirs = clauseAndNext(record.text, known);
  if (!LESSENED.test(theirs) || NOTHING_LEFT.test(theirs) || NONE_KNOWN.test(theirs)) return false;
  const mine = clauseAndNext(text, said);
  return (
    NOTHING_LEFT.test(mine) ||
    matchesOf(mine, NO_MORE).some(({ groups: { what = '' } = {} }) =>
      theirs.includes(what.length > 1 ? what : `${what}感`),
    )
  );
}

const OF_PEOPLE = /[位名人个]|姐妹|用户|客户|学员|家长|车主|粉丝|顾客|会员/u;
/** 8000 个不一样的客人 where the record counts 8000 人次. */
const areVisits = (said: Amount, known: Amount): boolean =>
  known.unit === '人次' && said.unit !== '人次' && OF_PEOPLE.test(said.unit);

const ALL_OF_THEM = /^[^，。；！？,;!?\n]{0,6}?(?:都|全|个个|说|反馈|觉得)/u;
/** 30 位都说没那么痒了 where the record has 30 位中 26 位. */
const isWholeForPart = (
  { end, values: [count = NaN] }: Amount,
  text: string,
  { measure, values: [whole = NaN, part = NaN] }: Amount,
): boolean => measure === 'share' && count === whole && part < whole && ALL_OF_THEM.test(text.slice(end, end + 12));

/** Whether a text says a record's number against what the record says of it, or more of it than it says. */
export const isTurnedRound = (said: Amount, text: string, known: Amount, record: EvidenceRecord): boolean =>
  areVisits(said, known) ||
  isWholeForPart(said, text, known) ||
  isDeniedOrGranted(said, text, known, record) ||
  isTheOtherWay(said, text, known, record) ||
  isAllOfIt(said, text, known, record);
