import { zoned, type Instant } from '../../kernel/index.js';
import { minutesOf, type Brand } from '../../library/index.js';

/** Whether a moment lies in the brand's quiet hours: `from` is quiet, `to` no longer; they may pass midnight. */
export function isQuietAt(
  at: Instant,
  { quiet_hours: { from, to } }: Pick<Brand, 'quiet_hours'>,
  timeZone: string,
): boolean {
  const { hour, minute } = zoned(at, timeZone);
  const [now, begin, end] = [hour * 60 + minute, minutesOf(from), minutesOf(to)];
  return begin <= end ? begin <= now && now < end : now >= begin || now < end;
}
