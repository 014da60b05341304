import { ApiProblem } from '../api/problem';
import { conflictsOf } from './conflict-text';
import type { Held, Refusal } from './desk';

export const isRefusal = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && (error.code === 'calendar_conflict' || error.code === 'override_needed');

/** What people are told when the service says no. Only where a reason overrides the rule is there an `again`. */
export const refusalOf = (
  error: ApiProblem,
  { held, where, again }: { held: Held; where: string; again: (reason: string) => void },
): Refusal => ({
  held,
  where,
  conflicts: conflictsOf(error),
  again: error.code === 'override_needed' ? again : null,
});
