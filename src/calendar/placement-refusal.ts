import { AppError } from '../kernel/index.js';
import type { Conflict, RuleId } from './rules/conflict.js';

/** Which field of a request a rule speaks about. */
const FIELDS: Partial<Record<RuleId, string>> = {
  not_approved: 'draftId',
  touchpoint: 'draftId',
  segment: 'group',
  group_missing: 'group',
  group_unwanted: 'group',
  no_account: 'account',
  persona: 'account',
  account_audience: 'account',
};

/** @throws AppError 409 `calendar_conflict` naming every hard rule, or `override_needed` when only soft ones stand */
export function assertPlaceable(conflicts: readonly Conflict[], overrideReason: string | undefined): void {
  const hard = conflicts.filter(({ severity }) => severity === 'hard');
  if (hard.length > 0) throw refusal('calendar_conflict', hard, 'It cannot stand there');
  if (conflicts.length > 0 && overrideReason === undefined)
    throw refusal('override_needed', conflicts, 'Send override.reason to place it all the same');
}

export const refusal = (code: string, conflicts: readonly Conflict[], lead: string): AppError =>
  new AppError('conflict', code, `${lead}: ${conflicts.map(({ message }) => message).join('；')}`, {
    errors: conflicts.map(({ rule, message }) => ({ field: FIELDS[rule] ?? 'startsAt', code: rule, message })),
    params: { conflicts },
  });

/** What people read among an entry's reasons when soft rules were overridden; the record of it is `overrides`. */
export const overrideWords = (conflicts: readonly Conflict[], reason: string | undefined): string[] =>
  conflicts.length === 0 || reason === undefined
    ? []
    : [`已知“${conflicts.map(({ message }) => message).join('；')}”，仍这样排：${reason}`];
