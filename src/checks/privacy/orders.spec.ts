import { fold } from '../text/folding.js';
import { personalHits } from './patterns.js';

const rulesOf = (words: string): string[] => [
  ...new Set([...personalHits(fold(words).text)].flatMap(({ rules }) => rules)),
];

describe('the number of an order or a parcel', () => {
  it.each([
    '订单号 5521 0937 4418 6603 的那位顾客，地址写错了',
    '顺丰SF1440928371655这单客户说没收到',
    '运单YT8827364519022，李姐那箱，一直没动',
    '客户的快递单号：７３１２２０８８９９１１２，停在中转站三天了',
    '中通单号 75310998221345，谁帮忙去驿站瞧一眼',
  ])('is somebody’s in 「%s」', (text) => {
    expect(rulesOf(text)).toEqual(['privacy_order_number']);
  });

  it.each([
    '订单号202611258834517已经发走，下午能看到轨迹',
    '您的快递单号YT0000123456789，今天到站',
    '快递单号 SF1438205597160，大家可以自己查',
    '那位顾客问的这款，货号 20261125883451',
    '批次号 202611258834 的那批，客户都收到了',
    '营业执照号 913301060001234567，顾客随时看',
    '保单号 202611258834517，客户理赔时报这个',
    '订单号长这样：202611258834517，顾客照着找就行',
    '订单尾号8801的那位顾客，回我一下',
    '客户直接打顺丰 400-811-1111 查件',
    '物流2026.11.25-2026.12.01停发，各位顾客',
  ])('is nobody’s in 「%s」', (text) => {
    expect(rulesOf(text)).toEqual([]);
  });
});

describe('a home in a lane', () => {
  it.each([
    '张阿婆一个人住，就在城南槐树巷23号后院二楼东户',
    '菜给刘奶奶捎去，青石胡同8号西院里',
    '邮包放柳荫路117号三楼西户',
  ])('is told in 「%s」', (text) => {
    expect(rulesOf(text)).toEqual(['privacy_address']);
  });

  it.each(['我们店在槐树巷23号后院', '槐树巷23号二楼新开了家书吧', '青石胡同8号院里的老槐树开花了'])(
    'is none in 「%s」',
    (text) => {
      expect(rulesOf(text)).toEqual([]);
    },
  );
});

describe('a sample', () => {
  it.each([
    '填收货信息照这个样子写：张三，13800138000，某某小区1栋101。这是样例，别真照抄',
    '地址别写错，比如李四，翠竹小区3栋402，楼号要写',
    '收件信息：王小明 13812345678。以上都是编的，演示用',
  ])('is nobody in 「%s」', (text) => {
    expect(rulesOf(text)).toEqual([]);
  });

  it.each([
    ['照王姐这个样子写：翠竹苑3栋402，看人家多清楚', 'privacy_address'],
    ['收货信息照这个格式写，13812345678，翠竹苑3栋402', 'privacy_phone'],
  ])('is none in 「%s」', (text, rule) => {
    expect(rulesOf(text)).toContain(rule);
  });
});
