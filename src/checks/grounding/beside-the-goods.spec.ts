import { groundingRules as rules } from '../evaluation/grounding-rules.js';

const UNSUPPORTED = ['unsupported_claim'];

describe('a number told beside the goods', () => {
  const purifier = ['适用面积28–48平方米', '售价1499元'];

  it('is of other people’s homes', () => {
    expect(rules('隔壁老李家120平，我劝他别指望一台搞定', purifier)).toEqual([]);
    expect(rules('这台管120平没问题', purifier)).toEqual(UNSUPPORTED);
  });

  it('is of how many a family are, unless a record counts them', () => {
    expect(rules('洗衣液2瓶49块9。阿拉屋里四口人，礼拜天洗得腰都直不起来', ['洗衣液两瓶装49.9元'])).toEqual([]);
    expect(rules('蒸锅六口之家够用，129', ['蒸锅129元', '蒸锅适合3口之家'])).toEqual(UNSUPPORTED);
  });

  it('is of somebody’s own hours, and not of how long the service takes', () => {
    const portrait = ['亲子照套餐299元', '拍摄约90分钟'];
    expect(rules('今早那家的小胖墩，哄了四十分钟才肯笑，299的套餐底片都送', [...portrait, '底片全送'])).toEqual([]);
    expect(rules('净水器1899。昨天那家师傅趴在柜子里四十分钟，主人家给煮了碗面', ['售价1899元，含上门安装'])).toEqual(
      [],
    );
    expect(rules('299的套餐，拍摄四十分钟', portrait)).toEqual(UNSUPPORTED);
  });

  it('is of the days since a festival, and not of how long an offer holds', () => {
    const season = ['定价39元', ['开学季29元', '2025-09-01']] as const;
    expect(rules('开学都三周了,字典29还在,班级补订的家长扣1。', season)).toEqual(['expired_fact']);
    expect(rules('字典29一本，保修三周', ['定价29元'])).toEqual(UNSUPPORTED);
  });

  it('is the name of a festival', () => {
    expect(rules('双12囤货：89一包', ['单包89元'])).toEqual([]);
    expect(rules('双十二囤货：89一包', ['单包89元'])).toEqual([]);
    expect(rules('双12半价，2900就搬走', ['原价5800元'])).toEqual(UNSUPPORTED);
  });

  it('is of pictures one took oneself, and not of those that are sold', () => {
    const rolls = ['海盐卷每个6元', '精修12张'];
    expect(rules('今天的海盐卷鼓得像小枕头，拍了八张都舍不得删。六块一个', rolls)).toEqual([]);
    expect(rules('套餐送精修八张', rolls)).toEqual(UNSUPPORTED);
  });

  it('is of who comes, and not of how many it is for', () => {
    const pot = ['鸳鸯锅底58元', '包间限6人'];
    expect(rules('中午来吃锅子，锅底58，四个人来我给留靠窗那桌', pot)).toEqual([]);
    expect(rules('包间限四个人，锅底58', pot)).toEqual(UNSUPPORTED);
  });

  it('is the one from which an offer holds', () => {
    const student = ['套餐399元', '学生凭证立减50元'];
    expect(rules('学生证给我看一眼就减五十，套餐到手349', student)).toEqual([]);
    expect(rules('学生证给我看一眼就减八十，套餐到手319', student)).toEqual(UNSUPPORTED);
  });

  it('is the day of a mishap, and not of an offer', () => {
    const oil = ['换机油工时费50元', '7:00开门'];
    expect(rules('三号那天修路，从后头的巷子绕进来，换机油工时费五十', oil)).toEqual([]);
    expect(rules('三号那天换机油半价', oil)).toEqual(UNSUPPORTED);
  });
});

describe('a number that nothing but a record could tell', () => {
  it('is how much of a substance is in it', () => {
    const rice = ['每盒225克', '售价68元/盒'];
    expect(rules('米粉68一盒，每100克含铁8.5毫克', rice)).toEqual(UNSUPPORTED);
    expect(rules('米粉68一盒，每100克含铁8.5毫克', [...rice, '每100克含铁8.5毫克'])).toEqual([]);
    expect(rules('750毫升一瓶89，瓶子背后写着酸度0.2', ['每瓶750毫升', '售价89元/瓶'])).toEqual(UNSUPPORTED);
  });

  it('is how much a plant brings forth, and not what somebody eats', () => {
    const plant = ['蓝莓苗3年苗', '售价36元/棵'];
    expect(rules('三年苗36一棵，当年一棵能摘三斤果', plant)).toEqual(UNSUPPORTED);
    expect(rules('三年苗36一棵，我昨天吃了三斤葡萄', plant)).toEqual([]);
  });

  it('is how long somebody has been skilled at it, and not one’s own kin', () => {
    const dentist = ['洗牙售价128元/次', '由执业医师操作'];
    expect(rules('给您洗牙的执业医师干了二十年，一次128', dentist)).toEqual(UNSUPPORTED);
    expect(rules('给您洗牙的执业医师干了二十年', [...dentist, '执业医师从业20年'])).toEqual([]);
  });
});
