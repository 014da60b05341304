import type { Schema } from '../api/client';
import { verdictAt } from './drop-verdict';
import { daysOf, type Range } from './periods';

type Opening = Schema<'OpeningView'>;
type Conflict = Schema<'ConflictView'>;

/** What a day, or an hour of it, says to what is being dragged. */
export interface DayNote {
  readonly day: string;
  /** Null for the day as a whole. */
  readonly startsAt: string | null;
  readonly kind: 'free' | 'reason' | 'refused' | 'outside';
  readonly free: number;
  readonly conflict: Pick<Conflict, 'rule' | 'message'> | null;
}

/** One note a day, for views that show days as a whole. Days gone by are told as such. */
export function dayNotes(
  openings: readonly Opening[],
  range: Range,
  today: string,
  account?: string,
): ReadonlyMap<string, DayNote> {
  return new Map(
    daysOf(range)
      .filter((day) => day >= today)
      .map((day) => {
        const verdict = verdictAt(openings, { day, minutes: null, account });
        const conflict = verdict.kind === 'refused' || verdict.kind === 'reason' ? verdict.opening.conflicts[0] : null;
        const free = verdict.kind === 'free' ? verdict.more + 1 : 0;
        return [day, { day, startsAt: null, kind: verdict.kind, free, conflict: conflict ?? null }];
      }),
  );
}

/** One note an hour at which something is open, its best account speaking for it. */
export function hourNotes(openings: readonly Opening[]): DayNote[] {
  const best = new Map<string, DayNote>();
  for (const { local, startsAt, allowed, conflicts } of openings) {
    const kind = allowed === 'yes' ? 'free' : allowed === 'with_reason' ? 'reason' : 'refused';
    const known = best.get(startsAt);
    const free = (known?.free ?? 0) + (kind === 'free' ? 1 : 0);
    if (known && RANK[known.kind] <= RANK[kind]) best.set(startsAt, { ...known, free });
    else best.set(startsAt, { day: local.slice(0, 10), startsAt, kind, free, conflict: conflicts[0] ?? null });
  }
  return [...best.values()];
}
const RANK = { free: 0, reason: 1, refused: 2, outside: 3 } as const;
