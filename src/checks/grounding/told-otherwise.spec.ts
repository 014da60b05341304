import { groundingRules as rules } from '../evaluation/grounding-rules.js';

const UNSUPPORTED = ['unsupported_claim'];

describe('what a record gives for just this', () => {
  const bookkeeping = ['代理记账200元/月，年付2200元'];
  const cleaning = ['油烟机清洗120元/台，2台220元', '清洗每次送100元券'];

  it('is a price by the way of paying, and not ten times another', () => {
    expect(rules('小规模二百一个月，年付两千', bookkeeping)).toEqual(UNSUPPORTED);
    expect(rules('小规模二百一个月，年付两千二', bookkeeping)).toEqual([]);
  });

  it('is the price of so many, and not what others come to', () => {
    expect(rules('洗一台一百二，两台二百', cleaning)).toEqual(UNSUPPORTED);
    expect(rules('洗一台一百二，两台二百二', cleaning)).toEqual([]);
  });

  it('is what is saved, and not what one of the things costs', () => {
    const breakfast = ['鲜肉包2.5元一个', '豆浆3元一杯', '两个鲜肉包加一杯豆浆套餐7元'];
    expect(rules('两个鲜肉包配一杯豆浆，套餐价7块，比单点省三块钱', breakfast)).toEqual(UNSUPPORTED);
    expect(rules('豆浆三块钱一杯，烫', breakfast)).toEqual([]);
  });
});

const PRICES = ['滚筒洗衣机拆洗150元', '鸡苗3元/只', '月季苗25元/棵', '剪发25元'];

describe('days of the week', () => {
  it.each([
    ['洗衣机拆洗150，礼拜天歇一天', '每周一休息'],
    ['鸡苗三块，逢周三周六到货', '每周二、五到货'],
    ['月季二十五，每周一、三、四发货', '每周一、四发货'],
  ])('%s beside %s', (text, claim) => {
    expect(rules(text, [...PRICES, claim])).toEqual(UNSUPPORTED);
  });

  it.each([
    ['洗衣机拆洗150，礼拜一歇一天', '每周一休息'],
    ['月季二十五，每周四发货', '每周一、四发货'],
    ['月季二十五，周日不发货', '周一至周六发货'],
    ['月季二十五，周一发货', '周日不发货'],
    ['月季二十五，这周五临时加发货', '每周一、四发货'],
    ['剪发25，周六理发的人多', '周一发券'],
  ])('%s is right beside %s', (text, claim) => {
    expect(rules(text, [...PRICES, claim])).toEqual([]);
  });
});

describe('times of the clock and of waiting', () => {
  it('are held against the hours of a record', () => {
    expect(rules('早八点半开门，晚上九点关。剪发二十五', ['剪发25元', '营业8:30–20:00'])).toEqual(UNSUPPORTED);
    expect(rules('早八点半开门，晚上八点关。剪发二十五', ['剪发25元', '营业8:30–20:00'])).toEqual([]);
    expect(rules('剪发二十五。晚上七点在门口集合看电影', ['剪发25元', '营业8:30–20:00'])).toEqual([]);
  });

  it('are no sooner than a record has it', () => {
    const coat = ['羊绒大衣干洗45元/件', '3天取衣'];
    expect(rules('单洗四十五，今天送来明天就能拿', coat)).toEqual(UNSUPPORTED);
    expect(rules('单洗四十五，大后天拿', coat)).toEqual([]);
  });
});

describe('a number of two signs', () => {
  it('is the price of a pair, and a festival only where it is one', () => {
    expect(rules('棉袜一双十五块', ['棉袜15元一双'])).toEqual([]);
    expect(rules('棉袜一双十五块', ['棉袜12元一双'])).toEqual(UNSUPPORTED);
    expect(rules('双十二囤货，棉袜12', ['棉袜12元一双'])).toEqual([]);
  });
});
