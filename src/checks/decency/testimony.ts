import { sentenceAround } from '../text/stretches.js';
import { matchesOf } from '../text/matches.js';

/*
 * A customer whom nobody can find praises what is sold: 客户张女士反馈：真好用; 有个妈妈跟我说，用了脸不扎了. Their words belong in a case to
 * which they have agreed.
 */

const KIN =
  '姐姐?|姐妹|妹子?|哥|姨|叔叔?|大[爷妈姐哥叔姨]|阿姨|奶奶|爷爷|妈妈|爸爸|宝妈|小姐姐?|先生|女士|太太|姑娘|小伙子?|老师|同学|婶|嫂子?';
const CUSTOMER = `(?:客[户人]|顾客|买家|学员|家长|车主|业主|住户|租客|会员|粉丝|老客户?|回头客|患者|用户|网友|邻居|新手|小白|游客|团友|(?:隔壁|对门|对面|楼[上下])的?(?:${KIN})|[\\p{Script=Han}]?(?:${KIN}))`;
/** Of one's own: their words are one's own life. The character before a form of address may be part of it (我奶奶) or of the word before (隔壁阿姨). */
const OWN = /(?:我|我们?家?的?|咱家?|俺|自家|借|同事|店里的?|老板|师傅|教练|亲)$/u;
const OWN_FIRST = /^[我咱俺亲]/u;
const SPEECH =
  '(?:说|讲|夸|反馈|留言|评价|评论|发来|发消息|发微信|语音|回我|告诉我|直呼|感叹|惊呼|喊|原话|写道|来信|念叨|嚷嚷)';
const SAID = new RegExp(
  `(?<![跟对和给向替帮]|让)${CUSTOMER}(?:们)?[^。！？；\\n“”「」]{0,16}?(?<!没|不|想)${SPEECH}(?!一?声|话|想)(?<words>[^。！？\\n]{2,60})`,
  'gu',
);
/** How somebody speaks who is glad of what they bought. */
const GLAD =
  /好[用吃喝看闻穿住坐开](?!吗|不)|[真太超]好|舒服|放心|(?<!不)满意(?!不)|(?<!不)值(?![得班日])|惊艳|真喜欢|爱上|回购|下[次回]还|离不开|推荐|有效|管用|见效|不[扎红疼痒掉紧干油卡痛长]了?(?!吗)|[瘦白亮嫩稳]了|考上|提分|涨了\d|没见过|正宗|地道|真货|像换了|神了|绝了|追着|问链接|刷卡|就它了|没白|救了|感谢|谢谢你|[最第]一次(?:吃|喝|用|见)|都夸|抢着|闭眼/u;
const DOUBT =
  /[?？]|[吗呢么](?=[。，！”」]|$)|能不能|有没有|是不是|多少钱|怎么|但是?|不过|可惜|太[甜咸贵慢大小重辣苦硬薄厚]|建议|投诉|退|漏|差评|不敢|(?<![特分区])别|(?<!不)坏/u;
/** Asked for, or forbidden. */
const ALLOWED = /同意|授权|允许|征得|打过招呼|不编|不造|别写|不写|不能写|不许|假的|造假|虚[假构]/u;

/** Where a text lets a customer praise. */
export function testimonies(text: string): { start: number; end: number }[] {
  return matchesOf(text, SAID).flatMap(({ 0: whole, index, groups }) => {
    const words = groups?.['words'] ?? '';
    const before = text.slice(Math.max(0, index - 6), index);
    const isGlad =
      GLAD.test(words) &&
      !DOUBT.test(words) &&
      !OWN.test(before) &&
      !OWN_FIRST.test(whole) &&
      !ALLOWED.test(sentenceAround(text, { start: index, end: index + whole.length }));
    return isGlad ? [{ start: index, end: index + whole.length }] : [];
  });
}
