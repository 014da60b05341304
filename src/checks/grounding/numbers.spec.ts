import { draftOf, type Labelled, libraryFor } from '../evaluation/golden.js';
import { runChecks } from '../registry.js';

const DAY = '2025-09-09';

/** Rules broken by a text of one product of which these facts are known; a pair gives a fact and its last day. */
function rules(text: string, facts: readonly (string | readonly [string, string])[], publishOn = DAY): string[] {
  const entry: Labelled = {
    id: 'text',
    text,
    guilty: [],
    publish_on: publishOn,
    facts: facts.map((fact, at) => ({
      id: `f${String(at)}`,
      claim: typeof fact === 'string' ? fact : fact[0],
      ...(typeof fact === 'string' ? {} : { valid_until: fact[1] }),
    })),
  };
  const { body, context } = draftOf(entry, libraryFor(entry, {}));
  return [...new Set(runChecks(body, context, ['grounding']).map(({ rule }) => rule))];
}

const UNSUPPORTED = ['unsupported_claim'];

describe('a day', () => {
  const offer = ['老生续费减300元', '2025-09-15'] as const;

  it('is the last of a fact that holds until then, and no other', () => {
    expect(rules('9月15号前老生续费减300', [offer])).toEqual([]);
    expect(rules('9月30号前老生续费减300', [offer])).toEqual(UNSUPPORTED);
  });

  it('that agrees with its weekday or with tomorrow only says which day is meant', () => {
    expect(rules('后天（11号）来的我给您留位置', [offer])).toEqual([]);
    expect(rules('这个月剩下的周五：12号、19号，我都在', [offer])).toEqual([]);
    expect(rules('中秋是10月6号，早点安排', [offer])).toEqual([]);
  });

  it('that agrees with its weekday is proved by nothing where it is the last of an offer', () => {
    expect(rules('老生续费减300，到周五（19号）截止', [offer])).toEqual(UNSUPPORTED);
  });

  it('of an offer said to be over is no offer', () => {
    const over = ['新客体验价99元', '2025-06-30'] as const;
    expect(rules('新客99的活动6月30号就收了', [over])).toEqual([]);
    expect(rules('新客99的活动还在做', [over])).toEqual(['expired_fact']);
    expect(rules('新客99的活动，都按99算', [over])).toEqual(['expired_fact']);
    expect(rules('新客99那张印着截止6月30，现在真送不了', [over])).toEqual([]);
  });
});

