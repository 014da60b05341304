import { matchesOf } from '../text/matches.js';
import { SENTENCE_END } from '../text/stretches.js';
import { isOwnPhone } from './own-contacts.js';
import type { Hit, PrivacyRule } from './pattern.js';
import { saidAt } from './said.js';
import { isSample } from './samples.js';
import { type DigitGroup, digitRuns } from './spelt-digits.js';

const LONGEST = 19;
/** What numbers a thing: what follows is no one's. */
const ARTICLE =
  /(?:[货单型批款料书票工券考图片卷档]|(?<!证)件|批次|序列|流水|学籍|会员|合同|注册|许可证?|备案|证书|准考证|报名|专利|兑换|激活|取件|机身|识别|追踪)(?:号|码|编号)|编[号码]|[考图款料]号|[配零部]件|丝印|条形?码|订单|运单|批次|卡密|(?:礼品|积分|充值|购物|储值|提货|会员)卡|(?<![a-z])(?:sn|sku|isbn|imei|doi|no)(?![a-z])|信用代码|车架|圆周率/gu;
/** How far back in its sentence is looked for that. */
const BEFORE = 60;
/** After which a number is somebody's all the same. */
const PERSON =
  /电话|手机|联系|号码|拨|打[给他她这我到]|打[:： ]?$|找[他她我]|加[我他她]|微信|收[件货]人|先生|女士|小姐|[姐哥叔姨他她]|客户|顾客|证件|身份证|账号|银行/u;
const CALL = /电话|手机|联系|号|打|拨|tel|phone|加|找/u;
const BANK =
  /卡|账号|账户|户头|户名|开户|打给|打到|打这|转[到给]|汇|收款|[工农中建招交]行|银行|邮储|浦发|民生|兴业|光大|农商|农信|信用社|退款|尾款|工资/u;
const OLD_PAPER = /身份|证件|老证|老号|1[58]位|十五位|户口|实名|投保|社保/u;
const SAME_AS_WECHAT =
  /(?<!我的?)(?:微信|薇信?|威信|(?<![a-z])[vw]x?)号?(?:就|也|都)?是(?:她|他|我)?(?:的|这个?)?(?:手机|电话|同一个)?号|(?:手机|电话|这个?|也)号?(?:就|也|都)?是(?:她|他|我)?的?(?:微信|薇信?|(?<![a-z])[vw]x?)|(?:微信|薇信?|(?<![a-z])vx?)也?(?:是|用|加|搜)(?:的是)?(?:这个|手机|同一个|此)|(?<![\p{L}])同微(?!\p{L})|(?:微信?|薇信?|威信|(?<![a-z])[vw]x?(?:信)?|绿泡泡)号?[^，。！？\n]{0,3}(?:同号|同步)|(?:号|电话|手机)同(?:微信?|v|薇)|(?:微信|手机|电话)(?:和|跟)?(?:微信|手机|电话)是?(?:同一个|一个)号|微电同|电微同|v电同/u;
const LISTING = /[,，、;；。/|]/u;

