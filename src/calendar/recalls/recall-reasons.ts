/** What took an approval back, as review names it → words for whoever plans or posts. */
const VOIDED: Readonly<Record<string, string>> = {
  edited: '文案已修改，要重新审核',
  discarded: '文案已被丢弃',
  request_changes: '审核要求修改',
  reject: '审核改判为不通过',
  withdraw_approval: '审核收回了通过',
};

export const voidedWords = (reason: string): string => VOIDED[reason] ?? `审核已失效：${reason}`;
