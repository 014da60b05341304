import { Marks } from '../text/marks.js';
import { matchesOf } from '../text/matches.js';
import { sentenceAround, stretchAround } from '../text/stretches.js';
import type { Amount } from './amount.js';
import type { Evidence } from './evidence.js';
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

/** 仅限万达店: the shop in which alone. */
const ONLY_SHOP = /(?:仅限|只限|限于?) ?(?<shop>[\u4e00-\u9fff]{2,4}?店)/u;
const SHOP = /[\u4e00-\u9fff]{2}店/gu;
/** No name of a shop. */
const NO_NAME = /^(?:[到进来门本网开分各两三每一家我我们]|[\u4e00-\u9fff](?:家|门|网|本|分|各|到|进|来|开|在|的|个))/u;
const onlyShopOf = readOnce((text) => ONLY_SHOP.exec(text)?.groups?.['shop']);

/** 湖滨店买一送一 where the record has 仅限万达店: another shop is named that a live record knows, and not this one. */
export function isInOtherShop(text: string, record: EvidenceRecord, evidence: Evidence): boolean {
  const shop = onlyShopOf(record);
  if (shop === undefined || text.includes(shop.slice(0, -1))) return false;
  return matchesOf(text, SHOP).some(
    ([name]) => !NO_NAME.test(name) && evidence.live.some((other) => other !== record && other.text.includes(name)),
  );
}

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
