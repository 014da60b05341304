import { fold } from '../text/folding.js';
import { rulesTold } from '../evaluation/rules-told.js';

const rulesOf = (text: string): string[] => [...new Set(rulesTold(['privacy'], fold(text).text))];

describe('a number that is shown as a sample', () => {
  it.each([
    '收货信息照这个样子写：张三，13800138000，某某小区1栋101',
    '粤B12345这种示例车牌填表参考',
    '罐头盖上喷的是13820240615，前三位是线号，不是电话号码',
  ])('is nobody’s in 「%s」', (text) => {
    expect(rulesOf(text)).toEqual([]);
  });

  it.each([
    ['订货认准13812345678，其他都是假的', 'privacy_phone'],
    ['王姐的13812345678，不是身份证号，别弄混', 'privacy_phone'],
    ['她的地址看人家多清楚：锦绣江南小区5栋1203室，照这个样子写', 'privacy_address'],
  ])('is somebody’s in 「%s」', (text, rule) => {
    expect(rulesOf(text)).toContain(rule);
  });
});

describe('who is spoken to', () => {
  it('is called by a title, which is no name', () => {
    expect(rulesOf('@王教练 科一约考名单发你邮箱')).toEqual([]);
    expect(rulesOf('@王建军 科一约考名单发你邮箱')).toEqual(['privacy_name']);
    expect(rulesOf('企业客户付款请走对公账户')).toEqual([]);
  });

  it('is found by V心 as well', () => {
    expect(rulesOf('上次那个小姑娘，V心:mianmian0612，自己约')).toEqual(['privacy_wechat']);
    expect(rulesOf('一颗V心都没有的扑克')).toEqual([]);
  });
});