describe('a number worked out', () => {
  it.each([
    ['阳光玫瑰一斤合二十块不到', '阳光玫瑰2斤装39.9元'],
    ['四个小时是180', '日常保洁45元/小时'],
    ['上门十二趟三百六', '上门车费30元/次'],
    ['一克合一块二左右', '白牡丹饼357克420元'],
    ['一袋里四成多是蛋白质', '奶昔每袋35克，含蛋白质15克'],
    ['首付三万一千九百六', '豪华版指导价15.98万元，首付20%起'],
    ['续48节3600', '创意班48课时3600元'],
    ['分十二期，一年付完', '隐形矫正22800元，可分12期'],
    ['课要在半年里上完，也就是26个星期', '私教课有效期6个月'],
    ['这饼是21年压的', '白牡丹饼2021年压制'],
    ['超过59直接包邮', '满59元包邮'],
    ['您家89平，半包680一平，总价六万零五百二', '半包680元/㎡'],
    ['挂机80柜机120，您家三挂一柜，三百六', '空调清洗：挂机80元/台，柜机120元/台'],
    ['公的四两母的三两，四公四母，八只拢共两斤八两', '大闸蟹8只装（4公4母），公蟹4两/只，母蟹3两/只'],
    ['一克十八，转运珠三克六五，工费六十五块七', '加工费18元/克，转运珠重3.65克'],
    ['小碗十四大碗十八，差四块钱', '牛肉面小碗14元，大碗18元'],
    ['二十四节课一周两节，正好十二个礼拜', '一期24节，每周2节'],
    ['一条也就四五两', '带鱼5斤/箱，每箱11条'],
    ['年满六十五周岁，超过六十五周岁投不了', '投保年龄28天—65周岁'],
    ['厢货出去二十公里，三百二加六十，三百八', '厢货起步320元（含10公里），超出每公里6元'],
    ['小娃儿的有42套，大人的一百四十四套', '在架186套，其中儿童款42套'],
    ['一个月合两百六七十只', '2025年1至8月售出2140只'],
    ['七百块钱找您一块', '长款羽绒服售价699元'],
    ['架上定价五十的，只收二十', '精品区按定价4折'],
    ['弹簧管十年，到2035年', '弹簧质保10年'],
    ['许可证到2028年9月，离现在整整三年', '许可证有效期至2028年9月'],
    ['六斤的换四斤的，棉花被差一百二', '棉花被3千克款398元；棉花被2千克款278元'],
    ['四个设计师六个师傅，十个人的小团队', '设计师4名，安装师傅6名'],
    ['四成多是老客回来买的', '复购顾客占订单的42%'],
    ['二十多分钟就好', '完整验光约25分钟'],
    ['买三送一，等于四瓶一百七十四，一瓶合四十三块五', '洋槐蜜每瓶58元，买三送一'],
    ['充一千送一百，相当于九折多一点', '储值充1000元送100元'],
    ['押一付三，头一回备一万零七百二', '单间每月2680元，押一付三'],
    ['B 比 A 多了十一项', '套餐A共21项，套餐B共32项'],
    ['每天一包，刚好吃一个月', '每盒30小包，每包10克'],
    ['一瓶能吃两个月', '钙片每瓶120粒，每日2粒'],
    ['四件套五百块有找', '四件套499元'],
    ['黄瓜两块一斤', '黄瓜每公斤4元'],
    ['白菜八毛一斤', '白菜每公斤1.6元'],
    ['葵花油一升15', '葵花籽油每桶5升75元'],
  ])('%s rests on %s', (text, fact) => {
    expect(rules(text, [fact])).toEqual([]);
  });

  it.each([
    ['阳光玫瑰一斤合十五块', '阳光玫瑰2斤装39.9元'],
    ['四个小时是150', '日常保洁45元/小时'],
    ['上门十二趟三百', '上门车费30元/次'],
    ['一袋里六成是蛋白质', '奶昔每袋35克，含蛋白质15克'],
    ['首付两万五', '豪华版指导价15.98万元，首付20%起'],
    ['续60节3600', '创意班48课时3600元'],
    ['分十二期，两年付完', '隐形矫正22800元，可分12期'],
    ['酱牛肉一盒一斤，58块', '酱牛肉每盒400克，58元/盒'],
    ['服务过超过 5000 位客人', '服务过 5000 位客人'],
    ['您家89平，半包680一平，总价五万八', '半包680元/㎡'],
    ['每盒六片', '每盒5片，满300减50'],
    ['补水卡十次1580，平均一次一百三出头', '补水10次卡1580元，有效期12个月'],
    ['挂机80柜机120，您家三挂一柜，一共三百二', '空调清洗：挂机80元/台，柜机120元/台'],
    ['黄瓜三块一斤', '黄瓜每公斤4元'],
    ['小班4人封顶', '每班不超过6人，配2名老师'],
    ['一瓶能吃四个月', '钙片每瓶120粒，每日2粒'],
    ['颗颗28到30毫米', '果径26至28毫米'],
    ['吸力一万两千帕', '最大吸力8000Pa'],
    ['防晒衣UPF100+', '防晒衣UPF50+'],
  ])('%s does not follow from %s', (text, fact) => {
    expect(rules(text, [fact])).toEqual(UNSUPPORTED);
  });
});

describe('a number that claims nothing of what is sold', () => {
  it.each([
    '您到了打前台分机8016',
    '门口203路公交就停',
    '空调开26还是28？',
    '洗碗、拖地、浇花，三样做完才去上班',
    '去年腊月二十八雪下得真大',
  ])('%s', (text) => {
    expect(rules(text, ['日常保洁45元/小时'])).toEqual([]);
  });
});

