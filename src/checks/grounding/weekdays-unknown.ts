import { weekdaysIn } from '../../library/light.js';
import { matchesOf } from '../text/matches.js';
import type { Stretch } from '../text/stretches.js';
import type { Evidence } from './evidence.js';
import { readOnce } from './evidence-record.js';

/*
 * Days of the week on which something is done, and none of a record's: 礼拜天歇 where it has 每周一休息.
 */

/** What may be done on certain days. One sort a line. */
const DEEDS = [
  /(?<![您你])休息|店休|公休|歇(?:业|一天|$)|关门/u,
  /发(?:货|出|车|走)|(?<![出理头烫染])发$|寄|到货|进货|来货|配送|送货|送菜|派送|送到/u,
  /上课|开课|开班|直播|坐诊|出诊/u,
] as const;
/** A week of its own, a day that is told of once or left out, or on which it is just not done. */
const ONCE = /[这本下上那]个?(?:周|星期|礼拜)|今天|明天|昨天|前天|临时|改[到在成]|调[到整休]|除|之?[前后]|起|不|没/u;

/** 周一、三、四 */
const LISTED =
  /(?:周|星期|礼拜)[一二三四五六日天](?<more>(?:[、和及跟与][一二三四五六日天](?![\u4e00-\u9fff]?[件份个次节套名]))+)/gu;
const daysIn = (clause: string): string[] => [
  ...weekdaysIn(clause),
  ...matchesOf(clause, LISTED).flatMap(({ groups: { more = '' } = {} }) =>
    (more.match(/[一二三四五六日天]/gu) ?? []).map((day) => `周${day.replace('天', '日')}`),
  ),
];

const CLAUSE = /[^，,。！？!?；;\n]+/gu;

/** By deed the days of a record's clauses. */
const daysOf = readOnce((text) => DEEDS.map((deed) => clausesOf(text, deed).flatMap(({ 0: words }) => daysIn(words))));
const clausesOf = (text: string, deed: RegExp) =>
  matchesOf(text, CLAUSE).filter(([words]) => deed.test(words) && !ONCE.test(words));

/** Where a text does something on a day of the week on which no record does it. */
export function weekdaysUnknown(text: string, evidence: Evidence): Stretch[] {
  if (!/[周星礼]/u.test(text)) return [];
  return DEEDS.flatMap((deed, sort) => {
    const said = clausesOf(text, deed).filter(([words]) => daysIn(words).length > 0);
    if (said.length === 0) return [];
    const known = new Set(evidence.live.flatMap((record) => daysOf(record)[sort] ?? []));
    if (known.size === 0) return [];
    return said
      .filter(([words]) => daysIn(words).some((day) => !known.has(day)))
      .map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
  });
}
