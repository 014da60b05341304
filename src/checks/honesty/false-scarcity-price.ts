import type { Body } from '../../library/light.js';
import { type CheckContext, type Finding, findingAt } from '../finding.js';
import type { SuggestionCode } from '../suggestions.js';
import { type Hit, lexicon } from '../text/lexicon.js';
import { densely, type PartView } from '../text/part-view.js';
import { unlessInnocent, wordingFinding } from '../wording/wording-finding.js';
import { bearsHurry, countsTheDay, type Grounds, groundsOf, isGrounded } from './grounds.js';
import { PRICE_COMPARISONS, type PriceEntry } from './price-comparison.js';
import { HONESTY_RULES } from './rules.js';
import { SCARCITY, type ScarcityEntry } from './scarcity.js';

type Pressing = ScarcityEntry | PriceEntry;
/** A text with none of these presses nobody. */
const CUE =
  /[仅剩限截抢秒满囤售]|最后|只[有剩够此做开卖收接放到]|库存|名额|席|余|倒计时|倒数|不到|不足|手[慢速快]|先[到付拍报订买抢转占留锁]|数量|[发送卖拍]完|错过|过[时期了]|再[不也过等]|不[返会]|机不可失|末班车|结束|恢复|下架|停[售团]|关|涨|收回|取消|作废|失效|没[了货有]|这个?价|底价|今年|全年|断货|抓紧|赶[紧快]|速|快|这[期次波]|前[一二三四五六七八九十\d]|[原标定正划门指零吊日]..?价|价|平[时常日]|原[本来价]|以前|之前|往常|专柜|柜台|便宜|直降|立省|省|打骨折|外面|别[家处]|超市|同行|同款|成本|亏|赔|清|甩卖|倒闭|跑路|不赚|卖一/u;
const pressingIn = lexicon<Pressing>([...SCARCITY, ...PRICE_COMPARISONS], CUE);

/** 没有什么限时不限时, 不是催你: said to take the pressure away; 别听人说: said of others. */
const DENIED =
  /(?:没有|没什么|不是|不搞|不做|不玩|不写|不说|不喊|不催|别信|别听|不信|不用怕|从不|从没|不会有|不设|不存在|拒绝|为什么总|套路|少信|那些)[^，。！？；]{0,8}$/u;
const DENIED_AFTER = /^[^，。！？；]{0,3}(?:这种|这样的|那套|之类)[^。！？；]{0,6}(?:不|没|别|套路)/u;

const SUGGESTIONS: Readonly<Record<Pressing['kind'], SuggestionCode>> = {
  deadline: 'cite_offer_deadline',
  quantity: 'cite_offer_quantity',
  hurry: 'cite_offer_hurry',
  own_price: 'recorded_price',
  other_price: 'others_price',
  cost_price: 'price_of_today',
};
const message = ({ words, entry }: Hit<Pressing>): string =>
  entry.kind.endsWith('price')
    ? `「${words}」在拿价格作比（${entry.term}），但没有一条有效的优惠或事实这样写。`
    : `「${words}」在催人（${entry.term}），但没有引用进行中的优惠，产品的事实里也没有这样写。`;

const RULE = { ...HONESTY_RULES.false_scarcity_price, id: 'false_scarcity_price' } as const;

function inPart(view: PartView, grounds: () => Grounds): Finding[] {
  const hits = pressingIn(view.plain.text);
  const listed = hits
    .filter(({ before, after }) => !DENIED.test(before) && !DENIED_AFTER.test(after))
    .filter(({ entry, words }) => !isGrounded(entry.kind, words, grounds()))
    .map((hit) =>
      findingAt(HONESTY_RULES.false_scarcity_price, view.place(view.plain, hit.start, hit.end), {
        message: message(hit),
        suggestion: SUGGESTIONS[hit.entry.kind],
      }),
    );
  if (hits.length > 0) return unlessInnocent('false_scarcity_price', view, listed);
  const wording = wordingFinding(RULE.id, RULE, view, 'cite_offer_terms');
  return wording.length > 0 && !bearsHurry(grounds())
    ? wording.filter(({ span }) => !countsTheDay(densely(span), grounds()))
    : [];
}

/** Hurry, shortage and price comparison without an offer or a fact that says so. */
export function scarcityAndPriceFindings(body: Body, context: CheckContext, views: readonly PartView[]): Finding[] {
  let known: Grounds | undefined;
  // Most drafts press nobody: what they could rest on is looked up only for those that do.
  const grounds = (): Grounds => (known ??= groundsOf(body, context));
  return views.flatMap((view) => inPart(view, grounds));
}
