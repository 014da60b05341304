/** `2026-11-23T12:30`: what a clock on the wall of a zone shows at an instant. Date-time fields want it so, also while a year is typed. */
export function wallClock(instant: string | number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The instant at which the zone's clocks show a time; of an hour that they skip, the later side. Two rounds, for the
 * offset may change in between.
 */
export function instantAt(wall: string, timeZone: string): string {
  const wanted = Date.parse(`${wall}:00Z`);
  const shift = (guess: number) => wanted - Date.parse(`${wallClock(guess, timeZone)}:00Z`);
  const first = wanted + shift(wanted);
  return new Date(first + shift(first)).toISOString();
}
