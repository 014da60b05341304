import { fold } from '../../text/folding.js';
import { personalHits } from '../patterns.js';

const named = (words: string): string[] => {
  const { text } = fold(words);
  const [first, ...rest] = [...personalHits(text)].filter(({ rules }) => rules.includes('privacy_name'));
  if (first === undefined) return [];
  const beside = rest.filter(({ start, end }) => start >= first.end || end <= first.start);
  return [first, ...beside].map(({ start, end }) => text.slice(start, end));
};

describe('names of other peoples', () => {
  it.each([
    ['感谢艾力·买买提上周来店里', '艾力·买买提'],
    ['古丽米热 · 阿不都热合曼寄来的杏干', '古丽米热 · 阿不都热合曼'],
    ['阿依古丽说面包好吃，古丽也这么说', '阿依古丽'],
    ['这批松茸是扎西次仁上山捡的', '扎西次仁'],
    ['帮乌云其其格修好了手机', '乌云其其格'],
  ])('%s names %s', (text, name) => {
    expect(named(text)).toEqual([name]);
  });

  it.each([
    '扎西德勒，格桑花开了',
    '迪丽热巴同款，努尔哈赤的那段历史',
    '面包·蛋糕·咖啡，达·芬奇画过，马克·吐温写过',
    '阿克苏苹果，和田大枣，喀什的阿卜杜拉餐厅',
    '古丽来了，卓玛也来了',
  ])('nobody is named in %s', (text) => {
    expect(named(text)).toEqual([]);
  });
});
