import { rulesTold } from '../evaluation/rules-told.js';

const rulesOf = (text: string): string[] => rulesTold(['platform'], text);

describe('whoever does not share is shamed', () => {
  it.each([
    '转发一次就是一份心意，不转发的人良心过得去吗？对了，毛毯到了',
    '不转的别说自己是本地人',
    '不分享的算什么老邻居，腊肉开卖了',
    '邻里不帮谁帮？光看不转的，往后见面别喊我。点右上角，转！',
    '戳右上角转起来',
  ])('%s', (text) => {
    expect(rulesOf(text)).toContain('inducement_share');
  });

  it.each([
    '看到有家店写“不转不是自己人”，我想说，在我这儿不转也是自己人',
    '群里传“不转的良心过得去吗”，这种话我不发',
    '觉得有用就收藏，没用就划走，没事的',
    '页面点右上角转成文字，老人家看得清',
    '卖菜凭良心，称少了回来找我',
  ])('not %s', (text) => {
    expect(rulesOf(text)).toEqual([]);
  });
});
