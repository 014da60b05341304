import { maskedPersonal } from './masked-personal.js';

describe('what leaves the house without numbers', () => {
  it('has a mask where somebody could be reached or told', () => {
    expect(maskedPersonal('王姐，电话 138 2743 5569，住河边，上个月买过一瓶')).toBe(
      '王姐，电话 〔电话〕，住河边，上个月买过一瓶',
    );
    expect(maskedPersonal('邮箱 lili2020@163.com，身份证 320504198803124521')).toBe('邮箱 〔邮箱〕，身份证 〔证件号〕');
  });

  it('is as it was where there is nothing to hide', () => {
    expect(maskedPersonal('用了 3 天，199 一瓶贵不贵？')).toBe('用了 3 天，199 一瓶贵不贵？');
  });
});
