import type { Conflict, RuleId } from './rules/conflict.js';

/** A soft rule that a person knew broken and placed an entry all the same. */
export interface Override {
  readonly rule: RuleId;
  /** The draft that the rule named as standing in the way, and how its text begins, in quotes; null where it names none. */
  readonly draft: string | null;
  readonly words: string | null;
  /** Why, as the person wrote it. */
  readonly reason: string;
}

/** An entry that is moved again and again keeps no more than this. */
const MOST = 20;

/** What is kept with an entry when soft rules were overridden, after what was overridden before. */
export function withOverrides(
  before: readonly Override[] | null,
  conflicts: readonly Conflict[],
  reason: string | undefined,
): readonly Override[] | null {
  if (conflicts.length === 0 || reason === undefined) return before;
  const told = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const more = conflicts.map(({ rule, params }): Override => ({
    ...{ rule, reason },
    draft: told(params['draft']),
    words: told(params['words']),
  }));
  return [...(before ?? []), ...more].slice(-MOST);
}

/** Whether an entry was placed knowing that it is like another text: the same draft, beginning as it did then. */
export const placedKnowing = (
  overrides: readonly Override[] | null,
  other: { readonly draft: string; readonly words: string },
): boolean =>
  (overrides ?? []).some(
    ({ rule, draft, words }) => rule === 'look_alike' && draft === other.draft && words === other.words,
  );
