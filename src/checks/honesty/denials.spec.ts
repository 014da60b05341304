import { rulesTold } from '../evaluation/rules-told.js';

/** What is found in a text beside facts of its product. */
const rulesOf = (text: string, ...claims: string[]): string[] =>
  rulesTold(['honesty'], text, { facts: claims.map((claim, at) => ({ id: `f${at}`, claim, kind: 'price' })) });

describe('a record that denies what is written', () => {
  it.each([
    ['大衣吊牌价2980，今天199拿走', '吊牌价 2980 元由店铺自印，从未按此价销售'],
    ['洗车原价168，现价39', '洗车日常价 39 元，从未按 168 元成交'],
    ['原价168，现在只要39', '标价 168 元，没有按此价成交的记录，日常 39 元'],
    ['库存只有6件了，手慢无', '页面库存数固定显示 6，实际库存 1900 件'],
  ])('%s', (text, claim) => {
    expect(rulesOf(text, claim)).toContain('false_scarcity_price');
  });

  it.each([
    ['大衣原价2980，今天1990拿走', '上季按 2980 元成交 36 件，原价 2980 元'],
    ['日常价39，今天给到29', '日常价 39 元，标价 168 元，从未按此价成交'],
    ['库存只有6件了', '库存 6 件，随成交变化'],
  ])('leaves %s', (text, claim) => {
    expect(rulesOf(text, claim)).toEqual([]);
  });
});

describe('a record that bears it out', () => {
  it.each([
    ['原来卖46，现在改39了', '去年 8 月至今年 2 月售价 46 元，3 月起 39 元'],
    ['预售到12月5日晚9点结束', '预售截止 12 月 5 日 21:00，下一批 1 月'],
    ['今儿豆腐就做了两板，卖完拉倒，明儿一早照做', '每日做豆腐，今日 2 板'],
  ])('%s', (text, claim) => {
    expect(rulesOf(text, claim)).toEqual([]);
  });

  it.each([
    ['原来卖66，现在改39了', '去年 8 月至今年 2 月售价 46 元，3 月起 39 元'],
    ['预售到12月5日晚8点结束', '预售截止 12 月 5 日 21:00，下一批 1 月'],
    ['豆腐只剩最后2板了，要的快', '每日做豆腐，今日 40 板'],
  ])('not %s', (text, claim) => {
    expect(rulesOf(text, claim)).toContain('false_scarcity_price');
  });
});
