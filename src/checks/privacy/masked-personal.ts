import { fold, original } from '../text/folding.js';
import type { PrivacyRule } from './pattern.js';
import { personalHits } from './patterns.js';

/** What is put in the place of numbers and addresses; what else tells of a person is left, for the words hang on it. */
const MASKS: Partial<Record<PrivacyRule, string>> = {
  privacy_phone: '〔电话〕',
  privacy_id_number: '〔证件号〕',
  privacy_bank_card: '〔卡号〕',
  privacy_wechat: '〔微信号〕',
  privacy_plate: '〔车牌〕',
  privacy_order_number: '〔单号〕',
  privacy_email: '〔邮箱〕',
};

/** What masking leaves behind, brackets and all. */
export const MASKED: ReadonlySet<string> = new Set(Object.values(MASKS));

/** A text without the numbers and addresses by which somebody could be reached or told: nobody outside needs them. */
export function maskedPersonal(text: string): string {
  const folded = fold(text);
  const hits = [...personalHits(folded.text)]
    .flatMap(({ rules, start, end }) => {
      const rule = rules.find((one) => MASKS[one] !== undefined);
      const mask = rule === undefined ? undefined : MASKS[rule];
      return mask === undefined ? [] : [{ mask, ...original(folded, start, end) }];
    })
    .sort((left, right) => left.start - right.start);
  let masked = '';
  let from = 0;
  for (const { mask, start, end } of hits) {
    // Of two that overlap nothing stays readable.
    if (start >= from) masked += text.slice(from, start) + mask;
    from = Math.max(from, end);
  }
  return masked + text.slice(from);
}
