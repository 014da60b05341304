import { matchesOf } from '../text/matches.js';
const DIGITS: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};

/** 九, 十二, 三十, 15 → a number; null for what is none. */
function numberOf(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const [tens = '', ones = ''] = text.split('十');
  if (!text.includes('十')) return text.length === 1 ? (DIGITS[text] ?? null) : null;
  return (tens === '' ? 1 : (DIGITS[tens] ?? 0)) * 10 + (ones === '' ? 0 : (DIGITS[ones] ?? 0));
}

export interface Said<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** 写了九年, 从业 12 年: how long somebody has done something. 2019 年 is a date, 三年前 and 三年级 are something else. */
const YEARS =
  /(?<![\d第〇零一二三四五六七八九十])(\d{1,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])\s*年(?![级前初底月代度份\d])/gu;

export const yearsIn = (text: string): Said<number>[] =>
  matchesOf(text, YEARS).flatMap((match) => {
    const value = numberOf(match[1] ?? '');
    return value === null ? [] : [{ value, start: match.index, end: match.index + match[0].length }];
  });

/** Cities that people name themselves after. One that also is a common word stands with its 市 only. */
// prettier-ignore
export const CITIES = [
  '北京', '上海', '广州', '深圳', '杭州', '苏州', '南京', '成都', '重庆', '武汉', '西安', '天津', '长沙', '郑州', '青岛', '宁波', '厦门',
  '福州', '合肥', '济南', '昆明', '大连', '沈阳', '哈尔滨', '长春', '无锡', '佛山', '东莞', '温州', '泉州', '南昌', '南宁', '贵阳', '太原',
  '石家庄', '兰州', '乌鲁木齐', '呼和浩特', '海口', '三亚', '珠海', '常州', '绍兴', '嘉兴', '扬州', '烟台', '潍坊', '洛阳', '义乌',
] as const;

export const citiesIn = (text: string): Said<string>[] =>
  CITIES.flatMap((city) => {
    const start = text.indexOf(city);
    return start < 0 ? [] : [{ value: city, start, end: start + city.length }];
  }).sort((one, other) => one.start - other.start);

/** What people call themselves instead of 我. */
const SELVES = /(?<![\p{Script=Han}])(?:小编|本宝宝|本人|本宫|老娘|老子|俺|咱家|笔者|鄙人|人家)(?!们)|小编/gu;

export const selvesIn = (text: string): Said<string>[] =>
  matchesOf(text, SELVES).map((match) => ({
    value: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
