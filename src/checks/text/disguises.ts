/** Of these lists. */
export const DISGUISES_VERSION = '2026-11-28';

/** Emoji and enclosed characters that stand for a word. What normalisation reads by itself (①, Ａ, 🈶) is not here. */
// prettier-ignore
export const SYMBOLS: Readonly<Record<string, string>> = {
  '🔝': 'top', '🥇': '第一', '💯': '100%', '🈵': '满', '👍': '赞', '🔪': '刀', '🆓': '免费', '🧧': '红包', '🎁': '礼', '🛰': '微信', '💰': '钱',
};

/** One way of writing a word so that a list of words does not know it. */
export interface Disguise {
  /** Read on the text without spaces and symbols, in lower case. */
  readonly seen: RegExp;
  readonly read: string;
}

const QUALITY = '(?:好|佳|低|强|优|高级|高端|便宜|有效|划算|新鲜|正宗|牛|顶|温和|安全|权威|靠谱|靓|正的)';

/**
 * Homophones, Latin letters for a syllable, characters written in two halves. Where the writing is a word of its own
 * (弟弟, 威信), the neighbours decide. One entry a line.
 */
// prettier-ignore
export const DISGUISES: readonly Disguise[] = [
  { seen: /蕞|嶵|zui(?=\p{Script=Han})|(?<=\p{Script=Han})zui(?![a-z])/gu, read: '最' },
  { seen: new RegExp(`[醉嘴罪](?=${QUALITY})(?!好[几久多])`, 'gu'), read: '最' },
  { seen: /(?:[蝶帝递谛缔娣]|(?<![a-z])di|(?<![a-z])d)(?=[一1](?!个|起|次性))|(?<![兄弟表堂小我他她你您舍老贤徒师])弟(?=[一1](?:名|品牌|家|的|款|梯|[，。！]|$))/gu, read: '第' },
  { seen: /(?<=第)(?:yi|依|壹|伊|衣|医|①)(?![a-z院生服])/gu, read: '一' },
  { seen: /(?:荃|quan)(?=网|国|球)/gu, read: '全' },
  { seen: /(?<=全)(?:wang|罔)(?![a-z])/gu, read: '网' },
  { seen: /(?<=网|最|价格?|更|超|史上)di(?![a-z])/gu, read: '低' },
  { seen: /(?<=最)jia(?![a-z])/gu, read: '佳' },
  { seen: /(?<=最)hao(?![a-z])/gu, read: '好' },
  { seen: /guojia(?=级)|国jia(?=级)/gu, read: '国家' },
  { seen: /(?<=国家|世界|最高)ji(?![a-z])/gu, read: '级' },
  { seen: /(?:ding|鼎)(?=级|尖)/gu, read: '顶' },
  { seen: /(?<=顶)ji(?![a-z])/gu, read: '级' },
  { seen: /惟一|wei一|唯(?:yi|1)(?![a-z\d])/gu, read: '唯一' },
  { seen: /(?<![a-z])du家|(?<![a-z])dujia|独jia/gu, read: '独家' },
  { seen: /shou(?=选|创|家)/gu, read: '首' },
  { seen: /(?<![a-z])jue(?=对)/gu, read: '绝' },
  { seen: /(?<=转)fa(?![a-z])|(?<=转)f(?![a-z])/gu, read: '发' },
  { seen: /zhuan(?=发)/gu, read: '转' },
  { seen: /(?<=[集点积攒]\d{0,4}个?)zan(?![a-z])/gu, read: '赞' },
  { seen: /(?<![a-z])ji(?=赞)/gu, read: '集' },
  { seen: /(?<![a-z])kan(?=价|一刀)|坎(?=价|一刀)/gu, read: '砍' },
  { seen: /(?<=砍)jia(?![a-z])/gu, read: '价' },
  { seen: /(?<![a-z])yao(?=请)|幺(?=请)/gu, read: '邀' },
  { seen: /(?<![a-z])la(?=人(?:头|进群)|新人)/gu, read: '拉' },
  { seen: /miao(?=杀)/gu, read: '秒' },
  { seen: /(?<=秒)sha(?![a-z])/gu, read: '杀' },
  { seen: /(?<=限)shi(?![a-z])/gu, read: '时' },
  { seen: /(?<![a-z])xian(?=时|量)/gu, read: '限' },
  { seen: /(?<![a-z])yuan(?=价)/gu, read: '原' },
  { seen: /(?<=[原市成])jia(?![a-z])/gu, read: '价' },
  { seen: /[薇维徽]信|(?<=加我?|关注)威信|(?<![a-z])(?:weixin|vx|wx)(?![a-z])/gu, read: '微信' },
  { seen: /袪/gu, read: '祛' },
  { seen: /苐/gu, read: '第' },
  { seen: /目动(?=驾驶)/gu, read: '自动' },
  { seen: /氵肖/gu, read: '消' },
  { seen: /氵咸/gu, read: '减' },
  { seen: /(?<![a-z])bao(?=过(?!夜|来|去|期|的?路)|赚|治|瘦|退(?!换))|(?<=[^个买背钱书面\p{N}]|^)包[。.](?=过(?:[，。！~]|$|班|率)|赚)/gu, read: '包' },
  { seen: /(?<![a-z])bao(?=本[保，。！的]|收益)/gu, read: '保' },
  { seen: /(?<![a-z])qu(?=斑|痘|皱|疤|湿)/gu, read: '祛' },
  { seen: /(?<![a-z])mei(?=白(?:精华|面膜|霜|针|丸|产品|祛|淡))/gu, read: '美' },
  { seen: /(?<![a-z])gen(?=治)/gu, read: '根' },
  { seen: /(?<![a-z])jiang(?=血[糖压脂]|三高)/gu, read: '降' },
  { seen: new RegExp(`最[\\n。，、](?=${QUALITY})`, 'gu'), read: '最' },
  { seen: /集攒(?=\d+个?(?:送|领|换|免|得|抽))/gu, read: '集赞' },
  { seen: /弓虽/gu, read: '强' },
  { seen: /走召/gu, read: '超' },
  { seen: /亻介/gu, read: '价' },
  { seen: /亻氐/gu, read: '低' },
  { seen: /亻尤/gu, read: '优' },
  { seen: /木及/gu, read: '极' },
  { seen: /纟及/gu, read: '级' },
  { seen: /(?<=[更最])女子(?=[，。！的用吃看喝]|$)/gu, read: '好' },
];
