export const UNITS = ['minutes', 'hours', 'days', 'weeks'] as const;
export type DurationUnit = (typeof UNITS)[number];
const WRITTEN: Record<DurationUnit, (number: number) => string> = {
  minutes: (number) => `PT${number}M`,
  hours: (number) => `PT${number}H`,
  days: (number) => `P${number}D`,
  weeks: (number) => `P${number}W`,
};

/** `P7D` is 7 days. A span of several units is not told apart here, and is written as it stands. */
export function durationOf(text: string): { number: number; unit: DurationUnit } | null {
  const [, sign = '', weeks, days, hours, minutes] = /^(-?)P(?:(\d+)W|(\d+)D|T(\d+)H|T(\d+)M)$/.exec(text) ?? [];
  const signed = (digits: string) => (sign === '-' ? -Number(digits) : Number(digits));
  if (weeks !== undefined) return { number: signed(weeks), unit: 'weeks' };
  if (days !== undefined) return { number: signed(days), unit: 'days' };
  if (hours !== undefined) return { number: signed(hours), unit: 'hours' };
  if (minutes !== undefined) return { number: signed(minutes), unit: 'minutes' };
  return null;
}

export const durationText = (number: number, unit: DurationUnit): string =>
  number < 0 ? `-${WRITTEN[unit](-number)}` : WRITTEN[unit](number);
