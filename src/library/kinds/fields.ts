import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { SLUG_MAX, SLUG_PATTERN } from '../../kernel/index.js';
import { CATEGORIES, GOALS, TOUCHPOINT_IDS, WEEKDAYS } from '../vocabulary.js';

/** A value that is not written as it must be is not compared with others: one complaint is enough. */
const written = (error: string) => ({ error, abort: true });
/** Control characters (PostgreSQL refuses some) and halves of characters; line ends and tabs are text. */
const UNPRINTABLE = /[^\P{Cc}\n\r\t]|\p{Cs}/u;
const TAG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const CLOCK_PATTERN = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const EVENT_PATTERN = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*$/;
const DURATION_PATTERN = /^-?P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/;
const MOMENT_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const MEDIA_FILE = /^[\p{L}\p{N}][\p{L}\p{N}._ -]*\.[A-Za-z0-9]{2,5}$/u;

const parses = (read: () => unknown): boolean => {
  try {
    read();
    return true;
  } catch {
    return false;
  }
};

/** For lists of things with ids: each id once. Use with `superRefine`. */
export function uniqueIds(items: readonly { id: string }[], context: z.RefinementCtx): void {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id))
      context.addIssue({ code: 'custom', path: [index, 'id'], message: `"${id}" is used twice in this list` });
    seen.add(id);
  }
}

/** Words of a person, at most `max` characters, without the white space around them. */
export const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(max)
    .refine((text) => !UNPRINTABLE.test(text), 'holds a control character or half a character: remove it');

/** A short line: a name, a word, a title. */
export const line = (max = 200) =>
  words(max).refine((text) => !/[\r\n]/.test(text), 'must be a single line: write a longer text in another field');

export const lines = (max = 500, count = 200) => z.array(words(max)).max(count).default([]);

const SLUG_HELP = `expected a slug: lower-case letters, digits and single hyphens, at most ${SLUG_MAX} characters, such as office-worker`;
export const slug = () => z.string().max(SLUG_MAX, SLUG_HELP).regex(SLUG_PATTERN, SLUG_HELP);
export const slugs = (count = 200) => z.array(slug()).max(count).default([]);

/** `skin/oily`: a tag and one of its values. */
export const tagValue = () =>
  z
    .string()
    .max(170)
    .regex(TAG_PATTERN, 'expected tag/value, such as skin/oily')
    .describe('A tag and one of its values')
    .meta({ example: 'skin/oily' });

export const day = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, written('expected a day as YYYY-MM-DD, such as 2026-11-18'))
    .refine(
      (text) => parses(() => Temporal.PlainDate.from(text, { overflow: 'reject' })),
      'this day is not in the calendar: expected YYYY-MM-DD',
    )
    .meta({ example: '2026-11-18' });

/** A moment with its offset from UTC, seconds optional; the day it names is its own local one. */
export const moment = () =>
  z
    .string()
    .regex(MOMENT_PATTERN, written('expected a moment with its offset, such as 2026-11-23T00:00+08:00'))
    .refine(
      (text) => parses(() => Temporal.Instant.from(text)),
      'this moment does not exist: check day, hour and offset',
    )
    .meta({ example: '2026-11-23T00:00+08:00' });

export const clockTime = () =>
  z
    .string()
    .regex(CLOCK_PATTERN, written('expected a time of day as "HH:MM" in quotes, such as "12:30"'))
    .describe('Local time of day, HH:MM')
    .meta({ example: '12:30' });

export const duration = () =>
  z
    .string()
    .max(40)
    .regex(DURATION_PATTERN, 'expected an ISO 8601 duration, such as P7D or PT2H')
    .refine((text) => !text.startsWith('-'), 'must not be negative')
    .describe('ISO 8601 duration')
    .meta({ example: 'PT2H' });

/** May point backwards: three days before a birthday is -P3D. */
export const offset = () =>
  z.string().max(40).regex(DURATION_PATTERN, 'expected an ISO 8601 duration, such as -P1D').meta({ example: '-P1D' });

export const eventName = () =>
  z
    .string()
    .max(80)
    .regex(EVENT_PATTERN, 'expected an event as noun.verb, such as order.paid')
    .describe('What happened, as noun.verb')
    .meta({ example: 'order.paid' });

export const mediaFile = () =>
  z
    .string()
    .max(200)
    .regex(MEDIA_FILE, 'expected a file name with an ending and no folder, such as rainy-window.png')
    .meta({ example: 'rainy-window.png' });

/** A picture kept with the library, `media/<file>`. */
export const mediaPath = () =>
  z
    .string()
    .max(206)
    .refine(
      (text) => text.startsWith('media/') && MEDIA_FILE.test(text.slice('media/'.length)),
      'expected media/<file>, such as media/rainy-window.png',
    )
    .meta({ example: 'media/rainy-window.png' });
export const pictures = () =>
  z
    .array(mediaPath())
    .max(50)
    .default([])
    .describe('Pictures kept with the library')
    .meta({ example: ['media/rainy-window.png'] });

export const goal = () => z.enum(GOALS).describe('WHY: what it is for').meta({ example: 'build_trust' });
export const category = () =>
  z.enum(CATEGORIES).describe('What kind of content it is: the calendar keeps a mix').meta({ example: 'expertise' });
export const touchpoint = () =>
  z.enum(TOUCHPOINT_IDS).describe('WHERE it is posted or sent').meta({ example: 'moments' });
export const weekday = () =>
  z.enum(WEEKDAYS).describe('Day of the week, by the local calendar').meta({ example: 'mon' });

export const moneySchema = z
  .strictObject({
    amount: z
      .number()
      .min(0)
      .max(1_000_000_000)
      .refine((amount) => Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6, 'at most two decimals')
      .describe('In units of the currency, at most two decimals')
      .meta({ example: 199 }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'expected a currency of three capital letters, such as CNY')
      .default('CNY')
      .describe('ISO 4217')
      .meta({ example: 'CNY' }),
    unit: line(20).optional().describe('What one buys one of').meta({ example: '瓶' }),
  })
  .meta({ id: 'Money' });
export type Money = z.infer<typeof moneySchema>;

/** The first words of a text, on one line, for a title. */
export const beginningOf = (text: string): string => Array.from(text.replace(/\s+/g, ' ')).slice(0, 30).join('');
