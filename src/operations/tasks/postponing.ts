import { isQuiet } from '../../calendar/index.js';
import { err, ok, plusSeconds, wallTime, type Instant, type Result } from '../../kernel/index.js';
import type { Brand } from '../../library/index.js';
import type { TaskRefusal } from './task-states.js';

/** A task put off for longer belongs on the calendar again, not in an operator's pocket. */
export const POSTPONE_DAYS = 7;

/** Whether a task may be put off to a moment: ahead of now, within a week of its plan, and not at night. */
export function mayPostpone(
  to: Instant,
  about: { now: Instant; plannedAt: Instant; brand: Pick<Brand, 'quiet_hours'>; timeZone: string },
): Result<Instant, TaskRefusal> {
  if (to <= about.now) return err({ code: 'not_later', message: 'Name a moment that is still to come.' });
  const latest = plusSeconds(about.plannedAt > about.now ? about.plannedAt : about.now, POSTPONE_DAYS * 86_400);
  if (to > latest)
    return err({
      code: 'too_late',
      message: `A task can be put off by ${POSTPONE_DAYS} days at most: ask the scheduler to plan it anew.`,
    });
  if (isQuiet(about.brand.quiet_hours, wallTime(to, about.timeZone).minutes)) {
    const { from, to: until } = about.brand.quiet_hours;
    return err({ code: 'quiet_hours', message: `Nothing goes out between ${from} and ${until}: choose another time.` });
  }
  return ok(to);
}
