import { matchesOf } from '../text/matches.js';
const DIGITS: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};

/** 九, 十二, 三十, 15 → a number; null for what is none. */
export function numberOf(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const [tens = '', ones = ''] = text.split('十');
  if (!text.includes('十')) return text.length === 1 ? (DIGITS[text] ?? null) : null;
  return (tens === '' ? 1 : (DIGITS[tens] ?? 0)) * 10 + (ones === '' ? 0 : (DIGITS[ones] ?? 0));
}

export interface Said<T> {
  readonly value: T;
  /** 十来年 is anything from ten to nineteen. */
  readonly upTo?: T;
  readonly start: number;
  readonly end: number;
}

/** 写了九年, 从业 12 年: how long somebody has done something. 2019 年 is a date, 三年前 and 三年级 are something else. */
const YEARS =
  /(?<![\d第〇零一二三四五六七八九十])(\d{1,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])\s*年(?![级前初底月代度份\d]|四季|到头|一度)/gu;

const SOME = /(?<![\d第百])([一二两三四五六七八九]?十)(?:来|多|几)\s*年/gu;

export const yearsIn = (text: string): Said<number>[] => [
  ...matchesOf(text, YEARS).flatMap((match) => {
    const value = numberOf(match[1] ?? '');
    return value === null ? [] : [{ value, start: match.index, end: match.index + match[0].length }];
  }),
  ...matchesOf(text, SOME).flatMap((match) => {
    const value = numberOf(match[1] ?? '');
    const place = { start: match.index, end: match.index + match[0].length };
    return value === null ? [] : [{ value, upTo: value + 9, ...place }];
  }),
];

/** Cities that people name themselves after, each under its province. One that also is a common word is left out. */
// prettier-ignore
const PROVINCES = [
  '北京 北京', '上海 上海', '天津 天津', '重庆 重庆', '广东 广州 深圳 佛山 东莞 珠海 汕头 中山 惠州', '浙江 杭州 宁波 温州 绍兴 嘉兴 义乌 金华 湖州', '江苏 苏州 南京 无锡 常州 扬州 徐州 南通',
  '四川 成都 绵阳 乐山', '湖北 武汉 宜昌 襄阳', '陕西 西安 咸阳', '湖南 长沙 株洲 岳阳', '河南 郑州 洛阳 开封', '山东 青岛 济南 烟台 潍坊 威海', '福建 厦门 福州 泉州', '安徽 合肥 芜湖 黄山',
  '云南 昆明 大理 丽江', '辽宁 大连 沈阳', '黑龙江 哈尔滨', '吉林 长春', '江西 南昌 赣州', '广西 南宁 桂林', '贵州 贵阳 遵义', '山西 太原 大同', '河北 石家庄 保定 唐山',
  '甘肃 兰州 敦煌', '新疆 乌鲁木齐 喀什', '内蒙古 呼和浩特', '海南 海口 三亚', '西藏 拉萨', '宁夏 银川', '青海 西宁', '香港 香港', '台湾 台北 高雄',
].map((line) => line.split(' '));
/** Signs of a city that here are of other words, where the words are not told apart by themselves: 一张长沙发, 大理石台面. */
// prettier-ignore
const NO_PLACE = [
  '(?<=[早晚墙车手穿身])上海(?=[报边景棠鲜军魂盗蓝苔风浪滩])', '长沙(?=发(?!货))', '大理(?=[石由想])', '(?<=东)西安(?=[顿放置好静装])', '(?<=[朝向])南通(?=[透风着往到])',
  '大同(?=小异)', '中山(?=[装狼])', '开封(?=[了后即就时])', '(?<=[刚没未新已])开封', '长春(?=[花藤])', '(?<=[出入])海口', '青海(?=苔)',
];
const PLACES = new RegExp(
  `(?!${NO_PLACE.join('|')})(?:${PROVINCES.flat()
    .sort((one, other) => other.length - one.length)
    .join('|')})`,
  'gu',
);

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether a word lies across an edge of the place: 早上｜海边, 最大｜连锁. 上海 stays one before 外滩, whatever 海外 is. */
const isCut = (words: readonly Intl.SegmentData[], { value, start, end }: Said<string>): boolean =>
  words.some(({ index, segment }) => {
    const last = index + segment.length;
    const isAcrossStart = index < start && start < last && last < end;
    return isAcrossStart || (start < index && index < end && end < last && value !== '上海');
  });

/** Cities and provinces that are named. */
export function citiesIn(text: string): Said<string>[] {
  const places = matchesOf(text, PLACES);
  const words = places.length === 0 ? [] : [...WORDS.segment(text)];
  return places
    .map(({ 0: value, index }) => ({ value, start: index, end: index + value.length }))
    .filter((said) => !isCut(words, said));
}

/** Whether two names of places may be said of one: a city and its province. */
export const isSamePlace = (one: string, other: string): boolean =>
  one === other ||
  PROVINCES.some(([province, ...cities]) => {
    const [first, second] = [one, other].map((place) => place === province);
    return first !== second && cities.includes(first ? other : one);
  });

/** What people call themselves instead of 我. */
const SELVES = /(?<![\p{Script=Han}])(?:小编|本宝宝|本人|本宫|老娘|老子|俺|咱家|笔者|鄙人|人家)(?!们)|小编/gu;

export const selvesIn = (text: string): Said<string>[] =>
  matchesOf(text, SELVES).map((match) => ({
    value: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
