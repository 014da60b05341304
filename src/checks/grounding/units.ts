/**
 * Units that mean the same are counted in one measure: 两周 is 14 天 is 20,160 minutes. A month is its own: it is taken for 30
 * days, and a year for 365, only where the two are compared.
 * A measure word that stands for no amount of anything (个, 张, 节 …) is its own measure.
 */
interface UnitEntry {
  readonly names: string;
  readonly measure: string;
  readonly factor: number;
}

/** One entry a line, names apart by spaces. */
// prettier-ignore
const UNITS: readonly UnitEntry[] = [
  { names: '元 块钱 块 圆 人民币 rmb 元钱', measure: 'money', factor: 1 },
  { names: '倍', measure: 'times', factor: 1 },
  { names: '秒 秒钟', measure: 'minutes', factor: 1 / 60 },
  { names: '分钟 min', measure: 'minutes', factor: 1 },
  { names: '小时 个小时 钟头 个钟头 个钟', measure: 'minutes', factor: 60 },
  { names: '天 日 夜 个晚上', measure: 'minutes', factor: 1_440 },
  { names: '周 星期 个星期 礼拜 个礼拜', measure: 'minutes', factor: 10_080 },
  { names: '工作日 个工作日', measure: 'workdays', factor: 1 },
  { names: '个月', measure: 'months', factor: 1 },
  { names: '年 周年 年时间', measure: 'months', factor: 12 },
  { names: '岁', measure: 'age', factor: 1 },
  { names: 'mg 毫克', measure: 'grams', factor: 0.001 },
  { names: 'g 克', measure: 'grams', factor: 1 },
  { names: '斤 市斤', measure: 'grams', factor: 500 },
  { names: 'kg 公斤 千克', measure: 'grams', factor: 1_000 },
  { names: '吨', measure: 'grams', factor: 1_000_000 },
  { names: 'ml 毫升', measure: 'millilitres', factor: 1 },
  { names: 'l 升 公升', measure: 'millilitres', factor: 1_000 },
  { names: 'mm 毫米', measure: 'millimetres', factor: 1 },
  { names: 'cm 厘米 公分', measure: 'millimetres', factor: 10 },
  { names: 'm 米', measure: 'millimetres', factor: 1_000 },
  { names: 'km 公里 千米', measure: 'millimetres', factor: 1_000_000 },
  { names: '里地 里路', measure: 'millimetres', factor: 500_000 },
  { names: '寸 英寸', measure: 'inches', factor: 1 },
  { names: '平方米 平米 平 m2 ㎡ 平方 个平方', measure: 'square_metres', factor: 1 },
  { names: '亩', measure: 'square_metres', factor: 2_000 / 3 },
  { names: '公顷', measure: 'square_metres', factor: 10_000 },
  { names: 'mmhg 毫米汞柱', measure: 'mmhg', factor: 1 },
  { names: '度 摄氏度 °c ℃', measure: 'degrees', factor: 1 },
  { names: 'μm um 微米', measure: 'millimetres', factor: 0.001 },
  { names: 'nm 纳米', measure: 'millimetres', factor: 0.000_001 },
  { names: '延米', measure: 'running_metres', factor: 1 },
  { names: 'w 瓦', measure: 'watts', factor: 1 },
  { names: 'kw 千瓦', measure: 'watts', factor: 1_000 },
  { names: '马力 匹马力 匹', measure: 'horsepower', factor: 1 },
  { names: 'nm·m n·m 牛米 牛·米', measure: 'newton_metres', factor: 1 },
  { names: 'kwh kw·h 度电 千瓦时', measure: 'kilowatt_hours', factor: 1 },
  { names: 'ah 安时', measure: 'milliamp_hours', factor: 1_000 },
  { names: 'mah 毫安 毫安时', measure: 'milliamp_hours', factor: 1 },
  { names: 'k', measure: 'kelvin', factor: 1 },
  { names: 'v 伏', measure: 'volts', factor: 1 },
  { names: 'hz 赫兹', measure: 'hertz', factor: 1 },
  { names: 'db 分贝', measure: 'decibels', factor: 1 },
  { names: 'kcal 千卡 大卡', measure: 'kilocalories', factor: 1 },
  { names: 'kj 千焦', measure: 'kilojoules', factor: 1 },
  { names: 'ppm', measure: 'ppm', factor: 1 },
  { names: 'iu 国际单位', measure: 'iu', factor: 1 },
  { names: 'gb', measure: 'gigabytes', factor: 1 },
  { names: 'tb', measure: 'gigabytes', factor: 1_024 },
  { names: 'μg ug mcg 微克', measure: 'grams', factor: 0.000_001 },
  { names: '加仑', measure: 'gallons', factor: 1 },
  { names: 'cc', measure: 'millilitres', factor: 1 },
  { names: 'pa 帕', measure: 'pascals', factor: 1 },
  { names: 'kpa 千帕', measure: 'pascals', factor: 1_000 },
  { names: 'mpa 兆帕', measure: 'pascals', factor: 1_000_000 },
  { names: 'lm 流明', measure: 'lumens', factor: 1 },
  { names: 'fps 帧', measure: 'frames', factor: 1 },
  { names: '兆 mbps', measure: 'megabits', factor: 1 },
  { names: 'ct 克拉', measure: 'carats', factor: 1 },
  { names: '像素', measure: 'pixels', factor: 1 },
  { names: 't', measure: 'displacement', factor: 1 },
  { names: '星', measure: 'stars', factor: 1 },
  { names: '位 名 人 号人 号邻居 号学员 号家长 号会员 号客户 号业主 号老师 个人 个同学 个客户 个用户 人次 姐妹 用户 客户 学员 同学 家长 车主 业主 粉丝 宝妈 孩子 个孩子 小朋友 个小朋友 店主 家庭 顾客 会员 宝宝 受试者', measure: 'people', factor: 1 },
  { names: '个 只个', measure: '个', factor: 1 },
  { names: '节 课时 节课 堂 堂课', measure: '节', factor: 1 },
  { names: '本 册', measure: '本', factor: 1 },
  { names: '枝 支', measure: '支', factor: 1 },
  { names: '餐 顿', measure: '餐', factor: 1 },
];
export const MEASURE_WORDS =
  '次节张瓶盒支袋箱杯份件条步篇泵滴片款种句字行门套本台辆棵只家间期遍圈锅碗口顿餐单层页章道题分项届站集轮场批组班课群趟粒颗包罐桶对双户席室栋排声眼盆笔样桌下回代级枚幅座段处则票把根块团池朵勺晚例宗档股匹坛缸贴剂针胎窝尾艘架幢栋首泡枝册副面束捆扎捧串提屉笼板筐篮篓听卷盘壶碟';

