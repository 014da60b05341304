import { AppError } from '../kernel/index.js';
import { placing, placingWords, type PlacingReason } from './planner/placing-reasons.js';
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

/** What people read of an entry that they put somewhere, soft rules that they overrode included; the record of that is `overrides`. */
export function doneByHand(
  code: 'by_hand' | 'moved_by_hand',
  conflicts: readonly Conflict[],
  reason: string | undefined,
): { reasons: string[]; phrases: PlacingReason[] } {
  const done = placing(code);
  if (conflicts.length === 0 || reason === undefined) return { reasons: [placingWords(done)], phrases: [done] };
  const known = placing('all_the_same', { rules: conflicts.map(({ rule }) => rule).join(','), said: reason });
  const rules = conflicts.map(({ message }) => message).join('；');
  return { reasons: [placingWords(done), placingWords(known, { rules })], phrases: [done, known] };
}
