/** Why a text was sent back or turned down. The order is the one people are shown; each has one key, from 1 on. */
export const REASONS = {
  no_ground: { zh: '事实没依据', en: 'No ground for a fact' },
  off_voice: { zh: '不像这个人说的', en: 'Not how this person speaks' },
  pushy: { zh: '太硬', en: 'Too pushy' },
  too_long: { zh: '太长', en: 'Too long' },
  bad_time: { zh: '时机不对', en: 'Wrong time' },
  repeats: { zh: '重复', en: 'Said before' },
  compliance: { zh: '合规', en: 'Compliance' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, { zh: string; en: string }>;
export type ReasonCode = keyof typeof REASONS;
export const REASON_CODES = Object.keys(REASONS) as [ReasonCode, ...ReasonCode[]];

/** Whether the other side is told why: in words, or by a code that says something by itself. */
export const saysWhy = (code: ReasonCode | null, words: string | null): boolean =>
  words !== null || (code !== null && code !== 'other');
