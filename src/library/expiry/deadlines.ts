import type { KindId } from '../kinds/kind.js';

/** What can run out by the calendar alone. */
export const DEADLINE_SUBJECTS = ['fact', 'consent', 'offer', 'material', 'media'] as const;
export type DeadlineSubject = (typeof DEADLINE_SUBJECTS)[number];

/** `lastDay` is the last local day on which it still holds. `item` names a part of the record, '' the whole. */
export interface Deadline {
  readonly what: DeadlineSubject;
  readonly item: string;
  readonly lastDay: string;
}

interface Dated {
  readonly facts?: readonly {
    id: string;
    valid_until?: string | null | undefined;
    withdrawn_on?: string | null | undefined;
  }[];
  readonly consent?: { expires?: string | null | undefined; withdrawn_on?: string | null | undefined } | null;
  readonly ends?: string;
  readonly use_until?: string | null;
  readonly expires?: string | null;
}

/** The deadlines of a record's body. What was withdrawn already has none: it ended then. */
export function deadlinesOf(kind: KindId, body: unknown): Deadline[] {
  const dated = body as Dated;
  switch (kind) {
    case 'product':
      return (dated.facts ?? []).flatMap((fact) =>
        fact.valid_until && !fact.withdrawn_on ? [{ what: 'fact', item: fact.id, lastDay: fact.valid_until }] : [],
      );
    case 'case':
      return dated.consent?.expires && !dated.consent.withdrawn_on
        ? [{ what: 'consent', item: '', lastDay: dated.consent.expires }]
        : [];
    case 'offer':
      // An offer ends at a moment written with its offset: the day before the "T" is the day the brand's people mean.
      return whole('offer', dated.ends?.slice(0, 10));
    case 'material':
      return whole('material', dated.use_until);
    case 'media':
      return whole('media', dated.expires);
    default:
      return [];
  }
}

const whole = (what: DeadlineSubject, lastDay: string | null | undefined): Deadline[] =>
  lastDay ? [{ what, item: '', lastDay }] : [];

export const sameDeadline = (left: Deadline, right: Deadline): boolean =>
  left.what === right.what && left.item === right.item && left.lastDay === right.lastDay;

/** The next local day begins: the deadline has passed on every later day, and not before. */
export const hasPassed = (deadline: { lastDay: string }, today: string): boolean => deadline.lastDay < today;