interface Window {
  readonly digits: string;
  readonly groups: readonly DigitGroup[];
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

// GB/T 2260: the provinces.
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

const isDay = (month: string, day: string): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;

/** GB 11643: province, date of birth, order, check digit. A slip of one digit is likelier than chance, so the last is not asked for. */
function isIdNumber({ digits }: Window): boolean {
  const year = Number(digits.slice(6, 10));
  return (
    /^\d{17}[\dx]$/.test(digits) &&
    PROVINCE.test(digits) &&
    year >= 1900 &&
    year <= 2100 &&
    isDay(digits.slice(10, 12), digits.slice(12, 14))
  );
}

/** The numbers given until 1999, without century and check digit: only beside a word for papers. */
const isOldIdNumber = ({ digits, before, after }: Window): boolean =>
  digits.length === 15 &&
  PROVINCE.test(digits) &&
  isDay(digits.slice(8, 10), digits.slice(10, 12)) &&
  OLD_PAPER.test(before + after);

/** ISO/IEC 7812 (Luhn). */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** The account of a firm is meant to be paid into. */
const OF_A_FIRM = /对公|公户|收款单位|(?:公司|单位|工作室)的?(?:账[号户]|户头|银行|收款)/u;

/** UnionPay's own prefix is proof enough; others beside a word for banks, or in fours with the check digit right. */
function isCard(window: Window): boolean {
  const { digits, groups, before, after } = window;
  if (OF_A_FIRM.test(before)) return false;
  if (/^3[47]\d{13}$/.test(digits)) return BANK.test(before + after) && isLuhn(digits);
  if (!/^\d{16,19}$/.test(digits)) return false;
  if (digits.length === 19 && /账[号户]|户头|存折/u.test(before) && BANK.test(before + after)) return true;
  if (BANK.test(before + after)) return /^[3-69]/.test(digits);
  if (listed(window)) return false;
  if (digits.startsWith('62')) return true;
  return /^[45]/.test(digits) && groups.length >= 4 && isLuhn(digits);
}

const shape = (groups: readonly DigitGroup[]): string => groups.map(({ digits }) => digits.length).join('-');

/** Numbers side by side, as prices and sizes are. */
const listed = ({ groups }: Window): boolean =>
  !groups.slice(1).some(({ gap }) => /\p{L}/u.test(gap)) &&
  groups.some(({ arabic, gap }, at) => arabic && groups[at - 1]?.arabic === true && LISTING.test(gap));

function isMobile(window: Window): boolean {
  if (!/^1[3-9]\d{9}$/.test(window.digits)) return false;
  return !listed(window) || (shape(window.groups) === '3-4-4' && CALL.test(window.before));
}

/** A landline in words: the figures of one are met with their hyphen. */
const isSpeltLandline = ({ digits, groups, before }: Window): boolean =>
  /^0(?:10|2\d|[3-9]\d\d)[2-8]\d{6,7}$/.test(digits) && groups.some(({ arabic }) => !arabic) && CALL.test(before);

// One entry a line; the first that holds is what the number is.
const KINDS: readonly (readonly [PrivacyRule, (window: Window) => boolean])[] = [
  ['privacy_id_number', isIdNumber],
  ['privacy_bank_card', isCard],
  ['privacy_phone', isMobile],
  ['privacy_phone', isSpeltLandline],
  ['privacy_id_number', isOldIdNumber],
];

/** Whether a number ends here, or the group beside it goes on with it. */
function endsAt(window: Window, beside: DigitGroup | undefined, gap: string): boolean {
  if (beside === undefined || /^(?:00)?86$/.test(beside.digits)) return true;
  const { groups } = window;
  const [first] = groups;
  if (gap === '') return groups.every(({ arabic }) => arabic !== beside.arabic);
  if (/^[.,]$/.test(gap) && beside.arabic) return false;
  if (groups.length === 1 || shape(groups) === '3-4-4' || first === undefined) return true;
  if (beside.digits.length <= 2 && groups.every(({ digits }) => digits.length > 2)) return true;
  return groups.slice(1).every((group) => group.gap.trim() !== gap.trim());
}

/** The sentence up to here numbers things, and nobody was spoken of since. */
function numbersThings(sentence: string): boolean {
  const last = matchesOf(sentence, ARTICLE).at(-1);
  return last !== undefined && !PERSON.test(sentence.slice(last.index + last[0].length));
}

function windowOf(text: string, groups: readonly DigitGroup[], from: number, to: number): Window {
  const taken = groups.slice(from, to + 1);
  const start = groups[from]?.start ?? 0;
  const end = groups[to]?.end ?? start;
  const [country = ''] = taken.length === 1 ? (/^(?:00)?86(?=1[3-9]\d{9}$)/.exec(taken[0]?.digits ?? '') ?? []) : [];
  return {
    digits: taken
      .map(({ digits }) => digits)
      .join('')
      .slice(country.length),
    groups: taken,
    start: start + country.length,
    end,
    before: text.slice(Math.max(0, start - 24), start),
    after: text.slice(end, end + 16),
  };
}

/** The check sign of an identity number ends it without being a digit. */
function withCheckSign(text: string, window: Window): Window {
  const sign = window.digits.length === 17 ? /^[^\p{L}\p{N}\n]{0,3}[x叉](?![a-z0-9])/u.exec(window.after) : null;
  return sign === null
    ? window
    : {
        ...window,
        digits: `${window.digits}x`,
        end: window.end + sign[0].length,
        after: text.slice(window.end + sign[0].length, window.end + 16),
      };
}

function hitFrom(text: string, groups: readonly DigitGroup[], from: number): { hit: Hit; last: number } | undefined {
  for (let to = Math.min(groups.length, from + LONGEST) - 1; to >= from; to -= 1) {
    const length = groups.slice(from, to + 1).reduce((sum, { digits }) => sum + digits.length, 0);
    if (length > LONGEST || length < 11) continue;
    const window = withCheckSign(text, windowOf(text, groups, from, to));
    if (/^(?![vw]x?(?![a-z]))[a-z]/u.test(window.after)) continue;
    const kind = KINDS.find(([, holds]) => holds(window))?.[0];
    if (kind === undefined) continue;
    const next = groups[to + 1];
    if (!endsAt(window, groups[from - 1], groups[from]?.gap ?? '') || !endsAt(window, next, next?.gap ?? '')) continue;
    const rules: PrivacyRule[] = [kind];
    if (kind === 'privacy_phone' && SAME_AS_WECHAT.test(window.before.slice(-14) + ' ' + window.after.slice(0, 12)))
      rules.push('privacy_wechat');
    return { hit: { rules, start: window.start, end: window.end }, last: to };
  }
  return undefined;
}

/** Identity numbers, bank cards and telephone numbers in a folded text, however their digits are spelt. */
export function personalNumbers(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const groups of digitRuns(text)) {
    for (let from = 0; from < groups.length; from += 1) {
      const found = hitFrom(text, groups, from);
      if (found === undefined) continue;
      from = found.last;
      const { hit } = found;
      const before = text.slice(SENTENCE_END.startBefore(text, hit.start, BEFORE), hit.start);
      if (numbersThings(before) || isOwnPhone(hit, text) || isSample(saidAt(text, hit))) continue;
      hits.push(hit);
    }
  }
  return hits;
}
