import { rulesTold } from '../evaluation/rules-told.js';

const rulesOf = (industry: string, text: string): string[] =>
  rulesTold(['industry', 'absolute_terms'], text, { industry });

describe('what is refused or owned up to', () => {
  it.each([
    ['education', '面点短训班结业，给大家推荐几家在招人的店，去不去双方自己谈，我们不包分配。'],
    ['finance', '真有人跟你说“只赚不亏”，把他拉黑就对了。我干这行这些年，亏过的产品也卖过，如实跟客户讲了。'],
    ['medical', '打疫苗请去社区卫生服务中心，我们诊所不打针。'],
    ['other', '瑜伽课头一条规矩：安全第一。疼了就停，没人跟你比谁腿抬得高。'],
  ])('is no promise of %s: %s', (industry, text) => {
    expect(rulesOf(industry, text)).toEqual([]);
  });

  it.each([
    ['education', '面点短训班结业就上岗，我们包分配，找不到工作全退。'],
    ['finance', '我家的理财，亏过一个客户没有？没有'],
    ['other', '安全性能全国第一的瑜伽垫，到货了'],
  ])('is none of it in %s: %s', (industry, text) => {
    expect(rulesOf(industry, text)).not.toEqual([]);
  });
});
