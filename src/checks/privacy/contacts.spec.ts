import { fold } from '../text/folding.js';
import { personalHits } from './patterns.js';
import { digitRuns } from './spelt-digits.js';

const digitsOf = (text: string) =>
  digitRuns(fold(text).text).map((groups) => groups.map(({ digits }) => digits).join(''));

function rulesOf(words: string): string[] {
  const taken: [number, number][] = [];
  const rules = new Set<string>();
  for (const { rules: told, start, end } of personalHits(fold(words).text)) {
    if (taken.some(([from, to]) => start < to && end > from)) continue;
    taken.push([start, end]);
    told.forEach((rule) => rules.add(rule.replace('privacy_', '')));
  }
  return [...rules].sort();
}

describe('digits, however they are spelt', () => {
  it.each([
    ['幺三八、零五七幺、二二九九', '13805712299'],
    ['壹伍玖-捌贰肆叁-零零壹柒', '15982430017'],
    ['1️⃣3️⃣8️⃣0️⃣5️⃣7️⃣1️⃣2️⃣2️⃣9️⃣9️⃣', '13805712299'],
    ['①③⑧⓪⑤⑦①②②⑨⑨', '13805712299'],
    ['１３８ ０５７１ ２２９９', '13805712299'],
    ['132加上2845再加0917', '13228450917'],
    ['186后面5716，再后面2290', '18657162290'],
    ['前三位138，中间四位0571，后四位2299', '13805712299'],
    ['yao san ba 零五七一二二九九', '13805712299'],
    ['13o5827o643', '13058270643'],
    ['(159)(2756)(0483)', '15927560483'],
  ])('%s reads %s', (text, digits) => {
    expect(digitsOf(text)).toEqual([digits]);
  });

  it.each(['138****7046', '10:30-12:30', '3月15日到4月20日', '一二三四五六七八'])('are no number in %s', (text) => {
    expect(digitsOf(text)).toEqual([]);
  });

  it('are read in time that does not grow with the square of the text', () => {
    expect(rulesOf('1 '.repeat(5_000))).toEqual([]);
  });
});

// prettier-ignore
describe.each<[rule: string, guilty: readonly string[], innocent: readonly string[]]>([
  ['phone',
    ['前面一五九中间八二四三后面零零一七，记得打给她', '138 then 没写完，13805712299', '号码是 138/5712/3345 ，找小林', '单号SF123，收件人小李 13805712299', '客户的工作手机13805712299', '订单有问题打13805712299', '家里电话 零五七一 八八六六 二零一九'],
    ['今天进价1380，1450，188，1299', '打卡日：7、14、21、28、35、42', '货号13805712299，灰色，隔壁 13805712300 是黑的', '公司值班电话 13805712299', '13805712299 这是我们店的号', '快递单号 13805712299001', '订单 2025 0613 1370 5716 123', '考号13805712299']],
  ['wechat',
    ['加小美 微❤️ xiaomei0571', '她的卫星「wtt8866」', '薇号：小写tang加数字6617再加er', '绿色那个软件搜 lili2020', 'vx是 teacher.marco.it', '微芯号:a b c 1 3 9 _ l y x', 'VX：字母m，字母i，再来个0504，下划线，sing', '扣扣 123 456 789', 'lili_2020 这是她微信', '想买加她 lili_2020', '微信号 lili二零二零'],
    ['店里客服微信：hemu_flower', '加我工作号聊，微信 ayuan-studio', '微信公众号 lili2020', '微信8.0.50版', '绿的 iphone17 到货', '文件叫wx_copy_v3.docx', '微信昵称 sunny2020 的中奖了', '加微信进群，群名：vip_2026', '我们的企微：lili2020']],
  ['email',
    ['zhouxm点work圈a幺六三点com', 'chenlaoshi小老鼠163点com', 'lens.kai 🌀 foxmail 。com', '七八零三四幺二二六圈a扣扣点康姆', 'sunqian0903#qq.com', 'lily[at]hotmail[dot]com', 'QQ邮箱 84621907', '邮箱lili2020，后缀163.com'],
    ['service@muxibakery.cn', '招聘邮箱 zhaopin@lili.com', '我们公司邮箱是 lili@lili.com', '官网 www.lanting-jz.cn', '我在qq群里说过了', '@lili2020 你的快递']],
  ['plate',
    ['苏a幺二七bf，灯没关', '粤 B D 5 7 2 1 0', '湘-A-叁捌Q柒零', '浙A后面8K3M9', '浙江A 8K3M9那辆', '浙牌A8K3M9'],
    ['浙A限行：尾号3和7', '新A4纸12包', '型号E-6F2M8', '云A套餐1380元', '沪C不能进外环']],
  ['id_number',
    ['五一零一零二一九七五一一零八三三二零', '330281·20070914·2033', '证件号 320102-19861229-453X', '身份证 前六位330106，出生19850312，后四位0044', '老证，15位的：330106481203516', '有一本护照E83920156快到期了', '通行证：C 12345678'],
    ['订单号330106198503120044', '营业执照注册号330106000123456', '设备序列号SN：420103450915021', '身份证 3301**********0042', '护照要6个月有效期，航班CA12345678']],
  ['bank_card',
    ['打这个：六二一二二六一二零二零一二三四五六七五', '他发的是621799 301023 4567 891', '账号：6222/6201/1002/3456/784', '农行 6228 4804 02 5641 8873 6', '工行 9558 8012 0200 1234 567'],
    ['积分卡卡号 6222 0088', '订单编号 6222021202003456788', '6200、6300、6400、6500 四个档', '充值卡密：8817 2265 0193']],
  ['address',
    ['她住翠竹苑17幢1602', '云和公寓B座2207室', '锦绣天地十一座28C', '玫瑰园排屋35号', '别墅区3排12号', '桂花城东区14栋甲单元', '小区丙栋403', '别墅C区27号', '江南春晓五号楼一单元，出电梯右转703', '12号楼-3-1101', '商场对面翠竹苑小区3栋402', '二单元501的王姐', '寄张家村3组12号', '阳光新城三期 18-2-1502，姜女士的羊排'],
    ['B座2207是我们工作室', '仓库搬到金家渡路66号4幢2层', '会议室在万象汇写字楼3座1608', '色卡编号8-1-602', '电影院3排12号', '一幢1200平', '紫荆家园一共12栋', '工作室地址：花园里小区2幢101']],
])('personal contacts: %s', (rule, guilty, innocent) => {
  it.each(guilty)('are told in 「%s」', (text) => {
    expect(rulesOf(text)).toContain(rule);
  });

  it.each(innocent)('are not seen in 「%s」', (text) => {
    expect(rulesOf(text)).toEqual([]);
  });
});

describe('a number that is the account too', () => {
  it('is told as both', () => {
    expect(rulesOf('老客户陈姐电话微信同号 13666610458')).toEqual(['phone', 'wechat']);
  });

  it('is let be where it is the shop’s', () => {
    expect(rulesOf('店里的业务手机 13958207741(微信同号)')).toEqual([]);
  });
});
