import { searchTextOf, searchWords } from './search-text.js';

describe('search text', () => {
  it('folds width and case, so that what looks the same is found', () => {
    expect(searchTextOf('serum', 'Ｓｅｒｕｍ 精华', ['５％ 烟酰胺'])).toBe('serum 精华 · serum · 5% 烟酰胺');
    expect(searchWords('　ＳＥＲＵＭ  精华 ')).toEqual(['serum', '精华']);
  });

  it('drops control characters', () => {
    expect(searchWords(`a${String.fromCharCode(0)}b`)).toEqual(['a', 'b']);
    expect(searchTextOf('x', `a${String.fromCharCode(0)}b`, [])).toBe('a b · x');
  });

  it('has no words for blank text', () => {
    expect(searchWords('  ')).toEqual([]);
  });
});