/** Amounts a seller counts in: said of goods they are a claim even when small. */
export const COMMERCE_WORDS = '节瓶盒支袋箱份台套片课粒颗包罐桶期席本束';

const BY_NAME = new Map<string, { measure: string; factor: number }>();
for (const { names, measure, factor } of UNITS) {
  for (const name of names.split(' ')) BY_NAME.set(name, { measure, factor });
}
for (const word of MEASURE_WORDS) if (!BY_NAME.has(word)) BY_NAME.set(word, { measure: word, factor: 1 });

export const unitOf = (name: string): { measure: string; factor: number } | undefined => BY_NAME.get(name);

/** What may not follow a name, for it to be a unit: 包邮 is no pack, 五倍子 no five times. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  只: '[收要需卖有能是剩算付花]',
  分: ' ?(?:[一二两三四五六七八九十]|\\d)+ ?(?:年|期|个月|月|次|节|份|人|天|回)',
  倍: '子',
  // 从 53 升到 77 厘米
  升: '[到至级降温高]',
  晚: '上|点|会|安|饭|餐|间|霜',
  包: '[一两二三四五六七八九十\\d]+(?:名|人|辆|公里|晚|餐|顿|位)|邮|退|换|赔|含|括|你|您|教|学|会|过|安装?|调试|上门|送(?:货|装|上|到)|接送|取送|修|吃住?|食宿|住|早[餐饭]|满意',
  面: ' ?[条包粉积料试膜霜子团对试部向前条馆]|上|里|都|是',
  提: '前|高|供|升|醒|到|成|取|现|示|问|要|出|交|神',
  听: '了|说|过|着|不|课|歌|书|我|你|您|一',
  盘: '点|问|算|腿',
  泡: '在|了|着|过|上|好|水|澡|脚|茶|面|一|出|完|起|开',
  // 72v20ah
  v: '[a-z]|\\d+(?!\\d*ah)',
};

/** Longest names first, as a pattern. Latin units must not run on into a word. */
export const UNIT_PATTERN = [...BY_NAME.keys()]
  .sort((left, right) => right.length - left.length)
  .map((name) => {
    const following = NOT_BEFORE[name] ?? (/[a-z]$/u.test(name) ? '[a-z0-9]' : undefined);
    return following === undefined ? name : `${name}(?!${following})`;
  })
  .join('|');

const WORDS: ReadonlySet<string> = new Set([...MEASURE_WORDS, '个', 'people']);
const isWord = (measure: string): boolean => WORDS.has(measure);

const POWER: ReadonlySet<string> = new Set(['degrees', 'kilowatt_hours']);

/** 一天三趟 where the record has 每日 2 次. */
export const TURNS: ReadonlySet<string> = new Set('次回趟遍轮');

/** In minutes. */
export const DAY = 1_440;
export const MONTH = 30 * DAY;
/** Measures of spans of time. */
export const SPAN = /^(?:minutes|months)$/u;
/** Whether so many months are so many minutes, as people say it: 三个月 for 90 天, 半个月 for 15 天, 一年 for 365 天, 半年 for 26 周. */
export const isSameSpan = (months: number, minutes: number): boolean =>
  minutes === months * MONTH ||
  (months % 12 === 0 && minutes === (months / 12) * 365 * DAY) ||
  (months % 3 === 0 && minutes === (months / 3) * 13 * 7 * DAY);

/** Whether amounts in two measures may be the same amount: 个 stands for any measure word, a bare number for anything. */
export const comparable = (left: string, right: string): boolean =>
  left === right ||
  // 日耗电 0.85 度
  (POWER.has(left) && POWER.has(right)) ||
  (TURNS.has(left) && TURNS.has(right)) ||
  // 四十二度 where the record has 波美度 42.3
  (left === 'degrees' && right === '') ||
  (left === '' && !right.startsWith('date') && !right.startsWith('crowd')) ||
  (right === '' && isWord(left)) ||
  (isWord(left) && isWord(right) && (left === '个' || right === '个'));
