import { rulesTold } from '../evaluation/rules-told.js';

const rulesOf = (text: string): string[] => rulesTold(['decency'], text);

describe('what only sounds indecent', () => {
  it.each([
    ['disaster_joke', '今天是那场地震的纪念日，店里音乐关一天。'],
    ['disaster_joke', '新闻里那个矿的事看得心里难受，愿人都平安出来'],
    ['disaster_joke', '我家店昨晚被人砸了？——是被订单砸了哈哈'],
    ['superstition', '手串到了，木头珠子，有人问戴了转不转运，不转，就是好看'],
    ['superstition', '有人问车挂件能不能保平安，保平安靠系安全带、慢慢开'],
    ['clickbait', '昨晚点开一篇“不看后悔一辈子”，翻到底是卖拖鞋的。咱店以后发东西就一句话说清楚'],
  ])('is no %s in 「%s」', (rule, text) => {
    expect(rulesOf(text)).not.toContain(rule);
  });

  it.each([
    ['disaster_joke', '矿上埋了人，咱店里也“埋”了彩蛋，来挖呀，挖出来算你命大'],
    ['disaster_joke', '山火烧了三天三夜，我们家辣锅只要烧三十分钟，论火辣谁怕谁'],
    ['superstition', '有人问戴了转不转运，不转？其实灵得很，戴上就转运'],
    ['clickbait', '昨晚点开一篇“不看后悔一辈子”，我也送你一句：不看后悔一辈子！'],
    ['words_in_mouth', '我知道你心里在想：这么划算怎么不早点说？对，你就是这么想的'],
  ])('is %s in 「%s」', (rule, text) => {
    expect(rulesOf(text)).toContain(rule);
  });

  it('puts no words in a mouth where a seller only guesses at a question', () => {
    expect(rulesOf('我知道你在想几点开门，七点')).not.toContain('words_in_mouth');
  });
});
