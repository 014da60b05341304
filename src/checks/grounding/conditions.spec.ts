import { draftOf, type Labelled, libraryFor } from '../evaluation/golden.js';
import { runChecks } from '../registry.js';

/** Whether a number in a text is not borne out by these facts of one product. */
function isUnsupported(text: string, facts: readonly string[]): boolean {
  const entry: Labelled = {
    id: 'text',
    text,
    guilty: [],
    publish_on: '2026-12-02',
    facts: facts.map((claim, at) => ({ id: `f${String(at)}`, claim })),
  };
  const { body, context } = draftOf(entry, libraryFor(entry, {}));
  return runChecks(body, context, ['grounding']).some(({ rule }) => rule === 'unsupported_claim');
}

describe('a number under another condition than its record', () => {
  it.each([
    ['周末山景房连住两晚也送早餐', ['平日连住2晚及以上送双人早餐1次']],
    ['两个仓也给每仓八百块', ['企业版1至2个仓每仓每年1000元', '企业版3个仓及以上每仓每年800元']],
    ['拿一包就送一包湿巾', ['纸尿裤满3包送湿巾1包']],
    ['XL码两包起86一包', ['纸尿裤L码一次买2包及以上每包86元，XL码不参加']],
    ['三店通用，手镯工费七折', ['手镯工费7折，仅限步行街店']],
    ['整天都是35一位', ['单次票白天45元', '单次票18:00后35元']],
    ['55岁以上叔叔阿姨配老花镜减十块', ['65岁及以上配老花镜凭身份证减10元']],
    ['商务七座跑五百公里以内都不另算钱', ['7座商务车每日含300公里，超出另计']],
  ])('%s is not borne out', (text, facts) => {
    expect(isUnsupported(text, facts)).toBe(true);
  });

  it.each([
    ['平日连住两晚以上送一顿两人早餐', ['平日连住2晚及以上送双人早餐1次']],
    ['三个仓起每仓八百块', ['企业版1至2个仓每仓每年1000元', '企业版3个仓及以上每仓每年800元']],
    ['六十五岁以上配老花镜凭身份证减10块', ['65岁及以上配老花镜凭身份证减10元']],
    ['二十张讲义四块钱', ['A4黑白打印每张0.2元，满500张每张0.12元']],
    ['凑三袋打九折是86块4', ['芒果干32元/袋', '同款满3袋9折']],
  ])('%s is', (text, facts) => {
    expect(isUnsupported(text, facts)).toBe(false);
  });
});

describe('a price of something else', () => {
  it.each([
    ['C2自动挡3680，手动4080，二选一', ['C1手动挡学费3680元', 'C2自动挡学费4080元']],
    ['百天照699那套给20张精修', ['百天照A套699元，精修12张', '百天照B套999元，精修20张']],
    ['足疗一个半钟头128', ['足疗60分钟128元', '足疗90分钟168元']],
    ['精华两瓶 199 元', ['精华价格 199 元']],
    ['精华两瓶 99 元', ['精华价格 199 元']],
    ['我们让利 5%', ['烟酰胺含量 5%']],
    ['36 个月不长斑', ['保质期 36 个月']],
    ['零下 5 度还推得开', ['冷藏到 5 度还推得开']],
    ['全程住五钻酒店', ['全程入住四钻酒店']],
    ['一个教练最多带3个娃', ['少儿游泳班每位教练带4名学员']],
  ])('%s is told', (text, facts) => {
    expect(isUnsupported(text, facts)).toBe(true);
  });

  it.each([
    ['C1手动挡3680，自动挡4080，二选一', ['C1手动挡学费3680元', 'C2自动挡学费4080元']],
    ['一件39两件72', ['纯棉背心39元/件，两件72元']],
    ['8 枚 168 元，送人正好', ['月饼礼盒 8 枚装', '月饼礼盒 168 元']],
    ['精华一瓶 199，两瓶 398', ['精华价格 199 元']],
    ['灰枣一斤、杏干一斤，五十四块八', ['新疆灰枣29.9元/500克', '杏干24.9元/500克']],
    ['一瓶鲜奶200毫升，蛋白质7.2克', ['鲜牛奶200毫升/瓶', '鲜牛奶蛋白质3.6克/100毫升']],
  ])('%s is no other', (text, facts) => {
    expect(isUnsupported(text, facts)).toBe(false);
  });
});

describe('what costs nothing', () => {
  it.each([
    ['安装0元', ['送货上门50元', '门市价2999元'], true],
    ['市内送货0元', ['市内免费送货安装'], false],
    ['0跑腿费送上门', ['3公里内满49元免费送药上门'], false],
  ])('%s beside %j', (text, facts, isLoose) => {
    expect(isUnsupported(text, facts)).toBe(isLoose);
  });
});

describe('days on which it does not hold', () => {
  it.each([
    ['周六也九折', ['全场9折，周六、周日不参加'], true],
    ['周一九折', ['全场9折，周六至周日不参加'], false],
  ])('%s beside %j', (text, facts, isLoose) => {
    expect(isUnsupported(text, facts)).toBe(isLoose);
  });
});

