import { Marks } from '../text/marks.js';
import { sentenceAround, stretchAround } from '../text/stretches.js';
import type { Amount } from './amount.js';
import { type EvidenceRecord, readOnce } from './evidence-record.js';

/*
 * Where or through what alone a record gives its number: 仅限网店订单, 小程序下单立减. What a text gives in the other place is not
 * borne out by it.
 */

const ONLY = /仅限|只限|(?<![不无])限(?![时量额购])|专享|专属|独享|不参[加与]/u;
const ONLINE =
  /网店|线上|小程序|(?<![a-z])app(?![a-z])|直播间?|公众号|商城|网[购上]|官网|天猫|抖音|外卖|群里|社群|接龙/u;
const IN_SHOP = /门店|到店|进店|店里|来店|线下|柜台|现场|堂食/u;

interface Through {
  readonly isOnline: boolean;
  readonly isInShop: boolean;
}
const throughIn = (text: string): Through => {
  const isOnly = ONLY.test(text);
  const told = text.replace(/[^，,；;。]*不参[加与]/gu, '');
  const [online, inShop] = [ONLINE.test(told), IN_SHOP.test(told)];
  return { isOnline: isOnly && online && !inShop, isInShop: isOnly && inShop && !online };
};
const throughOf = readOnce(throughIn);

const PART_END = new Marks('。！!？?\n');

/** Whether a text says a number of the shop that a record gives for orders on line only, or the other way round. */
export function isThroughOther(said: Amount, text: string, record: EvidenceRecord, stated?: Amount): boolean {
  const any = throughOf(record);
  if (!any.isOnline && !any.isInShop) return false;
  const { isOnline, isInShop } = stated === undefined ? any : throughIn(stretchAround(record.text, stated, PART_END));
  if (!isOnline && !isInShop) return false;
  const sentence = sentenceAround(text, said);
  const told = ONLINE.test(sentence) || IN_SHOP.test(sentence) ? sentence : text;
  return isOnline ? IN_SHOP.test(told) && !ONLINE.test(text) : ONLINE.test(told) && !IN_SHOP.test(text);
}
