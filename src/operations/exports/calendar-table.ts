import { CATEGORY_NAMES, GOAL_NAMES, TOUCHPOINT_NAMES } from '../../library/index.js';
import type { CalendarDocument, CalendarLine } from './calendar-document.js';
import { sharePercent, writtenBy } from './made-words.js';
import { scriptText } from './script.js';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** The columns of every tabular form, in order: heading, width in characters, value. */
export const COLUMNS: readonly {
  readonly heading: string;
  readonly width: number;
  readonly value: (line: CalendarLine) => string;
}[] = [
  { heading: '日期', width: 12, value: (line) => line.when.slice(0, 10) },
  { heading: '星期', width: 6, value: (line) => weekday(line.when) },
  { heading: '时间', width: 7, value: (line) => line.when.slice(11, 16) },
  { heading: '触点', width: 8, value: (line) => TOUCHPOINT_NAMES[line.where.touchpoint] },
  { heading: '账号', width: 16, value: (line) => line.where.account },
  { heading: '人群', width: 16, value: (line) => line.who },
  { heading: '目标', width: 8, value: (line) => GOAL_NAMES[line.why.goal] },
  { heading: '类型', width: 6, value: (line) => CATEGORY_NAMES[line.why.category] },
  { heading: '衡量', width: 14, value: (line) => line.why.measure },
  { heading: '内容', width: 60, value: (line) => scriptText(line.script) },
  { heading: '执笔', width: 18, value: ({ what }) => (what.made === null ? '' : writtenBy(what.made)) },
  { heading: '提示词版本', width: 16, value: ({ what }) => what.made?.promptVersion ?? '' },
  { heading: '人工占比', width: 9, value: ({ what }) => sharePercent(what.made?.humanShare ?? null) },
  { heading: 'AI 标识', width: 18, value: ({ what }) => what.made?.label?.words ?? '' },
  { heading: '排期理由', width: 30, value: (line) => line.reasons.join('；') },
];

/** The weekday of the local date that an ISO text with offset begins with. */
export const weekday = (when: string): string => WEEKDAYS[new Date(`${when.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? '';

export const SUMMARY_NAMES: readonly (readonly [keyof CalendarDocument['summary'], string])[] = [
  ['drafted', '已起草'],
  ['blocked', '被拦下'],
  ['approved', '已通过'],
  ['placed', '已排期'],
  ['leftOver', '未排上'],
];

/** Lines by local day, in time order: the shape of a printed page. */
export function byDay(document: CalendarDocument): { day: string; weekday: string; lines: CalendarLine[] }[] {
  const days = new Map<string, CalendarLine[]>();
  for (const line of [...document.entries].sort((a, b) => a.when.localeCompare(b.when)))
    days.set(line.when.slice(0, 10), [...(days.get(line.when.slice(0, 10)) ?? []), line]);
  return [...days].map(([day, lines]) => ({ day, weekday: weekday(day), lines }));
}
