import { groundingRules as rules } from '../evaluation/grounding-rules.js';

const UNSUPPORTED = ['unsupported_claim'];

describe('a number of others than those of whom the record gives it', () => {
  it.each([
    ['新同学报名也是九五折', ['老学员续费95折']],
    ['年卡1680都减100，人数不限', ['健身年卡1680元', '前50名报年卡减100元']],
    ['面包什么都不用出示，全场八折', ['会员全场8折']],
  ])('%s is not borne out', (text, facts) => {
    expect(rules(text, facts)).toEqual(UNSUPPORTED);
  });

  it.each([
    ['老学员续费九五折', ['老学员续费95折']],
    ['年卡1680，前50名减100', ['健身年卡1680元', '前50名报年卡减100元']],
    ['会员全场八折', ['会员全场8折']],
    ['学员通过率71.6%，不是人人都过', ['初级班学员通过率71.6%']],
  ])('%s is', (text, facts) => {
    expect(rules(text, facts)).toEqual([]);
  });
});

describe('a number given in one place only', () => {
  const mattress = ['床垫120晚试睡仅限网店订单', '床垫2680元'];
  const toast = ['全麦吐司买一送一，仅限万达店', '全麦吐司22元', '湖滨店营业时间7:30-21:00'];
  it.each([
    ['来门店躺躺看，2680，睡120晚不合适再退', mattress],
    ['湖滨店全麦吐司22元，买一送一', toast],
  ])('%s is not given in the other', (text, facts) => {
    expect(rules(text, facts)).toEqual(UNSUPPORTED);
  });

  it.each([
    ['网店下单2680，睡120晚不合适再退', mattress],
    ['万达店全麦吐司22元，买一送一', toast],
  ])('%s is given there', (text, facts) => {
    expect(rules(text, facts)).toEqual([]);
  });
});

describe('a number said of more than the record says it of', () => {
  it.each([
    ['除螨仪手里攥着3项专利，证书都批下来了', ['除螨仪已提交3项专利申请，尚在审查']],
    ['光去年店里就修了12860台手机', ['2018年开店至2026年2月累计维修手机12860台']],
    ['茶多酚16.8%，哪年哪批都是它', ['2024年春茶送检一批，茶多酚16.8%']],
    ['卫衣半价，原先119', ['卫衣119元/件，第二件半价']],
    ['31个孩子全过', ['考级报名31人，通过28人']],
    ['所有护理项目都是七折', ['身体护理项目7折，面部项目不参加']],
    ['1000克绒的被子599', ['羽绒被充绒1000克，899元；充绒600克，599元']],
  ])('%s is not borne out', (text, facts) => {
    expect(rules(text, facts)).toEqual(UNSUPPORTED);
  });

  it.each([
    ['除螨仪3项专利还在申请', ['除螨仪已提交3项专利申请，尚在审查']],
    ['开店到现在修了12860台手机', ['2018年开店至2026年2月累计维修手机12860台']],
    ['茶多酚16.8%，24年春茶送检的', ['2024年春茶送检一批，茶多酚16.8%']],
    ['卫衣119一件，第二件半价', ['卫衣119元/件，第二件半价']],
    ['1000克绒的被子899，600克的599', ['羽绒被充绒1000克，899元；充绒600克，599元']],
  ])('%s is', (text, facts) => {
    expect(rules(text, facts)).toEqual([]);
  });
});

describe('days, hours and so many at once', () => {
  const rooms = ['大床房周日至周四388元/晚，周五周六528元/晚'];
  const prints = ['彩印每张2元', '一次彩印满50张，每张按1.5元'];
  it.each([
    ['周六那间大床房也是388', rooms],
    ['早呀，现烤面包6折', ['每日20:00后现烤面包6折']],
    ['您40张彩印，走批量一块五', prints],
    ['只买一个也打九折', ['充电宝两件9折']],
    ['烤鱼套餐168，停车2小时不要钱', ['消费满200元免费停车2小时', '烤鱼套餐168元']],
  ])('%s is under another condition', (text, facts) => {
    expect(rules(text, facts)).toEqual(UNSUPPORTED);
  });

  it.each([
    ['周四那间大床房388', rooms],
    ['晚上八点后现烤面包6折', ['每日20:00后现烤面包6折']],
    ['您60张彩印，走批量一块五，收90', prints],
    ['充电宝两件打九折', ['充电宝两件9折']],
    ['满200停车2小时不要钱', ['消费满200元免费停车2小时', '烤鱼套餐168元']],
  ])('%s is not', (text, facts) => {
    expect(rules(text, facts)).toEqual([]);
  });
});
