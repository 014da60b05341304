import { collect } from '../../kernel/index.js';
import { matchesOf } from '../text/matches.js';
import type { Evidence } from './evidence.js';
import { type EvidenceRecord, readOnce } from './evidence-record.js';
import type { Stretch } from '../text/stretches.js';
import { readNumber } from './special-amounts.js';

/*
 * Hours in which a shop is open, and until when one orders: a time of the clock that no record of the same sort gives. Other times
 * of the clock are of somebody's own day.
 */

const HALF_DAY = 720;
const NUMBER = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const CLOCK = new RegExp(
  `(?<![\\d.:：])(?<h>${NUMBER}) ?(?:[:：](?<m>\\d{2})|点(?:(?<half>半)|(?<m2>[一二三四五]?十[一二三四五六七八九]?|\\d{2}) ?分?|(?<quarter>[一三])刻)?(?!心|位|数|击|缀|评|赞))`,
  'gu',
);

interface Clock {
  readonly minutes: number;
  readonly start: number;
  readonly end: number;
}

function clocksIn(text: string): Clock[] {
  return collect(matchesOf(text, CLOCK), ({ 0: words, index, groups = {} }) => {
    const { h = '', m = groups['m2'], half, quarter } = groups;
    const past = half !== undefined ? 30 : quarter !== undefined ? (quarter === '一' ? 15 : 45) : readNumber(m ?? '0');
    const minutes = readNumber(h) * 60 + past;
    return minutes >= 0 ? [{ minutes: minutes % HALF_DAY, start: index, end: index + words.length }] : [];
  });
}

/** From when to when something is brought; other hours of it are of one parcel. */
const BETWEEN_WHICH =
  /(?:配送|派送|送货|送餐|上门)(?:时间|时段)|(?:都|全程)(?:有人|能|可以?)?(?:配?送|上门)|(?:\d|点半?) ?(?:配送|派送|送货|送餐|上门)/u;
/** What a time may be of. One sort a line. */
const SORTS = [
  /营业|开门|关门|打烊|闭馆|开馆|看诊|坐诊|门诊|关张|收摊|开放|歇业|熄灯|售卖|供应|开卖|(?:点|半|分|\d) ?(?:就)?关$|干活|动工|施工时间|(?:我|都|一直)在(?:店里|摊上|桥头|门口|这儿|铺子里?)/u,
  /出[笼锅炉]|[又头]一?[笼锅炉]|(?:点|半|分|\d) ?一[笼炉]/u,
  /(?:点|半|分|\d) ?(?:钟)?之?以?后[^，。；\n]{0,6}(?:夜|加收|另收|加价|\d+ ?[元块])/u,
  /[点半分\d] ?(?:钟)?之?前[^，。；\n]{0,4}(?:拍|付|下单|订|定稿)|截单/u,
  /[点半分\d] ?(?:钟)?之?前[^，。；\n]{0,4}送[达到]/u,
  BETWEEN_WHICH,
] as const;

const minutesOf = readOnce((text) => clocksIn(text).map(({ minutes }) => minutes));

const SENTENCE = /[^。！？!?\n]+/gu;
/** From one time to another, in a sentence of the same sort. */
const RANGE =
  /(?:点[半钟]?|\d) ?[到至~-] ?(?:早上|上午|中午|下午|晚上|夜里|凌晨|[早晚])? ?[\d一二两三四五六七八九十]{1,3}(?:点|[:：])/u;
/** One day on which it is otherwise. */
const ONCE = /停[水电气]|检修|施工|提前|早(?:一|半|\d|点|些)|今[天晚]|临时|那天|例外|调整/u;

const ALL_DAY = /(?:24|二十四) ?个?小时(?:都?营业|不打烊|不关门|开门)|通宵营业/gu;
/** 二十四小时营业 where a record has an hour at which it closes. */
function openAllDay(text: string, evidence: Evidence): Stretch[] {
  const said = matchesOf(text, ALL_DAY);
  const isOpen = (record: EvidenceRecord) => /24 ?小时|通宵|全天/u.test(record.text);
  const hours = said.length === 0 ? [] : evidence.live.filter(({ text: record }) => SORTS[0].test(record));
  return hours.some((record) => minutesOf(record).length > 1) && !hours.some(isOpen)
    ? said.map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    : [];
}

/** Where a text gives hours that no record of them has. */
export function hoursUnknown(text: string, evidence: Evidence): Stretch[] {
  return [...openAllDay(text, evidence), ...clocksUnknown(text, evidence)];
}

/** Every time of the clock has one of these. */
const MAY_BE_CLOCK = /[点:：]/u;

function clocksUnknown(text: string, evidence: Evidence): Stretch[] {
  if (!MAY_BE_CLOCK.test(text)) return [];
  return collect(matchesOf(text, SENTENCE), ({ 0: sentence, index }) => {
    const sort = SORTS.find((pattern) => pattern.test(sentence));
    if (sort === undefined || ONCE.test(sentence)) return [];
    const isRange = sort === BETWEEN_WHICH;
    const said = clauses(sentence).filter(({ words }) =>
      isRange ? RANGE.test(words) && sort.test(words) : RANGE.test(words) || sort.test(words),
    );
    const known = collect(
      evidence.live.filter(({ text: record }) => sort.test(record) && (!isRange || RANGE.test(record))),
      minutesOf,
    );
    if (known.length === 0) return [];
    return collect(said, ({ words, at }) =>
      clocksIn(words)
        .filter(({ minutes }) => !known.includes(minutes))
        .map(({ start, end }) => ({ start: index + at + start, end: index + at + end })),
    );
  });
}

const clauses = (sentence: string): { readonly words: string; readonly at: number }[] =>
  matchesOf(sentence, /[^，,；;、]+/gu).map(({ 0: words, index }) => ({ words, at: index }));
