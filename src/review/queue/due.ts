import { plusSeconds, type Instant } from '../../kernel/index.js';

const HOUR = 3_600;

/** When a text that waits since then is overdue: plain hours, nights and weekends count. */
export const dueAt = (waitingSince: Instant, dueHours: number): Instant => plusSeconds(waitingSince, dueHours * HOUR);

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
