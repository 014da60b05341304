import { spaced } from '../ui/when';
import { language } from '../words/words';

const UNITS = [
  ['day', 24],
  ['hour', 1],
] as const;

/** How long something waits: 3天, 5小时, 20分钟; at least a minute. */
export function waitingTime(hours: number): string {
  const [unit, size] = UNITS.find(([name, length]) => hours >= (name === 'day' ? 2 : 1) * length) ?? ['minute', 1 / 60];
  return spaced(
    new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' }).format(
      Math.max(1, Math.floor(hours / size)),
    ),
  );
}
