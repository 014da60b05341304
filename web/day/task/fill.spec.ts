import { filled, missing, pieces, type Blank } from './fill';

const BLANKS: Blank[] = [
  { name: 'customer.nickname', label: '客户昵称', mark: '〔客户昵称〕' },
  { name: 'customer.city', label: '客户城市', mark: '〔客户城市〕' },
];
const TEXT = '〔客户昵称〕，〔客户城市〕下雨了吧，〔客户昵称〕？';

describe('filling in', () => {
  it('puts a word in wherever it belongs', () => {
    const filling = { 'customer.nickname': ' 小周 ', 'customer.city': '杭州' };
    expect(filled(TEXT, BLANKS, filling)).toBe('小周，杭州下雨了吧，小周？');
    expect(missing(TEXT, BLANKS, filling)).toEqual([]);
  });

  it('leaves the mark where nothing is known, and says what is missing', () => {
    expect(filled(TEXT, BLANKS, { 'customer.city': '  ' })).toBe(TEXT);
    expect(missing(TEXT, BLANKS, { 'customer.nickname': '小周' }).map(({ label }) => label)).toEqual(['客户城市']);
    expect(missing('没有空', BLANKS, {})).toEqual([]);
  });

  it('takes what was filled in for words, never for a mark or for markup', () => {
    const filling = { 'customer.nickname': '〔客户城市〕<b>$&', 'customer.city': '杭州' };
    expect(filled(TEXT, BLANKS, filling)).toBe('〔客户城市〕<b>$&，杭州下雨了吧，〔客户城市〕<b>$&？');
    expect(pieces('〔客户昵称〕好', BLANKS, filling)).toEqual([
      { text: '〔客户城市〕<b>$&', kind: 'filled' },
      { text: '好', kind: 'plain' },
    ]);
  });
});
