import type { Schema } from '../api/client';

export type ReasonCode = NonNullable<Schema<'Review'>['reasonCode']>;

/** In the order in which they are offered; the first has the key 1. */
export const REASON_CODES: readonly ReasonCode[] = [
  'no_ground',
  'off_voice',
  'pushy',
  'too_long',
  'bad_time',
  'repeats',
  'compliance',
  'other',
];

/** The reason a digit stands for. */
export const reasonOfKey = (key: string): ReasonCode | undefined =>
  /^[1-9]$/.test(key) ? REASON_CODES[Number(key) - 1] : undefined;

/** Whether the writer is told enough: `other` says nothing by itself. */
export const isEnough = (code: ReasonCode | null, words: string): boolean =>
  words.trim().length >= 2 || (words.trim() === '' && code !== null && code !== 'other');
