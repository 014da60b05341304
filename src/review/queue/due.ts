import { instantAt, plusSeconds, type Instant } from '../../kernel/index.js';

const HOUR = 3_600;

/** A text in review, as far as its time to be read goes. */
export interface Waiting {
  /** Since when it waits. */
  readonly since: Instant;
  /** The local day it was written for. */
  readonly publishOn: string;
}

/**
 * When a text that waits is overdue: after plain hours (nights and weekends count), and before the day it was written for
 * begins, since what is read afterwards goes out late. Handed in on that day or later, it is due at once.
 */
export function dueAt({ since, publishOn }: Waiting, dueHours: number, timeZone: string): Instant {
  const patience = plusSeconds(since, dueHours * HOUR);
  const begins = instantAt(publishOn, '00:00', timeZone);
  const last = begins > since ? begins : since;
  return patience < last ? patience : last;
}

/** What `dueAt` says, of reviews in SQL: `late` is `overdueSince` now, `today` the local day. What no longer waits is not overdue. */
export const OVERDUE = "(review.state = 'in_review' AND (review.changed_at <= :late OR draft.publish_on <= :today))";
/** What waits since then or longer is overdue by its hours. */
export const overdueSince = (now: Instant, dueHours: number): Instant => plusSeconds(now, -dueHours * HOUR);

/** The middle of a list of figures; between the two middle ones where there are two. Null for none. */
export function median(figures: readonly number[]): number | null {
  const sorted = [...figures].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

interface Step {
  readonly draftId: string;
  readonly action: string;
  readonly createdAt: string;
}

const FIRST_ANSWERS: readonly string[] = ['approve', 'request_changes', 'reject'];

/** Hours from each submission to the first thing a reviewer decided on it. @param steps oldest first */
export function answerHours(steps: readonly Step[]): number[] {
  const waiting = new Map<string, string>();
  return steps.flatMap(({ draftId, action, createdAt }) => {
    const since = waiting.get(draftId);
    if (action === 'submit') waiting.set(draftId, createdAt);
    else waiting.delete(draftId);
    if (since === undefined || !FIRST_ANSWERS.includes(action)) return [];
    return [(Date.parse(createdAt) - Date.parse(since)) / (HOUR * 1_000)];
  });
}
