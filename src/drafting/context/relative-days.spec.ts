import type { Day } from '../../kernel/index.js';
import { retold } from './relative-days.js';

// A Tuesday.
const recorded = '2026-11-24' as Day;
const told = (text: string, on: string, from: string = recorded) => {
  const result = retold(text, from as Day, on as Day);
  return 'over' in result ? `over: ${result.over}` : result.text;
};

describe('a telling with days that count from the day it was recorded', () => {
  it('is left as it is on that day', () => {
    const text = '今早刚刚开窗，昨晚的雨还在。上周三说好的，明天交，下周再看，今年头一回';
    expect(retold(text, recorded, recorded)).toEqual({ text, changes: [] });
  });

  it.each([
    ['今早六点起来揉面', '2026-11-25', '昨天早上六点起来揉面'],
    ['今天来了三位客人', '2026-11-26', '前天来了三位客人'],
    ['今晚打烊晚了', '2026-11-28', '前几天晚上打烊晚了'],
    ['昨晚下了场雨', '2026-11-25', '前天晚上下了场雨'],
    ['昨天收到一封信', '2026-11-27', '前几天收到一封信'],
    ['前天修好了炉子', '2026-12-20', '前阵子修好了炉子'],
    ['刚刚有人敲门', '2026-11-25', '昨天有人敲门'],
    ['刚才老周打来电话', '2026-11-29', '前几天老周打来电话'],
    ['外面这会儿在下雨', '2026-11-26', '外面那会儿在下雨'],
  ])('tells %s on %s at the right distance', (text, on, words) => {
    expect(told(text, on)).toBe(words);
  });

  it.each([
    ['上周烤坏了一盘', '2026-11-29', '上周烤坏了一盘'],
    ['上周烤坏了一盘', '2026-11-30', '上上周烤坏了一盘'],
    ['这周来了一位老客', '2026-12-01', '上周来了一位老客'],
    ['上周三下雨', '2026-12-14', '前阵子的一个周三下雨'],
    ['这个星期天天加班', '2026-11-26', '这个星期天天加班'],
    ['上个月开的店', '2026-12-02', '前几个月开的店'],
    ['这个月涨了房租', '2026-12-02', '上个月涨了房租'],
    ['去年冬天', '2027-01-03', '前年冬天'],
    ['今年头一锅汤', '2027-01-03', '去年头一锅汤'],
  ])('counts weeks, months and years of the calendar: %s on %s', (text, on, words) => {
    expect(told(text, on)).toBe(words);
  });

  it('comes nearer to what was to come, and is over once that has passed', () => {
    expect(told('后天开窑', '2026-11-25')).toBe('明天开窑');
    expect(told('后天开窑', '2026-11-26')).toBe('今天开窑');
    expect(told('后天开窑', '2026-11-27')).toBe('over: 后天');
    expect(told('明早去市集', '2026-11-26')).toBe('over: 明早');
    expect(told('下周办展', '2026-12-01')).toBe('这周办展');
    expect(told('下周办展', '2026-12-08')).toBe('over: 下周');
    expect(told('等下去接孩子', '2026-11-25')).toBe('over: 等下');
    expect(told('明年再说', '2027-02-01')).toBe('今年再说');
  });

  it('leaves what somebody said, and words that only look like days', () => {
    for (const text of [
      '她说：昨天没睡好，今天补觉',
      '本子里写着：今天试 16 个样，脸疼',
      '她只回了一句“明天再来”',
      '今后都这么做，先天的没办法，刚刚好，刚好赶上',
      '身上周围都是面粉，桌上周边贴了纸，年轻时爱看月亮，三年级',
      '早上六点，周三门诊，那天下雨',
    ])
      expect(told(text, '2026-12-05')).toBe(text);
  });

  it.each([
    ['以前天天来', '之前天气好', '目前日均三盘', '饭前天天洗手', '以后天天喝', '午后天色暗了'],
    ['然后儿子放学', '前儿媳妇来过', '后日子长', '之前日常就这样'],
    ['五年前年夜饭', '带回去年货', '去年产的茶', '说明年纪到了', '今年代不一样'],
    ['这说明天气要变', '证明天然的好'],
    ['等下班', '等下雨', '等下课', '等下雪', '等下车', '等下楼', '等下一位', '等下周', '招待会开到七点'],
    ['让我等一下', '她坐了一会儿就走', '过一会儿去看'],
    ['孩子刚刚学会走路', '女儿刚刚三岁', '我刚才说的那盘', '刚刚三岁半', '刚刚好赶上'],
  ])('leaves words that only hold others: %s, %s …', (...texts) => {
    for (const text of texts) {
      const on = text === '等下周' ? recorded : ('2026-11-29' as Day);
      expect(retold(text, recorded, on)).toEqual({ text, changes: [] });
    }
  });

  it.each([
    ['这周六要开窑', '2026-11-28', '这周六要开窑'],
    ['这周六要开窑', '2026-11-29', 'over: 这周六'],
    ['这周六要开窑', '2026-12-01', 'over: 这周六'],
    ['这周一要交的没交成', '2026-11-24', '这周一要交的没交成'],
    ['下周三办展', '2026-12-02', '这周三办展'],
    ['下周三办展', '2026-12-03', 'over: 下周三'],
    ['这个月得交房租', '2026-11-30', '这个月得交房租'],
    ['这个月得交房租', '2026-12-01', 'over: 这个月'],
    ['今年准备开分店', '2027-01-03', 'over: 今年'],
    ['今天要交货', '2026-11-25', 'over: 今天'],
    ['今天下午还要试釉', '2026-11-25', 'over: 今天'],
    ['今晚要开窑', '2026-11-25', 'over: 今晚'],
    ['今天得了奖', '2026-11-25', '昨天得了奖'],
    ['今天要了两碗', '2026-11-25', '昨天要了两碗'],
    ['昨天要交的货', '2026-11-25', '前天要交的货'],
  ])('knows that what was to be done is over: %s on %s', (text, on, words) => {
    expect(told(text, on)).toBe(words);
  });

  it.each([
    ['她说明天来', '2026-11-26', 'over: 明天'],
    ['她说明天来', '2026-11-25', '她说今天来'],
    ['睡了。刚刚有人敲门', '2026-11-25', '睡了。昨天有人敲门'],
    ['去年年底开的店', '2027-01-03', '前年年底开的店'],
    ['从今天起戒糖', '2026-11-25', '从昨天起戒糖'],
  ])('still hears the days beside them: %s on %s', (text, on, words) => {
    expect(told(text, on)).toBe(words);
  });

  it('says which words it changed', () => {
    expect(retold('昨天她来了，今早又来', recorded, '2026-11-25' as Day)).toMatchObject({
      changes: [
        { said: '昨天', told: '前天' },
        { said: '今早', told: '昨天早上' },
      ],
    });
  });
});
