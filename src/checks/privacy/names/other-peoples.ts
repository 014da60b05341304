import type { PersonalPattern } from '../pattern.js';

/*
 * Names that begin with no Han family name. They are spelt by sound: from signs that spell hardly anything else, around
 * parts that are names in themselves. One part alone is a first name, as 阿青 is.
 */

/** Parts of Uyghur, Kazakh and Kyrgyz names as they are written in Chinese. */
// prettier-ignore
const TURKIC = [
  '阿不都 阿卜杜 阿布都 阿迪力 阿里木 阿依 艾买提 艾合买提 艾尔肯 艾力 艾山 艾孜 巴合提 别克 迪力 迪丽 古丽 古力 哈力克 哈山 海拉提 加娜',
  '卡德尔 卡米拉 库尔班 买买提 买合木提 麦麦提 麦合木提 木合塔尔 木拉提 木塔力 米热 娜孜 尼加提 尼牙孜 努尔 帕尔哈提 帕孜 帕提 热合曼 热依汗 热孜 肉孜 茹仙',
  '赛力克 赛买提 沙吾提 斯马义 司马义 塔依尔 吐尔 吾买尔 吾斯曼 乌斯曼 夏提 叶尔 伊力亚 依布拉音 依马木 依明 玉山江 玉素甫 再努 再娜 祖丽 祖力',
];
/** Signs that spell them. */
const SPELLING =
  '[阿艾爱巴拜比布别卜达迪丁尔飞甫古格哈汉汗合赫吉加江卡凯克肯孔库拉莱兰里力丽林鲁罗洛麻马玛麦曼米木穆姆娜纳乃尼努帕皮普恰且热仁如茹肉赛沙山舍斯司苏塔图吐托娃瓦万汪乌吾希夏仙牙亚雅叶音伊依义尤玉孜扎则祖]';
/** Of Tibetan names two are joined. */
// prettier-ignore
const TIBETAN = [
  '扎西 卓玛 卓嘎 次仁 次旦 次旺 才让 才旦 达瓦 旦增 丹增 德吉 顿珠 多吉 贡布 格桑 嘎玛 加措 坚赞 拉姆 洛桑 罗布',
  '米玛 尼玛 平措 普布 强巴 曲珍 曲扎 仁增 仁青 索朗 索南 旺堆 旺姆 旺加 央金 央宗 益西 云丹 边巴 白玛 巴桑',
];
/** What Mongolian names end in. */
const MONGOLIAN = ['其其格 巴特尔 巴雅尔 格日勒 呼格吉勒 朝鲁 那日苏 图雅'];

const anyOf = (lines: readonly string[]): string => `(?:${lines.join(' ').replaceAll(' ', '|')})`;
const SPELT = `${SPELLING}{0,4}?${anyOf(TURKIC)}(?:${anyOf(TURKIC)}|${SPELLING}){0,4}`;
const DOT = ' ?[·・•‧] ?';
/** Whom everybody knows, and what is called after somebody. */
const PUBLIC = '(?!迪丽热巴|古力娜扎|哈尼克孜|努尔哈赤)';
const NO_PLACE = '(?![\\p{Script=Han}]{0,3}(?:店|馆|牌|餐厅))';

/** Names of other peoples, in full. */
export const OTHER_PEOPLES: readonly PersonalPattern[] = [
  `${SPELT}${DOT}${SPELLING}{2,8}|${SPELLING}{2,8}?${DOT}${SPELT}`,
  `(?<!${SPELLING})${PUBLIC}(?=[\\p{Script=Han}]{3})${SPELT}${NO_PLACE}`,
  `${anyOf(TIBETAN)}${anyOf(TIBETAN)}`,
  `(?<=[^\\p{Script=Han}]|^|[是给跟和让找帮替叫谢户员人家位])[\\p{Script=Han}]{1,2}${anyOf(MONGOLIAN)}`,
].map((source) => ({
  rule: 'privacy_name',
  match: new RegExp(source, 'gu'),
  proof: (characters) => characters.length > 2,
}));
