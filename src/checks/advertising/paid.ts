import { factIsLive } from '../../library/light.js';
import type { CheckContext } from '../finding.js';
import { type Entry, type Hit, lexicon } from '../text/lexicon.js';
import { matchesOf } from '../text/matches.js';
import { densely, type PartView } from '../text/part-view.js';

/*
 * Somebody was paid to write it, told openly, by the way or with pride: 「车马费收了」「老板不收钱让我发条圈」「一单给我提五块」. With a way to buy it
 * is an advertisement, in whatever form it comes.
 */
const N = '[一二两三四五六七八九十几百\\d]+';
const PAYER = '(?:老板娘?|商家|店家|厂家|品牌方?|甲方|店里|人家|主办方|工厂|大姐|对方)';
const FEE = '(?:推广费|广告费|车马费|稿费|稿酬|宣传费|好处费|坑位费|软文费|种草费|探店费|佣金)';
const GIVEN = '(?:体验[券卡课装]?|样品|试用装?|套餐|产品|东西|房费|房间|票|券|这[顿餐次单件双只]|餐费|全程)';

/** One entry a line. */
// prettier-ignore
const INTERESTS: readonly Entry[] = [
  { term: '收了费用', match: `(?:[收拿领赚挣](?:了|过|到|着)?|[给付结](?:了|过)(?:我|俺)?|还给(?:我|俺)?(?:了)?)[^，。！？；]{0,5}${FEE}|${FEE}(?:已经?|都|也|早)?[^，。！？；]{0,2}(?:到账|到手|收[了到]|结[了清]|拿[了到])|钱(?:都|也|已经?)(?:收了|到账|拿了)`, unlessBefore: '[^。！？；]{0,8}(?:退了|退回|还回去)' },
  { term: '不收钱换推荐', match: `${PAYER}[^。！？；]{0,8}(?:不收|没收|免了?|给免|不要)[^，。！？；]{0,4}(?:钱|单|费)[^。！？；]{0,6}(?:[让叫请要换]|发|写|拍)[^，。！？；]{0,3}(?:[发写拍]|推)|免[^，。！？；]{0,6}(?:钱|单|费|住|吃)(?:换|换取)[^，。！？；]{0,6}(?:推荐|笔记|好评|发)` },
  { term: '让写的', match: `${PAYER}[^，。！？；]{0,3}(?:[让叫请]我?|要求我?)(?:们)?(?:这么|这样|照着|必须)?(?:写|发|说|夸|推)(?:的|一[条篇]|条)` },
  { term: '店家送的', match: `${GIVEN}(?:是|由|都是|都由)?${PAYER}(?:全|免费)?(?:送|给|请|包|出|提供|承担|赠)的?|${PAYER}(?:请|招待)(?:我|俺|我们)[^，。！？；]{0,3}(?:吃|喝|住|玩|体验|做)的?|${PAYER}(?:免费)?(?:送|寄)(?:我|俺)?(?:来)?的(?=[，。！？；）]|$)` },
  { term: '置换', match: '置换(?:到|来|得)的?|(?:免费|产品|资源|探店|体验)置换' , unlessBefore: '[^，。！？；]{0,4}(?:补贴|旧|车|房)' },
  { term: '按单提成', match: `(?:一|每|成|卖)(?:一)?[单件份个瓶套](?:我|俺)?(?:就|都)?(?:给|返|提|抽|分)(?:我|俺)?(?:给|返|提|抽|分)?(?:我|俺)?${N}(?:块|元|毛|个点|%|成)|${PAYER}[^，。！？；]{0,3}[一每][单件份](?:给|返|提|抽|分)(?:我|俺)(?:提|抽|分)?${N}|(?:佣金|提成|返点|抽成)${N}%?`, unlessAfter: '(?:你们?|您|大家|转介绍|邀请)[^，。！？；]{0,4}' },
  { term: '不标广告', match: '(?:没|不|别|懒得|不用|忘了|故意不)(?:明说|说|标|打|写|勾|挂)(?:是)?(?:“|「|")?(?:推广|广告|合作|赞助)(?:标|俩字|两个字)?|(?:不|没|别)打标|[删去抠抹](?:了|掉)(?:“|「|")?(?:推广|广告|合作|赞助)' , unlessAfter: '(?:谁|有人|别人|同行)[^，。！？；]{0,6}' },
];
const interestsIn = lexicon(INTERESTS, /费|佣|钱|单|写|发|说|送|请|包|给|置换|提|抽|标|删|去|[抠抹]/u);

