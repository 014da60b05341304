import { language } from '../words/words';

const UNITS = [
  ['day', 24],
  ['hour', 1],
] as const;

/** How long something waits: 3天, 5小时, 20分钟; at least a minute. */
export function waitingTime(hours: number): string {
  const [unit, size] = UNITS.find(([name, length]) => hours >= (name === 'day' ? 2 : 1) * length) ?? ['minute', 1 / 60];
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.max(1, Math.floor(hours / size)),
  );
}

/** Hours from a moment to now; negative while it is still to come. */
export const hoursBetween = (from: string, now: number): number => (now - Date.parse(from)) / 3_600_000;

/** Hours before it is due from which an item shows how long is left. */
const SOON = 2;

/** Whether something is overdue, due soon or neither, by the hours that are left. */
export const dueness = (left: number): 'late' | 'soon' | 'calm' =>
  left <= 0 ? 'late' : left <= SOON ? 'soon' : 'calm';
