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
const interestsIn = lexicon(
  INTERESTS,
  /费|佣|钱|单|写|发|说|送|请|包|给|置换|提|抽|标|删|去|[抠抹夸推赠寄出承担返免挂勾]|招待/u,
);

/*
 * A bargain between neighbours: 「人家没收钱，让我在群里夸三次」「介绍成一趟他给我封个红包」. It needs no way to buy: whoever reads it knows
 * where the shop is.
 */
const ME = '(?:我|俺|咱)(?:们)?(?:家)?';
const SPEAK = '(?:说|夸|发|晒|推|讲|写|聊|喊|吆喝|宣传|捧场|打广告|美言)';
/** What the writer gets. */
const GAINED = new RegExp(
  [
    `(?<!${ME}(?:也|可|都|又)?(?:一分)?)(?:没|不)(?:要|收)(?:${ME})?(?:一分)?(?:的)?(?:钱|费)`,
    `(?:给${ME})?免了?${ME}?[^，。！？；]{0,6}(?:钱|单|费)|[钱费](?:老板|店里|人家)?(?:都|就)?(?:给${ME})?免了?`,
    '白(?:送|装|给|吃|住|洗|做|用|得)',
    `送(?:了)?${ME}|(?:给|塞给?|封给?)(?:了)?${ME}[^，。！？；说讲介看打留开]{0,4}(?:[一两几三五八十百\\d]|免|红包|折)`,
    `请(?:了)?${ME}[^，。！？；]{0,4}(?:吃|喝|住|玩)|管${ME}?[^，。！？；]{0,4}饭|饭[^，。！？；]{0,2}[他她]包`,
    `(?:分|转|返|提|抽)(?:给)?${ME}|红包|辛苦费|坑位|提成|(?:学费|房费|饭钱|工钱|洗车钱?)抵|就抵了|归${ME}|换工|没人掏钱|不用${ME}掏`,
  ].join('|'),
  'u',
);
/** What is wanted for it, or how it is brought about. */
const IN_RETURN = new RegExp(
  [
    `(?:让|叫|请|托|求|要(?!我说|俺说))${ME}[^，。！？；]{0,10}${SPEAK}`,
    `(?:帮|替)(?:[他她]们?家?|人家|老板娘?|店家|那家|着)[^，。！？；]{0,8}${SPEAK}`,
    `${ME}[^。！？；]{0,8}${SPEAK}[了一两]?[^，。！？；]{0,6}[句回次条声圈花][^。！？；]{0,12}(?:送|免|给|管|包|换|抵|归)`,
    '作为交换|的吆喝|就(?:得|要)使劲喊|图的?是?[^，。！？；]{0,10}人头',
    `报${ME}的?(?:名|昵称|号|车牌|尾号)|提(?:我|俺)|说(?:是)?(?:我|俺|团长)[^，。！？；]{0,2}(?:讲|介绍|说|推荐)的|从(?:我|俺)(?:这|手)[^，。！？；]{0,3}(?:进|走|买)`,
    `介绍成?[一个][^。！？；]{0,10}(?:给|封|返|分|送)|(?:卖|走|成|办下?来?)一[箱件趟单张个][^。！？；]{0,10}(?:分|返|给|提|抽|转)(?:给)?(?:我|俺)`,
  ].join('|'),
  'u',
);
/** Of one's own shop nobody has to be told who pays. */
const OWN_SHOP = /本店|我们?(?:家)?店|咱们?(?:家)?店|小店|我家(?:的)?(?:店|铺|摊)|自家/u;
const ASKS = /(?:谁|哪[位个家])[^，。！？；]{0,8}(?:用过|知道|有|推荐)|求推荐|问一[句下声]/u;

/** What tells of a bargain that a text came of, if any. */
function bargainIn(text: string): { words: string; start: number } | undefined {
  const wanted = OWN_SHOP.test(text) || ASKS.test(text) ? null : IN_RETURN.exec(text);
  return wanted !== null && GAINED.test(text) ? { words: wanted[0], start: wanted.index } : undefined;
}

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
  /(?:没|不|别|懒得|不用|故意不|[删去抠抹](?:了|掉)?|要求(?:不|别|删))[^，。！？；]{0,6}(?:标|打|写|勾|挂|说)?(?:[“「"]?(?:推广|广告|合作|赞助))|不打标|没打标/u;
const TURNED_DOWN =
  /拒(?:了|绝)|没接(?!送)|不接(?!电话|送)|退了|推(?:掉|辞)了|没答应|没要(?!我?(?:一分)?的?[钱费])|不用寄|举报|长长眼|违[规法]/u;

/** 没有一个是商家送的, 也都不放链接 */
const DENIED = /(?:没有?|不是?|别|从不|哪有|谁也?没)[^，。！？；]{0,4}$/u;

/** Whether a text says in whatever words what it is, and does not take it back. */
export const isDisclosed = (text: string): boolean => DISCLOSED.test(text) && !UNLABELLED.test(text);

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

/** What says that somebody was paid for a text, and where: at the bargain itself, or by which it sells. */
export function paidInterest(
  view: PartView,
  context: CheckContext,
): { told: string; at: Pick<Hit<Entry>, 'start' | 'end'> } | undefined {
  const { text } = view.plain;
  if (TURNED_DOWN.test(text)) return undefined;
  const bargain = bargainIn(text);
  if (bargain !== undefined && !isOwnSeller(context)) {
    const { words, start } = bargain;
    return { told: words, at: { start, end: start + words.length } };
  }
  const way = matchesOf(text, WAY_IN).find(({ index }) => !DENIED.test(text.slice(0, index)));
  if (way === undefined) return undefined;
  const told =
    interestsIn(text).find(({ before }) => !DENIED.test(before))?.words ??
    recordsOf(context).find((record) => RECORDED.test(record));
  return told === undefined ? undefined : { told, at: { start: way.index, end: way.index + way[0].length } };
}
