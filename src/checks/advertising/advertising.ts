import type { Body, Library } from '../../library/light.js';
import { type Check, type CheckContext, type Finding, findingAt } from '../finding.js';
import { lexicon } from '../text/lexicon.js';
import type { Place } from '../text/place.js';
import { type PartView, viewsOf } from '../text/part-view.js';
import { wordingFinding } from '../wording/wording-finding.js';
import { ANNOUNCED, FORMS, PURCHASES, TIPS } from './cues.js';
import { isHealthKnowledge, isMedicalSeller } from './health.js';
import { isDisclosed, isOwnSeller, paidInterest } from './paid.js';
import { ADVERTISING_RULES } from './rules.js';

/** 「广告」 as a label: in brackets, behind a hash, before a bar or colon, at an end of the text; 这不是广告 is none. */
const LABEL =
  /[【[（(《「#]\s*(?:本[条文篇帖]?\s*(?:内容)?\s*(?:含|为|是|有)?)?\s*(?:推广|商业)?广告(?!费|商|主|款|位)\s*(?:内容)?\s*[】\])）》」]?|(?:^|\n)\s*广告\s*[|｜:：丨·—\-\n。，,]|本[条文篇帖](?:内容)?(?:含|为|是|属于?)(?:有)?(?:商业)?广告|[\n。！!]\s*广告\s*$/u;
const CAN_BUY =
  /[买购拍]|左下角|右下角|左边|入手|订|链接|短链|下单|小程序|橱窗|同款|私|扫|戳|点|接龙|团|入口|上车|小店|加我|找我|的[，]?(?:扣|滴滴)|滴滴|吱|举手|敲我|喊我|找我|走我|卡片?|码|进来|投|黄车|商品|我这有|http/u;

const formsIn = lexicon(FORMS);
const tipsIn = lexicon(TIPS);
const purchasesIn = lexicon(PURCHASES, CAN_BUY);
/** An address as it stands, and words that say goods are behind it. */
const ADDRESS =
  /(?:https?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|cn|net|shop|store|top|vip|cc|io|me)(?:\/[^\s，。！？]*)?/u;
const GOODS_BEHIND = /买|购|下单|入手|种草|投保|同款|用的|我家|拿货|订|付款|报名|那[款支只双套]|这[款支只双套]|链接/u;
const DENIED = /(?:没有|不是|不用|别|不卖|不推荐|退货|售后|怎么|如何)[^，。！？；]{0,3}$/u;

function purchaseIn(view: PartView): Place | undefined {
  const hit = purchasesIn(view.plain.text).find(({ before }) => !DENIED.test(before));
  if (hit !== undefined) return view.place(view.plain, hit.start, hit.end);
  const address = ADDRESS.exec(view.folded.text);
  if (address === null || !GOODS_BEHIND.test(view.plain.text)) return undefined;
  return view.place(view.folded, address.index, address.index + address[0].length);
}

const advice = ({ plain }: PartView) => (ANNOUNCED.test(plain.text) ? [] : tipsIn(plain.text));

function attachedShop(body: Body): boolean {
  if (body.touchpoint !== 'moments') return false;
  return body.attachments.some(
    ({ kind, title }) =>
      kind === 'mini_program' || (kind === 'link' && /[买购拍]|下单|商城|报名|优惠/u.test(title ?? '')),
  );
}

const MARK_IT = 'mark_as_ad';

/** Where a piece looks like knowledge to whoever comes by; a chat, a group and a live are plainly the seller's. */
const READ_BY_MANY: ReadonlySet<Body['touchpoint']> = new Set([
  'moments',
  'official_account',
  'channels_video',
  'public_note',
]);

/** Paid for, with a way to buy, and nothing says that it is an advertisement. */
function paidFor(view: PartView, context: CheckContext): Finding[] {
  const interest = paidInterest(view, context);
  if (interest === undefined) return [];
  const { told, at } = interest;
  return [
    findingAt(ADVERTISING_RULES.ad_label_missing, view.place(view.plain, at.start, at.end), {
      message: `收了好处（「${told}」）来推荐，却没有标明「广告」。`,
      suggestion: MARK_IT,
    }),
  ];
}

function findings(body: Body, context: CheckContext): Finding[] {
  if (!READ_BY_MANY.has(body.touchpoint)) return [];
  const views = viewsOf(body);
  const listed = inList(body, context.library, views);
  if (listed.length > 0 || views.some(({ folded }) => LABEL.test(folded.text))) return listed;
  // Who says in whatever words what it is needs no other label.
  if (views.some(({ folded }) => isDisclosed(folded.text))) return [];
  const paid = views.flatMap((view) => paidFor(view, context));
  if (paid.length > 0) return paid;
  const worded = views.flatMap((view) =>
    wordingFinding('ad_label_missing', ADVERTISING_RULES.ad_label_missing, view, MARK_IT),
  );
  // Asked last: it is read off all records.
  return worded.length > 0 && isOwnSeller(context) ? [] : worded;
}

function inList(body: Body, library: Library, views: readonly PartView[]): Finding[] {
  const [first] = views;
  const bought = views.map(purchaseIn).find((place) => place !== undefined);
  const place =
    bought ??
    (first !== undefined && attachedShop(body) ? first.place(first.folded, 0, first.folded.text.length) : undefined);
  if (place === undefined) return [];
  const form = views.flatMap(({ plain }) => formsIn(plain.text))[0] ?? views.flatMap(advice)[0];
  const found: Finding[] = [];
  if (form !== undefined && !views.some(({ folded }) => LABEL.test(folded.text))) {
    found.push(
      findingAt(ADVERTISING_RULES.ad_label_missing, place, {
        message: `${form.entry.term}（「${form.words}」）附了购买方式，却没有标明「广告」。`,
        suggestion: MARK_IT,
      }),
    );
  }
  if (form !== undefined && isHealthKnowledge(views) && isMedicalSeller(library.brand.industry, views)) {
    found.push(
      findingAt(ADVERTISING_RULES.health_knowledge_contact, place, {
        message: '讲健康知识时，不能同时给出医疗、药品、器械、保健食品的购买或联系方式。',
        suggestion: 'knowledge_or_service',
      }),
    );
  }
  return found;
}

/** What has to be recognisable as advertising. */
export const advertising: Check = {
  id: 'advertising',
  name: '广告标明',
  rules: Object.values(ADVERTISING_RULES),
  run: findings,
};
