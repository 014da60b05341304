import { FirstOf } from './first-of.js';
import { matchesOf } from './matches.js';

const PATTERNS = [/专利/u, /发明(?:专利)?/u, /(?<!没)获[^，。]{0,4}奖/u, /[一二三]等奖/u, /明专/u, /奖|项/u];
const firstOf = new FirstOf([...PATTERNS.keys()], (at) => PATTERNS[at] ?? /$^/u);
const joined = new RegExp(PATTERNS.map(({ source }) => `(${source})`).join('|'), 'gu');

describe('the first of many patterns', () => {
  it.each([
    '',
    '没有一样',
    '发明专利一项',
    '专利专利，发明专利',
    '明专利',
    '获了一等奖，没获二等奖',
    '获大奖奖项',
    '一等奖二等奖奖',
  ])('reads 「%s」 as one expression of all alternatives does', (text) => {
    const expected = matchesOf(text, joined).map((match) => ({
      item: match.indexOf(match[0], 1) - 1,
      start: match.index,
      end: match.index + match[0].length,
    }));
    expect(firstOf.in(text)).toEqual(expected);
  });

  it('takes no pattern that matches nothing at all', () => {
    expect(() => new FirstOf([/甲?/u], (pattern) => pattern)).toThrow('甲?');
  });

  it('gives a place to the first in the list, and goes on behind it', () => {
    expect(firstOf.in('发明专利奖').map(({ item, start, end }) => [item, start, end])).toEqual([
      [1, 0, 4],
      [5, 4, 5],
    ]);
  });
});
