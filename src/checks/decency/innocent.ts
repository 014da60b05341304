import { sentencePlace, type Stretch } from '../text/stretches.js';

/*
 * What only sounds like a joke about disaster, a prophecy or a lurid headline: 「店被砸了？是被订单砸了」, a day of mourning on which nothing is
 * sold, 「戴了转不转运？不转」, a headline that is quoted to be laughed at.
 */

/** Work that comes in heaps. */
const HEAPS =
  /被(?:大家的?|你们的?|新?老?(?:客户?|顾客)的?)?(?:订单|单子|消息|私信|电话|快递|包裹|活儿?|福利|好评|红包|热情|喜欢|回头客)[^，。！？]{0,2}(?:砸|淹|埋|轰炸|挤|压|催|包围)/u;
const MOURNS =
  /难受|难过|揪心|痛心|心疼|安息|走好|祈祷|默哀|停业|歇业|不营业|(?:音乐|音响|喇叭|灯)[^，。！？]{0,4}[关停]|愿[^，。！？]{0,8}(?:平安|安好|安息)|纪念日/u;
/** Its own goods, or a laugh. */
const SELLS_OR_LAUGHS =
  /[买卖折券抢囤促惠赚货价哈嘿嘻]|下单|找我|[一二两三四五六七八九十百\d]+(?:元|块|份|套|张|件|斤|杯|串)|链接|上新|新[品款]|来[一两几]|(?:我|咱|本)们?[家店]的?|套餐|优惠|[秒减]|口令|抽奖|[\u{1F300}-\u{1FAFF}]/u;

/** Whether a text only mourns, or takes a word of disaster for the work that it has. */
export const mournsOnly = (text: string): boolean =>
  HEAPS.test(text) || (MOURNS.test(text) && !SELLS_OR_LAUGHS.test(text));

const ASKED =
  '(?:问|说|信|传)[^。！？!?\\n]{0,16}?(?:能不能|会不会|有没有|是不是|灵不灵|(?<verb>\\p{Script=Han})不\\k<verb>|吗|么)[^。！？!?\\n]{0,8}[，,？?：:]';
const NO =
  '[^。！？!?\\n，,]{0,6}?(?:(?<![要差得了])不(?:能|会|转|灵|管|信|保|招|是|可能|知道)|没(?:有?(?:这|那|的事|用)|那)|哪有|靠(?!它|这|我|咱|大师|佛|谱|得住|灵))';
const ASKED_AND_DENIED = new RegExp(`${ASKED}${NO}`, 'u');
/** Taken back, or granted all the same. */
const GRANTED = /但|不过|反正|其实|真的?灵|就是灵|信则|懂的|当然能|亲测/u;

/** 有人问戴了转不转运，不转: luck that is asked for and denied. */
export function isDeniedLuck(text: string, stretch: Stretch): boolean {
  const { start, end } = sentencePlace(text, stretch);
  const told = text.slice(start, end + 14);
  return ASKED_AND_DENIED.test(told) && !GRANTED.test(told);
}

const QUOTED = /[“「『"][^”」』"]{0,14}$/u;
const QUOTATION = /[“「『"][^”」』"]{2,24}[”」』"]/u;
const QUOTED_TO_REFUSE =
  /(?:点开|刷到|看到|点进)(?:了)?(?:一[篇条个]|那种|这种)|标题党|骗(?:我|人)?点|(?:那种|这种|这类)(?:标题|话|题目)/u;
const SPEAKS_PLAINLY =
  /(?:我们?|咱们?|咱?店|小店)[^。！？]{0,10}(?:不[写发搞学用]|一句话|说清楚|直接说|有啥说啥)|不让(?:大家|你们?)?猜|才叫后悔|白点|学不来/u;

/** A lurid headline in quotation marks, told to do otherwise. */
export const isQuotedToRefuse = (text: string, { start, end }: Stretch): boolean =>
  (QUOTED.test(text.slice(0, start)) || QUOTATION.test(text.slice(start, end))) &&
  QUOTED_TO_REFUSE.test(text.slice(Math.max(0, start - 30), end + 30)) &&
  SPEAKS_PLAINLY.test(text.slice(start, end + 90));
