import { numbersIn } from './numbers-told.js';

/*
 * Records that deny what is printed on a tag or shown on a page: 「吊牌价 3680 元由店铺自印，从未按此价销售」「页面库存固定显示 10」. The same
 * number stands in them, and proves nothing.
 */
const NEVER_ASKED =
  /(?:从未|从没有?|从来没有?|没有?(?:人)?(?:以|按)|未曾|不曾|并未|未[按以]|无人)[^，。；]{0,10}(?:成交|销售|售出|出售|卖|收取|收过|执行|使用)|(?:没有|无|并无|查无)[^，。；]{0,8}(?:成交|销售|交易)(?:记录)?|(?:自[印拟定行]|虚[标构设]|随意)[^，。；]{0,3}(?:标|印|写|定|价|$)|(?:自印|自拟|自标|虚标|虚构)/u;
const NAMES_IT = /\d/u;

/** Prices of which a record says that they were never asked: 「从未按 1280 元成交」 this one, 「从未按此价销售」 the one named before. */
export function pricesNeverAsked(saying: string): number[] {
  const clauses = saying.split(/[，。；]/u);
  return clauses.flatMap((clause, at) => {
    if (!NEVER_ASKED.test(clause)) return [];
    return numbersIn(clauses.slice(0, at + 1).findLast((each) => NAMES_IT.test(each)) ?? '');
  });
}

const SHOWN_ONLY =
  /固定(?:显示|写|为)|写死|不随[^，。；]{0,6}(?:变|减|动)|(?:显示|页面|后台|系统)[^，。；]{0,8}(?:设|改|调|虚|假|人工|手动|不变)|虚[假设标]/u;

/** A number that a page shows whatever is left. */
export const isShownOnly = (saying: string): boolean => SHOWN_ONLY.test(saying);