describe('what goods are made with and whom they suit', () => {
  const serum = ['烟酰胺含量 5%', '不加香精、酒精和色素', '不建议孕妇使用'];

  it.each(['含玻尿酸', '精华加了玻色因', '这瓶含酒精', '建议孕妇使用', '孕妇也适合', '这瓶是院线品质'])(
    '%s needs a record of its own',
    (text) => {
      expect(isUnsupported(text, serum)).toBe(true);
    },
  );

  it.each(['含烟酰胺', '没加香精', '孕妇不建议用', '里面有没有酒精？'])('%s does not', (text) => {
    expect(isUnsupported(text, serum)).toBe(false);
  });
});

describe('a number of what was named last', () => {
  const shops = ['河西馆泳池 8 条泳道', '城东馆泳池 5 条泳道'];
  it.each([
    ['住城东的不用跑远，城东馆就在地铁口，泳池8条泳道', shops],
    ['大人也来洗洗耳朵，68一次', ['成人采耳每次 98 元', '儿童采耳每次 68 元']],
    ['24年的白茶刚开仓，一饼足足350克', ['2021 年白茶每饼 350 克', '2024 年白茶每饼 200 克']],
    ['周六过来游，带一位小朋友，6小时不限时段', ['工作日畅玩票限时 6 小时', '周末畅玩票限时 3 小时']],
    ['城东馆就在地铁口。\n泳池8条泳道', shops],
    ['城东馆性价比高，泳池8条泳道', shops],
  ])('%s is of another thing', (text, facts) => {
    expect(isUnsupported(text, facts)).toBe(true);
  });

  it.each([
    ['住城东的也可以去河西馆，河西馆泳池8条泳道', shops],
    ['城东馆5条泳道，河西馆有8条泳道', shops],
    ['小孩采耳每次68', ['成人采耳每次 98 元', '儿童采耳每次 68 元']],
    ['面霜到货了，早上出门前抹一层，晚上回家再补，一罐50克', ['面霜一罐50克，早上用', '眼霜一罐15克，晚上用']],
    ['干皮的也能用A款，每盒5片', ['A款面膜每盒5片，敏感肌可用', 'B款面膜每盒10片，干皮可用']],
  ])('%s is of its own', (text, facts) => {
    expect(isUnsupported(text, facts)).toBe(false);
  });
});

describe('a number turned round', () => {
  it.each([
    ['轮椅坡道，6度就推不上去', ['轮椅电机 6 度坡道可推上去']],
    ['签收 15 天内不给换', ['签收后 15 天内可换货']],
    ['掉毛从 5 根涨到 40 根', ['试用猫砂掉毛由 40 根降至 5 根']],
    ['夜里测都超过 40 分贝', ['夜间运行噪声不超过 40 分贝']],
    ['26 位用了都不痒了', ['30 位试用者中 26 位说瘙痒感比之前轻']],
    ['一年来了 3000 位不同的客人', ['全年接待 3000 人次']],
    ['好转率 92%，抽烟的来也一样', ['好转率 92%（不含吸烟者）']],
    ['我家豆腐乳加了酒精，香', ['腐乳未添加酒精，每瓶 300 克']],
    ['30 位都说没那么痒了', ['30 位试用者中 26 位说瘙痒感比之前轻']],
    ['超过 26 位说没那么痒了', ['30 位试用者中 26 位说瘙痒感比之前轻']],
    ['拆封后 7 天内也能退', ['拆封后 7 天内不可退货']],
    ['满意率超过95%', ['客户满意率95%']],
  ])('%s is told', (text, facts) => {
    expect(isUnsupported(text, facts)).toBe(true);
  });

  it.each([
    ['轮椅6度的坡也推得上去', ['轮椅电机 6 度坡道可推上去']],
    ['过了 15 天就不给换了', ['签收后 15 天内可换货']],
    ['掉毛从 40 根降到 5 根', ['试用猫砂掉毛由 40 根降至 5 根']],
    ['夜里测着压在 40 分贝以内', ['夜间运行噪声不高于 40 分贝']],
    ['26 位说没那么痒了', ['30 位试用者中 26 位说瘙痒感比之前轻']],
    ['好转率 92%，抽烟的不算在里头', ['好转率 92%（不含吸烟者）']],
    ['腐乳一滴酒精没放', ['腐乳未添加酒精，每瓶 300 克']],
    ['加了酒精吗？一滴没有', ['腐乳未添加酒精，每瓶 300 克']],
    ['原味款加了蔗糖', ['无糖款未添加蔗糖', '原味款添加了蔗糖']],
    ['签收 15 天内能不能换货？能', ['签收后 15 天内可换货']],
    ['48小时内收不到货我赔', ['下单48小时内可收到货']],
    ['超过7天不退哦', ['签收7天内可退货']],
    ['每班绝不会超过8人', ['每班不超过8名学员']],
    ['26 位说没那么痒了，废话不说了', ['30 位试用者中 26 位说瘙痒感比之前轻']],
    ['缩水率5%以内，卖完就没了', ['羊毛衫缩水率低于5%']],
    ['全场8折，运费自理', ['全场8折（不含运费）']],
  ])('%s is not', (text, facts) => {
    expect(isUnsupported(text, facts)).toBe(false);
  });
});
