/** Why a task is taken back, in the words an operator reads. */
export const RECALL_REASONS = {
  not_in_release: '新的发布里没有这一项了',
  entry_recalled: '排期已召回这一项',
  approval_voided: '文案的审批已失效',
  waiver_over: '检查项的豁免已到期，要重新审核',
  evidence: '引用的内容已不能用',
  placeholder: '文案里有填不上的占位符',
  label_too_long: '加上 AI 标识就超过长度了，请改短再审',
  version_missing: '找不到这一版文案',
} as const;
export type RecallCode = keyof typeof RECALL_REASONS;

const VOIDED: Readonly<Record<string, string>> = {
  edited: '文案被修改，原审批作废',
  discarded: '文案已被丢弃',
  request_changes: '审核要求修改',
  reject: '审核改判为不通过',
  withdraw_approval: '审核收回了通过',
};

/** @param reason as review gives it: a code of its own, or words */
export const approvalWords = (reason: string): string =>
  VOIDED[reason] ?? `${RECALL_REASONS.approval_voided}：${reason}`;

/** @param reason as the calendar gives it: words for people, or a code */
export const entryWords = (reason: string): string =>
  /\p{Script=Han}/u.test(reason) ? reason : `${RECALL_REASONS.entry_recalled}（${reason}）`;
