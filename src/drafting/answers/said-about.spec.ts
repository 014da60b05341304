import { saidAbout, topicOf } from './said-about.js';

describe('what a customer speaks of', () => {
  it.each([
    ['我脸上起了好多红疹子，用了你们的精华之后，要退款！', 'bad_reaction'],
    ['用了三天脸又红又痒怎么办', 'bad_reaction'],
    ['吃了你们家的果干拉肚子了', 'bad_reaction'],
    ['敏感肌能用吗', 'suitability'],
    ['用了会不会过敏', 'suitability'],
    ['真的有用吗？', 'effect'],
    ['能不能便宜点', 'too_dear'],
    ['七日小样盒多少钱', 'price'],
    ['这个怎么卖', 'price'],
    ['我要退货', 'refund'],
    ['瓶子漏了', 'complaint'],
    ['你们是骗子吧', 'distrust'],
    ['别给我发了', 'stop'],
    ['快递到哪了', 'parcel'],
    ['在吗', 'greeting'],
    ['里面有什么', undefined],
    ['不要了，给我退货', 'refund'],
    ['不用了，你们发错货了', 'complaint'],
    ['我先看看，多少钱一瓶？', 'price'],
    ['帮我看看哪款适合我', 'suitability'],
    ['给我看看成分表', undefined],
    ['帮我再看看', undefined],
    ['不用了，谢谢', 'declined'],
    ['我先看看', 'postponed'],
    ['让我再想想', 'postponed'],
  ])('hears in 「%s」 said to us: %s', (words, about) => {
    expect(saidAbout(words, 'question')[0]).toBe(about);
  });

  it.each([
    ['外婆昨天走了。', 'grief'],
    ['和外婆走了两公里去赶集', undefined],
    ['住院第三天，伤口还疼', 'illness'],
    ['第一次跑完十公里！', 'joy'],
    ['加班到现在，好累', 'low'],
    ['用了你们家的面霜，脸又红又痒', 'bad_reaction'],
    ['今天的晚霞', undefined],
    ['外婆走了', 'grief'],
    ['我家猫今天早上走了🕯️', 'grief'],
    ['没来得及陪一陪，爸爸走得太急了', 'grief'],
    ['外公去世了，陪他走了最后一程', 'grief'],
    ['老公出差走了', undefined],
    ['姐妹们走了，逛街去', undefined],
    ['孩子上学走了', undefined],
    ['接孩子走了。', undefined],
    ['妈妈做的红烧肉没了', undefined],
    ['走得急，忘带伞了', undefined],
  ])('hears in 「%s」 posted: %s', (words, about) => {
    expect(saidAbout(words, 'moment')[0]).toBe(about);
  });

  it.each([
    ['今天菜市场白菜几块钱一斤', 'price'],
    ['房租太贵', 'too_dear'],
    ['楼上装修太吵', 'stop'],
    ['下楼倒垃圾', 'complaint'],
    ['杯子碎了，你们说气不气', 'complaint'],
    ['牙膏不想要了', 'refund'],
    ['又见到真的假的分不清的新闻', 'distrust'],
    ['这天气适合睡觉', 'suitability'],
    ['新咖啡机效果一绝', 'effect'],
    ['楼下快递堆成山', 'parcel'],
    ['谢谢隔壁的小哥', 'thanks'],
    ['早上好！', 'greeting'],
  ])('takes 「%s」 for nothing that is said to us where it is posted, and for %s in a chat', (words, about) => {
    expect(saidAbout(words, 'moment')).toEqual([]);
    expect(saidAbout(words, 'question')).toContain(about);
  });

  it('hears a complaint in a post that says of whom', () => {
    expect(saidAbout('你们家的瓶子又漏了', 'moment')).toEqual(['complaint']);
    expect(saidAbout('质量太差，你家我再也不买', 'moment')).toEqual(['complaint']);
  });

  it('tells what is asked from how one asks', () => {
    expect(topicOf('敏感肌能用吗', null)).toBe('敏感肌');
    expect(topicOf('四季盒里有什么', '四季盒')).toBe('里');
  });
});
