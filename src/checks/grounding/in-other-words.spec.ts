import { groundingRules as rules } from '../evaluation/grounding-rules.js';

const UNSUPPORTED = ['unsupported_claim'];

describe('a word that begins like a unit', () => {
  it('leaves the number before it a price', () => {
    const purifier = ['售价1899元，含上门安装', '通量800加仑'];
    expect(rules('净水机1899包安装', purifier)).toEqual([]);
    expect(rules('净水机1999包安装', purifier)).toEqual(UNSUPPORTED);
    expect(rules('纸尿裤1899包一箱', ['纸尿裤每箱4包1899元'])).toEqual(UNSUPPORTED);
  });

  it('is short for what the record counts in', () => {
    expect(rules('净水机800G', ['通量800加仑'])).toEqual([]);
    expect(rules('净水机600G', ['通量800加仑'])).toEqual(UNSUPPORTED);
    expect(rules('大米800G', ['每袋500克'])).toEqual(UNSUPPORTED);
  });
});

describe('a number in other words than the record’s', () => {
  it('is so often a week where the record lists the days', () => {
    const box = ['售价59元/箱', '每周二、周五配送'];
    expect(rules('一周送两回，59一箱', box)).toEqual([]);
    expect(rules('一周送四回，59一箱', box)).toEqual(UNSUPPORTED);
    expect(rules('一个月送两回，59一箱', box)).toEqual(UNSUPPORTED);
  });

  it('is a year before the goods', () => {
    const rice = ['2024年新米，每袋5千克'];
    expect(rules('2024新米到了', rice, '2025-12-24')).toEqual([]);
    expect(rules('2023新米到了', rice, '2025-12-24')).toEqual(UNSUPPORTED);
  });

  it('is one side of a size', () => {
    const mattress = ['售价1.8×2米规格2599元'];
    expect(rules('一米八床的2599', mattress)).toEqual([]);
    expect(rules('一米五床的2599', mattress)).toEqual(UNSUPPORTED);
  });

  it('is a share before its thing, in a row', () => {
    const wool = ['羊毛70%，锦纶30%'];
    expect(rules('七成羊毛三成锦纶，手洗', wool)).toEqual([]);
    expect(rules('三成羊毛七成锦纶，手洗', wool)).toEqual(UNSUPPORTED);
    expect(rules('八成羊毛两成锦纶，手洗', wool)).toEqual(UNSUPPORTED);
  });

  it('is little more than a round number', () => {
    expect(rules('这款被子上月卖出去一百出头', ['上月售出105床'])).toEqual([]);
    expect(rules('这款被子上月卖出去两百出头', ['上月售出105床'])).toEqual(UNSUPPORTED);
  });

  it('is a discount of this week', () => {
    const cup = ['日常价120元', '本周八折'];
    expect(rules('今天降到八折，一百二的保温杯九十六拿走', cup)).toEqual([]);
    expect(rules('今天降到七折，一百二的保温杯八十四拿走', cup)).toEqual(UNSUPPORTED);
  });

  it('is how often one size goes into the other', () => {
    const milk = ['大罐800克136元', '小罐400克68元'];
    expect(rules('全脂奶粉一罐八百克，比四百克的那罐多一倍', milk)).toEqual([]);
    expect(rules('全脂奶粉一罐八百克，比四百克的那罐多三倍', milk)).toEqual(UNSUPPORTED);
  });

  it('is a portion of the whole, by how many meals it makes', () => {
    const dumplings = ['每袋1千克，约50只', '售价28元/袋'];
    expect(rules('28一袋，俺家俩人一顿煮二十五个，一袋吃两顿', dumplings)).toEqual([]);
    expect(rules('28一袋，俺家俩人一顿煮三十五个，一袋吃两顿', dumplings)).toEqual(UNSUPPORTED);
  });
});

