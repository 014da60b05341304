import { dayInWords, daysApart, isoWeek, mondayOf, plusDays, type Day } from '../../kernel/index.js';

/** Words of a telling that are told otherwise on another day. */
export interface Retold {
  readonly text: string;
  /** What was said, and what is said instead. */
  readonly changes: readonly { readonly said: string; readonly told: string }[];
}
/** A word that is no longer true on that day, and that no other word can stand in for. */
export interface PastTelling {
  readonly over: string;
}

/** A day as it is called from another one: 0 = that day itself, 1 = the day before. */
function dayCalled(ago: number, on: string): string {
  if (ago < 0) return ago === -1 ? '明天' : ago === -2 ? '后天' : dayInWords(on);
  if (ago <= 2) return ['今天', '昨天', '前天'][ago] ?? '';
  return ago < 10 ? '前几天' : '前阵子';
}

const SHORT = { 早: '早上', 晨: '早晨', 晚: '晚上', 夜: '夜里', 午: '中午' } as const;
const DAYS: Readonly<Record<string, number>> = { 今: 0, 昨: 1, 前: 2, 大前: 3, 明: -1, 后: -2 };
const weeksApart = (from: string, to: string): number =>
  isoWeek(from) === isoWeek(to) ? 0 : daysApart(mondayOf(from), mondayOf(to)) / 7;
const monthsApart = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
const yearsApart = (from: string, to: string): number => Number(to.slice(0, 4)) - Number(from.slice(0, 4));

type Said = Readonly<
  Partial<Record<'all' | 'which' | 'short' | 'part' | 'week' | 'weekday' | 'month' | 'year', string>>
> & {
  /** Whether what it times was still to be done. */
  readonly ahead: boolean;
};
interface Word {
  readonly match: RegExp;
  /** What stands in its place, the same word where it still holds; null where nothing can. */
  readonly told: (said: Said, recorded: Day, on: Day) => string | null;
}

const OVER = null;
/** What was to come, once it has passed, is no longer to come: 「明天交货」 is not 「昨天交货」, 「今晚要交货」 not 「昨晚要交货」. */
const toCome = (isPast: boolean, words: string): string | null => (isPast ? OVER : words);
/** What stands right behind a time in which something is still to be done; 得了奖 and 要了一杯 are done. */
const AHEAD =
  /^ ?(?:(?:早上|上午|中午|下午|傍晚|晚上|夜里) ?)?[就还也]?(?:要(?!了|求|么|不是)|得(?![了到奖知出过意闲空罪])|准备(?!了|好了))/u;

/** The day a week's day falls on, its Sunday where none is said. */
function dayOfWeek(monday: Day, weekday: string): Day {
  const at = '一二三四五六日'.indexOf(weekday);
  return plusDays(monday, weekday === '' || at < 0 ? 6 : at);
}

