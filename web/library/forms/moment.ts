/** `2026-11-23T00:00+08:00` as a clock on the wall in a zone shows it: `2026-11-23T00:00`. */
export function wallClock(moment: string, timeZone: string): string {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(new Date(moment))
      .map(({ type, value }) => [type, value]),
  );
  return `${parts['year'] ?? ''}-${parts['month'] ?? ''}-${parts['day'] ?? ''}T${parts['hour'] ?? ''}:${parts['minute'] ?? ''}`;
}

/** A time on the wall in a zone, with the offset the zone has then. In the hour a clock skips, the later side is meant. */
export function momentAt(wall: string, timeZone: string): string {
  const asUtc = Date.parse(`${wall}:00Z`);
  const offsetAt = (instant: number) =>
    Date.parse(`${wallClock(new Date(instant).toISOString(), timeZone)}:00Z`) - instant;
  const offset = offsetAt(asUtc - offsetAt(asUtc));
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (number: number) => String(number).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
