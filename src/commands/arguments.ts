import { InvalidArgumentError } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { isoWeek } from '../kernel/index.js';
import { usage } from './exit-codes.js';

/** Parsers of arguments: each says what was expected. Commander ends the command with the usage exit code. */
export const oneOf =
  <T extends string>(allowed: readonly T[]) =>
  (value: string): T => {
    const found = allowed.find((each) => each === value);
    if (found === undefined) throw new InvalidArgumentError(`expected one of ${allowed.join(', ')}.`);
    return found;
  };

export const listOf =
  <T extends string>(allowed?: readonly T[]) =>
  (value: string): T[] =>
    value
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map((each) => (allowed ? oneOf(allowed)(each) : (each as T)));

export const wholeNumber =
  (least: number, most: number) =>
  (value: string): number => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`expected a whole number from ${least} to ${most}.`);
    return number;
  };

export function day(value: string): string {
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString();
  } catch {
    throw new InvalidArgumentError('expected a day such as 2026-11-23.');
  }
}

/** @throws AppError that ends the command with the usage exit code */
export function assertPeriod({ from, to }: { readonly from: string; readonly to: string }): void {
  if (to < from) throw usage(`--to ${to} lies before --from ${from}: expected the first day, then the last.`);
}

export interface Week {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** An ISO 8601 week, `2026-W48`: Monday to Sunday. */
export function week(value: string): Week {
  const match = /^(\d{4})-W(\d{2})$/.exec(value);
  const number = Number(match?.[2]);
  if (match && number >= 1) {
    const year = Number(match[1]);
    const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 }); // always in week 1
    const from = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: number - 1 });
    if (from.add({ days: 3 }).year === year)
      return { name: value, from: from.toString(), to: from.add({ days: 6 }).toString() };
  }
  throw new InvalidArgumentError('expected an ISO week such as 2026-W48.');
}

export const weekOf = (date: string): Week => week(isoWeek(date));