/** The interest as a record of the product has it. */
const RECORDED = new RegExp(
  `(?:付|支付|给|收|另付)[^，。；]{0,6}(?:${FEE}|推广)|${FEE}[^，。；]{0,4}\\d|(?:免|免费)[^，。；]{0,10}(?:换取?|置换)[^，。；]{0,8}(?:推荐|推广|笔记|发布|本[篇条])|(?:免费)?置换(?:推广|合作|发布|探店|本[篇条])|免费置换`,
  'u',
);
/** 「发布人为本店店主」: whoever sells what they made needs no label to be known for the seller. */
const OWN_SELLER =
  /(?:发布人|发布者|作者|本人)(?:为|是|即)?[^，。；]{0,4}(?:店主|老板|经营者|摊主)|自[制产做]自[售销卖]/u;

/** By which a reader can buy, book or come in. */
const WAY_IN =
  /链接|入口|点(?:这|此|击|开|进|那|下|头像)|小程序|(?:优惠|折扣|专属|邀请|团购|推广)码|口令|二维码|扫码|橱窗|小黄车|购物车|(?:评论区|主页|文末|下方|图[里中二三四])[^，。！？；]{0,6}(?:买|订|拍|约|入)|左下角|右下角/gu;

/** 先说明白: told so that everybody reads on with it in mind. */
const DISCLOSED =
  /先(?:说|讲|交代|声明|告诉)[^，。！？；]{0,4}(?:明白|清楚|好|在前|你|一句|一下)|利益相关|(?:合作|推广|赞助)(?:推广|内容|标|[|｜丨】\])）])|[#【[(（「](?:商务|品牌)?(?:合作|推广|赞助)|(?:^|\n)\s*(?:合作|推广|赞助)\s*[|｜:：丨·]|本[条文篇帖][^，。！？；]{0,5}(?:合作|推广|赞助)|(?:是|属于?)(?:商务|付费|商业)?(?:合作|推广|赞助)(?=[，。！]|$)/u;
const UNLABELLED =
  /(?:没|不|别|懒得|不用|故意不|[删去抠抹](?:了|掉)?|要求)[^，。！？；]{0,6}(?:标|打|写|勾|挂|说)?(?:[“「"]?(?:推广|广告|合作|赞助))|不打标|没打标/u;
const TURNED_DOWN = /(?:我|都|直接|全)?(?:拒(?:了|绝)|没接|不接|退了|推了|没答应|没要|不用寄|举报|长长眼)|违[规法]/u;

/** 没有一个是商家送的, 也都不放链接 */
const DENIED = /(?:没有?|不是?|别|从不|哪有|谁也?没)[^，。！？；]{0,4}$/u;

/** Whether a text says in whatever words what it is, and does not take it back. */
const isDisclosed = (text: string): boolean => DISCLOSED.test(text) && !UNLABELLED.test(text);

function recordsOf({ library, productIds, publishOn }: CheckContext): string[] {
  return productIds.flatMap((id) =>
    (library.products.get(id)?.facts ?? [])
      .filter((fact) => factIsLive(fact, publishOn))
      .map(({ claim }) => densely(claim)),
  );
}

/** Whether a record says that who writes is plainly who sells. */
export const isOwnSeller = (context: CheckContext): boolean =>
  recordsOf(context).some((record) => OWN_SELLER.test(record));

/** What says that somebody was paid for a text which is not told as an advertisement, and by what it sells. */
export function paidInterest(
  view: PartView,
  context: CheckContext,
): { told: string; way: Pick<Hit<Entry>, 'start' | 'end'> } | undefined {
  const { text } = view.plain;
  const way = matchesOf(text, WAY_IN).find(({ index }) => !DENIED.test(text.slice(0, index)));
  if (way === undefined || isDisclosed(view.folded.text) || TURNED_DOWN.test(text)) return undefined;
  const told =
    interestsIn(text).find(({ before }) => !DENIED.test(before))?.words ??
    recordsOf(context).find((record) => RECORDED.test(record));
  return told === undefined ? undefined : { told, way: { start: way.index, end: way.index + way[0].length } };
}
