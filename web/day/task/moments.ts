export interface Choice {
  readonly id: 'half-hour' | 'two-hours' | 'tonight' | 'tomorrow';
  readonly at: string;
}

const MINUTE = 60_000;
const EVENING = '20:00';

/** The moments a thumb can reach: counted from now, or from the task's own moment while that is still ahead. */
export function postponeChoices(dueAt: string, now: number, timeZone: string): readonly Choice[] {
  const base = Math.max(Math.ceil(now / MINUTE) * MINUTE, Date.parse(dueAt));
  const today = wallOf(now, timeZone).slice(0, 10);
  const due = wallOf(Date.parse(dueAt), timeZone).slice(11);
  const choices: Choice[] = [
    { id: 'half-hour', at: iso(base + 30 * MINUTE) },
    { id: 'two-hours', at: iso(base + 120 * MINUTE) },
    { id: 'tonight', at: instantAt(`${today}T${EVENING}`, timeZone) },
    { id: 'tomorrow', at: instantAt(`${dayAfter(today, 1)}T${due}`, timeZone) },
  ];
  return choices.filter(({ id, at }) => id !== 'tonight' || Date.parse(at) > base);
}

const iso = (at: number): string => new Date(at).toISOString();

/** 2026-11-23T12:30, what a clock on the wall of the zone shows. */
export function wallOf(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The instant at which the zone's clocks show a time. Two rounds, for the offset may change in between. */
export function instantAt(wall: string, timeZone: string): string {
  const wanted = Date.parse(`${wall}:00Z`);
  const shift = (guess: number) => wanted - Date.parse(`${wallOf(guess, timeZone)}:00Z`);
  const first = wanted + shift(wanted);
  return iso(first + shift(first));
}

export const dayAfter = (day: string, days: number): string =>
  iso(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).slice(0, 10);

/** Monday to Sunday of the week a day lies in. */
export function weekOf(day: string): readonly string[] {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, index) => dayAfter(day, index - weekday));
}