describe('a number as it is spoken', () => {
  it.each([
    ['五年陈九百一坛，一坛二十五公斤', '五年陈黄酒，25公斤/坛，900元'],
    ['围巾三两六', '围巾重180克'],
    ['插瓶能养十来天', '瓶插期约12天'],
    ['换电池一刻钟', '更换电池15分钟'],
    ['四早六正都含', '含4早6正餐'],
    ['桌子160×80cm', '餐桌160×80cm'],
    ['十五个工作日出片，就是三个礼拜', '出片15个工作日'],
    ['五斤装一百八，合三十六一斤', '鲜百合5斤装180元'],
    ['牛肉占三成半', '牛肉含量35%'],
    ['拾捌块一箱，一两一个', '一箱18元，每个50克'],
    ['碾米后半个月内发货', '碾米后15日内发货'],
    ['平安扣两厘米六', '平安扣直径26毫米'],
    ['这套 1 1 8 0 元', '整套1180元'],
    ['送 1 2 0 0 克', '赠1200克'],
    ['尺码 6 7 8 9 都有，1180 元', '整套1180元，尺码6至9'],
    ['桌面从53升到77厘米', '升降书桌高度53至77厘米'],
  ])('%s is what %s says', (text, fact) => {
    expect(rules(text, [fact])).toEqual([]);
  });

  it.each([
    ['这套 1 0 8 0 元', '整套1180元'],
    ['五年陈八百一坛', '五年陈黄酒，25公斤/坛，900元'],
    ['含四早六正', '含4早5正餐'],
    ['免赔额是五千，一年里超过的都赔', '医疗险年免赔额1万元'],
  ])('%s is not what %s says', (text, fact) => {
    expect(rules(text, [fact])).toEqual(UNSUPPORTED);
  });
});

describe('the right number of another thing', () => {
  it.each([
    ['十九枝168', '红玫瑰11枝礼盒168元，19枝礼盒268元'],
    ['核桃礼盒99元两盒', '核桃礼盒每盒99元'],
    ['周末湖景房也是四百二十八一晚', '湖景大床房平日428元/晚，周末588元/晚'],
    ['八寸的草莓奶油168', '6寸草莓奶油蛋糕168元，8寸228元'],
    ['整机十年包修', '整机三年包修，压缩机十年'],
    ['灰枣三十六一斤', '灰枣每公斤36元'],
    ['体测每周做一回', '体测免费，每月1次'],
    ['新款的糖只有老款的三成', '含糖量比旧款减30%'],
    ['电池电机一个样，统统三年包换', '电池质保24个月，电机质保36个月'],
    ['私教七位全有证', '私教7位，其中4位持证'],
  ])('%s is contradicted by %s', (text, fact) => {
    expect(rules(text, [fact])).toEqual(UNSUPPORTED);
  });

  it.each([
    ['十一枝168', '红玫瑰11枝礼盒168元，19枝礼盒268元'],
    ['平日四百二十八一晚', '湖景大床房平日428元/晚，周末588元/晚'],
    ['六寸的草莓奶油168', '6寸草莓奶油蛋糕168元，8寸228元'],
    ['压缩机保十年', '整机三年包修，压缩机十年'],
  ])('%s is borne out by %s', (text, fact) => {
    expect(rules(text, [fact])).toEqual([]);
  });
});

describe('the price of another size', () => {
  const beds = ['独立弹簧床垫1.5米款1999元', '独立弹簧床垫1.8米款2399元'];

  it('is told where two records give each its own', () => {
    expect(rules('一米八的床垫今天聊个底价：1999抬走', beds)).toEqual(UNSUPPORTED);
    expect(rules('一米五的床垫今天聊个底价：1999抬走', beds)).toEqual([]);
  });
});

describe('what sounds like everyday life and is told by a record', () => {
  it.each([
    ['今天下单当天就飞', '下单次日发货，48小时内到'],
    ['早上把鞋给我，第二天给您送回去', '收鞋后72小时内送回'],
    ['晚上八点关门', '每天营业至18:00'],
    ['二十四小时营业，半夜也有人', '营业时间10:00—21:00'],
    ['一天遛三趟', '寄养犬每日遛2次'],
    ['一晃开店十年了', '2019年开第一家店'],
    ['只要一个小时也给您派人', '日常保洁每小时45元，3小时起约'],
  ])('%s is not what %s says', (text, fact) => {
    expect(rules(text, [fact])).toEqual(UNSUPPORTED);
  });

  it.each([
    ['今天下单明天就发', '下单次日发货，48小时内到'],
    ['晚上六点关门，我八点才到家', '每天营业至18:00'],
  ])('%s is what %s says', (text, fact) => {
    expect(rules(text, [fact])).toEqual([]);
  });
});
