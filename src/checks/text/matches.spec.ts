import { tableOf, matchesOf, matchesWhere } from './matches.js';

describe('every match in a text', () => {
  it('ends where a pattern matches nothing before a character of two units', () => {
    expect(matchesOf('😀x', /x*/gu).map(({ index }) => index)).toEqual([0, 2, 3]);
  });
});

describe('matches where one of some characters stands', () => {
  const begins = tableOf('¥0123456789一二三');

  it('are those of a search of the whole text', () => {
    const text = '一共 3 件，¥30 起，二十 100 号 ¥ 无';
    const found = matchesWhere(text, /¥?(?:\d+|[一二三十]+)/uy, begins);
    expect(found.map(({ 0: words, index }) => [words, index])).toEqual(
      matchesOf(text, /¥?(?:\d+|[一二三十]+)/gu).map(({ 0: words, index }) => [words, index]),
    );
  });

  it('see what stands before them', () => {
    expect(matchesWhere('第3号 3号', /(?<!第)\d号/uy, begins).map(({ index }) => index)).toEqual([4]);
  });
});