/** Words that mean another time on another day; one sort an entry. 先天, 刚好, 周围, 今后 and 以前天天 are none of them. */
const WORDS: readonly Word[] = [
  {
    match:
      /(?<which>大前|[今昨]|(?<![先从以之目提饭睡午然随此最往今年])[前后]|(?<![说证表声](?=明天[气然生]))明)(?:天|儿(?!个|[子媳女童科歌])|日(?!子|后|程|均|常|期|志|记|历))|(?<short>[今昨明])(?<part>[早晨晚夜午](?!会|辈|点|餐|饭|期|安))上?/gu,
    told: ({ which, short, part, ahead }, recorded, on) => {
      const offset = DAYS[which ?? short ?? ''] ?? 0;
      const happened = plusDays(recorded, -offset);
      const ago = daysApart(happened, on);
      const time = part === undefined ? '' : SHORT[part as keyof typeof SHORT];
      const words = `${dayCalled(ago, happened)}${time}`;
      return offset < 0 || (offset === 0 && ahead) ? toCome(ago > 0, words) : words;
    },
  },
  {
    // Further on in a sentence they mostly tell what comes after what: 刚刚学会走路, 女儿刚刚三岁.
    match:
      /(?<=^|[。！？\n] ?)(?:刚刚(?!好|够|满|过|学会|[\d一二两三四五六七八九十半]+ ?(?:[岁斤年]|个月|周岁))|刚才)|(?:就在)?(?:这会儿|此刻|这时候)/gu,
    told: ({ all = '' }, recorded, on) => {
      const ago = daysApart(recorded, on);
      if (ago === 0) return all;
      return /刚/u.test(all) ? dayCalled(ago, recorded) : '那会儿';
    },
  },
  {
    match: /马上就?要|等下(?![班雨课雪车楼一周个次回批])|(?<![招接])待会儿?/gu,
    told: ({ all = '' }, recorded, on) => toCome(daysApart(recorded, on) > 0, all),
  },
  {
    match:
      /(?<![身手头脸桌附晚早])(?<week>上上|[这本上下])(?:个?星期|个?礼拜|周(?![围边到转折身全密旋岁刊]))(?<weekday>[一二三四五六日天末](?![起共个家]))?/gu,
    told: ({ week = '', weekday = '', ahead }, recorded, on) => {
      const offset = { 上上: 2, 上: 1, 下: -1 }[week] ?? 0;
      const ago = weeksApart(recorded, on) + offset;
      const called = ['这周', '上周', '上上周'][ago];
      const words = called === undefined ? (ago < 0 ? '下周' : '前阵子') : called;
      const day = weekday === '' ? '' : called === undefined && ago > 0 ? `的一个周${weekday}` : weekday;
      const last = dayOfWeek(plusDays(mondayOf(recorded), -7 * offset), weekday);
      const isAhead = offset < 0 || (offset === 0 && ahead && last >= recorded);
      return isAhead ? toCome(last < on, words + day) : words + day;
    },
  },
  {
    match: /(?<month>[这上下本])个?月(?!饼|亮|光|经|租|薪|底薪)/gu,
    told: ({ all = '', month = '', ahead }, recorded, on) => {
      const offset = { 上: 1, 下: -1 }[month] ?? 0;
      if (offset === 0 && all !== '这个月' && all !== '本月') return all;
      if (offset !== 0 && all.length < 3) return all;
      const ago = monthsApart(recorded, on) + offset;
      const words = ago < 0 ? '下个月' : (['这个月', '上个月'][ago] ?? '前几个月');
      return offset < 0 || (offset === 0 && ahead) ? toCome(ago > 0, words) : words;
    },
  },
  {
    match: /(?<year>[今去]|(?<![以之目提])前|(?<!说(?=明年[纪龄]))明)年(?!级|轻|糕|底前|[货产夜纪代龄味薪])/gu,
    told: ({ year = '', ahead }, recorded, on) => {
      const offset = { 去: 1, 前: 2, 明: -1 }[year] ?? 0;
      const ago = yearsApart(recorded, on) + offset;
      const words = ago < 0 ? '明年' : (['今年', '去年', '前年'][ago] ?? `${String(Number(on.slice(0, 4)) - ago)} 年`);
      return offset < 0 || (offset === 0 && ahead) ? toCome(ago > 0, words) : words;
    },
  },
];

/** Whether it holds any word that another day could change; most tellings hold none. */
export const speaksOfDays = (text: string): boolean => WORDS.some(({ match }) => text.search(match) >= 0);

/** Somebody's own words, or what was once written down, keep their day: 里面写着：今天试 16 个样. */
const SPOKEN = /“[^”]*”|「[^」]*」|『[^』]*』|(?<=[说写着问答喊讲念回道条句])[：:][^。！？\n]*/gu;

/**
 * A telling as it is true on another day than that on which it was recorded.
 * @param recorded the day from which its 昨天 and 上周 count
 * @param on the day on which people read it
 */
export function retold(text: string, recorded: Day, on: Day): Retold | PastTelling {
  const spoken = [...text.matchAll(SPOKEN)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
  const found = WORDS.flatMap(({ match, told }) =>
    [...text.matchAll(match)]
      .filter(({ index }) => !spoken.some(({ start, end }) => index >= start && index < end))
      .map(({ 0: said, index, groups = {} }) => {
        const ahead = AHEAD.test(text.slice(index + said.length));
        return { said, index, told: told({ ...groups, all: said, ahead }, recorded, on) };
      }),
  ).sort((one, other) => one.index - other.index);
  const over = found.find(({ told }) => told === OVER);
  if (over !== undefined) return { over: over.said };
  let result = '';
  let at = 0;
  const changes: { said: string; told: string }[] = [];
  for (const { said, index, told } of found) {
    if (told === OVER || isSameTime(said, told) || index < at) continue;
    result += text.slice(at, index) + told;
    at = index + said.length;
    changes.push({ said, told });
  }
  return { text: result + text.slice(at), changes };
}

/** 今早 and 今天早上, 本周 and 这个星期 are one: what still holds is left in its writer's words. */
const isSameTime = (said: string, told: string): boolean => plainly(said) === plainly(told);
const plainly = (words: string): string =>
  words
    .replace(/^本/u, '这')
    .replace(/个?(?:星期|礼拜)/u, '周')
    .replace('个月', '月')
    .replace(/(?<=^(?:大前|[今昨前明后]))[天儿日]/u, '')
    .replace(/中午$/u, '午')
    .replace(/(?<=[早晚])上$|(?<=夜)里$|早(?=晨$)/u, '');
