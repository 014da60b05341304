import { minutesOf } from '../../library/index.js';

export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/**
 * Whether nothing may be sent at these minutes of the day. `from` is quiet, `to` no longer; hours that begin later
 * than they end pass midnight; equal ones mean none.
 */
export function isQuiet({ from, to }: QuietHours, minutes: number): boolean {
  const [begin, end] = [minutesOf(from), minutesOf(to)];
  if (begin === end) return false;
  return begin < end ? begin <= minutes && minutes < end : minutes >= begin || minutes < end;
}
