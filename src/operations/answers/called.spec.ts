import { calledAs, isSameCustomer } from './called.js';

describe('how a customer is called', () => {
  it.each([
    '亲',
    '宝',
    '姐',
    '宝子',
    '亲爱的',
    '姐妹',
    '老板',
    '客人',
    '家人',
    '美女',
    '帅哥',
    '小姐姐',
    '哥～',
    '宝子们！',
    'Dear',
    '💐',
  ])('%s may be anybody: never the same one, whatever is said', (alias) => {
    expect(calledAs(alias)).toBe('anybody');
    expect([null, true, false].map((said) => isSameCustomer(alias, said))).toEqual([false, false, false]);
  });

  it.each([
    '王姐',
    '李哥',
    '张总',
    '陈老师',
    '刘阿姨',
    '赵叔',
    '欧阳女士',
    '小周',
    '老李',
    '李女士',
    '王姐🌸',
    'Ms Li',
  ])('%s is several people: the same one where the operator says so', (alias) => {
    expect(calledAs(alias)).toBe('several');
    expect([null, true, false].map((said) => isSameCustomer(alias, said))).toEqual([false, true, false]);
  });

  it.each(['陈晓敏', '童童妈妈', '丽萍姐', '晓敏', '王丽华老师', 'Alice', '跑步的阿芳'])(
    '%s is a name: the same one unless the operator says otherwise',
    (alias) => {
      expect(calledAs(alias)).toBe('one');
      expect([null, true, false].map((said) => isSameCustomer(alias, said))).toEqual([true, true, false]);
    },
  );
});