describe('a sum that does not come out', () => {
  it('of a price shared out', () => {
    const course = ['课程共24节，每节60分钟', '学费1680元'];
    expect(rules('课一共24节，学费1680，一节才合60块', course)).toEqual(UNSUPPORTED);
    expect(rules('课一共24节，学费1680，一节才合70块', course)).toEqual([]);
  });

  it('of two who come together', () => {
    const cleaning = ['洗牙168元/人', '无双人优惠'];
    expect(rules('洗牙168一位，两个人一起来300', cleaning)).toEqual(UNSUPPORTED);
    expect(rules('洗牙168一位，两个人一起来336', cleaning)).toEqual([]);
  });

  it('of what is taken off', () => {
    const sauce = ['15.8元/瓶', '满三瓶减5元'];
    expect(rules('酱油十五块八，买三瓶四十七块四，再减十块', sauce)).toEqual(UNSUPPORTED);
    expect(rules('酱油十五块八，买三瓶四十七块四，再减五块', sauce)).toEqual([]);
  });

  it('of what a record takes off otherwise', () => {
    const coffee = ['美式15元', '拿铁20元', '自带杯每杯减3元'];
    expect(rules('自带杯减5块啦，拿铁十五', coffee)).toEqual(UNSUPPORTED);
    expect(rules('自带杯减3块啦，拿铁十七', coffee)).toEqual([]);
  });

  it('of what is paid where some are given', () => {
    const tyres = ['轮胎买三送一', '轮胎每条420元'];
    expect(rules('轮胎买三送一，二十四条付十八条的钱', tyres)).toEqual([]);
    expect(rules('轮胎买三送一，二十四条付十五条的钱', tyres)).toEqual(UNSUPPORTED);
  });

  it('of the hours in which something is brought', () => {
    const flowers = ['99元/束', '红玫瑰11枝', '同城2小时送达，配送时间9:00-20:00'];
    const bouquet = '花束99，十一枝红玫瑰。同城下单后两小时送到';
    expect(rules(`${bouquet}，早上九点到晚上十点都有人送`, flowers)).toEqual(UNSUPPORTED);
    expect(rules(`${bouquet}，早上九点到晚上八点都有人送`, flowers)).toEqual([]);
    expect(rules(`${bouquet}。昨晚十点还有人来问`, flowers)).toEqual([]);
  });

  it('of years in the cellar', () => {
    expect(rules('这坛子封了五年，42度', ['窖藏3年', '酒精度42%vol'])).toEqual(UNSUPPORTED);
    expect(rules('这坛子封了三年，42度', ['窖藏3年', '酒精度42%vol'])).toEqual([]);
  });
});

describe('words for what a record has', () => {
  it('are of the same stuff', () => {
    expect(rules('这批毛巾70×140，纯棉，两条一起拿四十四', ['尺寸70×140厘米，100%棉', '22元/条'])).toEqual([]);
    expect(rules('这批毛巾用的是纯棉', ['尺寸70×140厘米', '22元/条'])).toEqual(UNSUPPORTED);
    expect(rules('镁合金车架', ['整车重8.2公斤'])).toEqual(UNSUPPORTED);
  });

  it('are a warranty of what breaks', () => {
    expect(rules('机器坏了一年内保修', ['整机质保1年'])).toEqual([]);
    expect(rules('机器摔坏了保修', ['整机质保1年'])).toEqual(UNSUPPORTED);
  });

  it('are a paper by its name', () => {
    expect(rules('检疫证明跟着货走的，柜台要看随时翻给你', ['附入境货物检验检疫证明'])).toEqual([]);
    expect(rules('净水器有涉水卫生许可批件', ['售价1899元'])).toEqual(UNSUPPORTED);
    expect(rules('我们有代理记账许可证，墙上挂着', ['持代理记账许可证书'])).toEqual([]);
  });

  it('are an origin that the record denies', () => {
    const battery = ['换电池149元', '使用第三方品牌电池，非原厂'];
    expect(rules('用的都是原厂拆机电池，换电池149', battery)).toEqual(UNSUPPORTED);
    expect(rules('电池不是原厂的，换电池149', battery)).toEqual([]);
  });

  it('are the country of an ingredient', () => {
    expect(rules('奶油是法国铁塔的，提前订', ['使用动物奶油'])).toEqual(UNSUPPORTED);
    expect(rules('奶油是动物的，提前订', ['使用动物奶油'])).toEqual([]);
  });
});

describe('a fee that was let off', () => {
  const card = ['借书卡押金100元', ['办借书卡免押金', '2025-06-15']] as const;

  it('is let off no more', () => {
    expect(rules('绘本馆办卡那100押金现在免收，带户口本来登记就能借', card)).toEqual(['expired_fact']);
    expect(rules('绘本馆办卡押金100，带户口本来登记就能借', card)).toEqual([]);
    expect(rules('绘本馆办卡那100押金现在免收', ['借书卡押金100元', '办借书卡免押金'])).toEqual([]);
  });
});
