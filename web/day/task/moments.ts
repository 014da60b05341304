import { plusDays } from '../../ui/days';
import { instantAt, wallClock } from '../../ui/wall-clock';

export interface Choice {
  readonly id: 'half-hour' | 'two-hours' | 'tonight' | 'tomorrow';
  readonly at: string;
}

const MINUTE = 60_000;
const EVENING = '20:00';

/** The moments a thumb can reach: counted from now, or from the task's own moment while that is still ahead. */
export function postponeChoices(dueAt: string, now: number, timeZone: string): readonly Choice[] {
  const base = Math.max(Math.ceil(now / MINUTE) * MINUTE, Date.parse(dueAt));
  const today = wallClock(now, timeZone).slice(0, 10);
  const due = wallClock(Date.parse(dueAt), timeZone).slice(11);
  const choices: Choice[] = [
    { id: 'half-hour', at: iso(base + 30 * MINUTE) },
    { id: 'two-hours', at: iso(base + 120 * MINUTE) },
    { id: 'tonight', at: instantAt(`${today}T${EVENING}`, timeZone) },
    { id: 'tomorrow', at: instantAt(`${plusDays(today, 1)}T${due}`, timeZone) },
  ];
  return choices.filter(({ id, at }) => id !== 'tonight' || Date.parse(at) > base);
}

const iso = (at: number): string => new Date(at).toISOString();

/** Monday to Sunday of the week a day lies in. */
export function weekOf(day: string): readonly string[] {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, index) => plusDays(day, index - weekday));
}
