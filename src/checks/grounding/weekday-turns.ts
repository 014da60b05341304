import { matchesOf } from '../text/matches.js';
import type { Amount } from './amount.js';

/** 每周二、周五配送: on each of these days, which is so often a week. A price of some days says nothing of how often. */
const LISTED =
  /每个?(?:周|星期|礼拜)(?<days>[一二三四五六日天](?:[、和及，,跟与 ]*(?:周|星期|礼拜)?[一二三四五六日天](?![\u4e00-\u9fff]?[件份个次节套]))+)(?=[^，。；\n\d折价半免优不没]{0,8}(?:送|发|配|上课|开课|开班|到货|进货|采|出炉|直播|更新|看诊|坐诊|上门))/gu;

/** How often a week, of a record that lists the days. It stands where they do. */
export const turnsIn = (text: string): Amount[] =>
  matchesOf(text, LISTED).map(({ 0: words, index, groups: { days = '' } = {} }) => {
    const count = new Set(days.replace('天', '日').match(/[一二三四五六日]/gu)).size;
    return {
      start: index + words.length - days.length,
      end: index + words.length,
      measure: '次',
      values: [count],
      count,
      unit: '次',
      written: 'chinese',
      bound: 'exact',
    };
  });
