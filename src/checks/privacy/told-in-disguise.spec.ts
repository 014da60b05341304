import { fold } from '../text/folding.js';
import { isExcused } from './names/excused-names.js';
import { personalHits } from './patterns.js';
import { soundedDigits } from './sounded-digits.js';
import { SPEAKS_OF } from './subjects.js';

const rulesOf = (words: string): string[] => [
  ...new Set(
    [...personalHits(fold(words).text)].flatMap(({ rules }) => rules.map((rule) => rule.replace('privacy_', ''))),
  ),
];

// prettier-ignore
describe.each<[rule: string, guilty: readonly string[], innocent: readonly string[]]>([
  ['email',
    ['邮箱前缀 lin.yue1990，后缀是gmail点com', '她的扣扣邮箱就是这串 2389507146', '发到 sunny_lin at qq dot com', '对方邮箱 wangjun at huaxin-tech 点 cn', '邮箱：aya2008，圈a，163，点，com'],
    ['l***8@163.com 这位', '填邮箱时格式是 name@company.com', '商务 lanting@lanting-jz.cn', '163邮箱容量3G够用', '艾特一下163班的同学']],
  ['wechat',
    ['v❤️lin88', 'V❤ lin_88', 'V lin_88', '加我薇❤信 lin88', '威芯lin8866'],
    ['5 v usb3', 'V iphone15', '我爱❤️lin88', 'v2 版 mate60']],
  ['phone',
    ['放鸽子的：15O 2l47 8o39', '她手机 138 0571，后面四个八', '号码是「腰舞霸 洞洞六六 三拐四两」', '号码13a8123b45678去掉字母', '家里座机 6527 4418', '区号零五一二，六五二七四四一八', '她的号 +852 6123 4567', '后八位05712299，前三位138'],
    ['一共四个8寸蛋糕，1380元', '前台座机：8826 0315', '5l 10l 15l 20l 25l 30l 桶装', '对公账户 3305 0161 6135 0000 0123', '今年卖了 +12 345 678 件']],
  ['plate',
    ['豫a🚗88k1p 又插队', '他的车，浙A，后面是8K3M9', '川A开头，后五位三九零GW', '车牌是 A8K3M9'],
    ['车牌架型号A8K3M9', '苏A 12月20日限行 3 和 8', '展位新A区，12345 号']],
  ['id_number',
    ['护照 E四六二零八一五三', '330106开头，1985年3月12日生，后四位0044', '三二零五零八，一九八五零四二二，剩下四个2168'],
    ['护照夹货号 E12345678', '单据编号 330106 20250312 0044', '身份证前六位是地址码，比如 110105']],
  ['address',
    ['瓦窑新村甲区三十六栋，上二楼，门牌贰零壹', '阿婆一个人住，荔湾恩宁里，第19号之二', '家是柳河镇前进屯，东头数第四家', '棉纺厂家属院7排4号'],
    ['第19号作品，三楼展出', '村里第一家咖啡馆', '货架3排5号取件', '店址：文昌阁小区底商12号']],
  ['name',
    ['姓车，名明辉，同行小心', '单名一个磊，姓万俟', '面单上打的是 Huang Rui\'an', '姓李，国家的国，强大的强'],
    ['我姓李，叫我小李就行', '收件人写仓库', '品牌叫 Li Ning，客户常买', '收件人李女士']],
  ['health',
    ['隔壁修鞋的老蒋查出肺上有东西', '@小鹿 上个月刚流产', '五楼那家的老太太中风了', '王姐做了支架，还在 ICU'],
    ['王姐家的橘猫查出结石', '有位客人做完化疗', '我妈去年做了白内障手术', '张老师讲糖尿病饮食讲座', '糖尿病人能不能吃']],
])('told in disguise: %s', (rule, guilty, innocent) => {
  it.each(guilty)('is seen in 「%s」', (text) => {
    expect(rulesOf(text)).toContain(rule);
  });

  it.each(innocent)('is not seen in 「%s」', (text) => {
    expect(rulesOf(text)).not.toContain(rule);
  });
});

it('signs that sound like digits are read as them', () => {
  expect(soundedDigits('腰舞霸洞洞六六三拐四两')).toBe('15800663742');
});

describe('names that stand by right', () => {
  it.each([
    ['我叫', '周晓楠', '，做保险第九年'],
    ['店长', '林晓雯', '今天值早班'],
    ['重读', '迟子建', '的《额尔古纳河右岸》'],
    ['', '刘*梅', '，单号已私发'],
    ['祝大家阖家幸福，', '万事如', '意'],
    ['新年好，愿你平', '安健康', ''],
    ['祝您', '安康', '顺遂'],
    ['住', '幸福新', '村'],
  ])('%s%s%s', (before, name, after) => {
    const place = { start: before.length, end: before.length + name.length };
    expect(isExcused(before + name + after, place)).toBe(true);
  });

  it.each([
    ['隔壁店长', '林晓雯', '欠钱不还'],
    ['感谢', '周晓楠', '来店里'],
    ['祝', '王平安', '生日快乐'],
    ['', '李安', '康复了'],
  ])('but not %s%s%s', (before, name, after) => {
    const place = { start: before.length, end: before.length + name.length };
    expect(isExcused(before + name + after, place)).toBe(false);
  });
});

it('a text about keys and cakes speaks of no illness and no school', () => {
  const text = '钥匙在徐姐那里，蛋糕上班路上来拿';
  expect(SPEAKS_OF.privacy_health.test(text)).toBe(false);
  expect(SPEAKS_OF.privacy_child.test(text)).toBe(false);
});
