import { z } from 'zod';
import { AppError, daysApart, SLUG_MAX, SLUG_PATTERN } from '../kernel/index.js';
import { CATEGORIES, GOALS, TOUCHPOINT_IDS } from '../library/index.js';

/** Fields that several requests of this room share. */

export const Slug = z.string().max(SLUG_MAX).regex(SLUG_PATTERN, 'a slug: a-z, 0-9 and single hyphens');
export const Id = z.uuid().describe('UUID, sortable by time').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' });
export const LocalDay = z.iso.date().describe('Local day of the workspace').meta({ example: '2026-11-23' });
/** Years that clocks, calendars and the database all agree on. */
export const Moment = z.iso
  .datetime({ offset: true })
  .refine((text) => Date.parse(text) >= Date.UTC(2000, 0) && Date.parse(text) < Date.UTC(2100, 0), {
    message: 'must lie between 2000 and 2100',
  })
  .describe('ISO 8601 with its offset, or in UTC')
  .meta({ example: '2026-11-24T12:10:00+08:00' });
export const ReasonText = z
  .string()
  .trim()
  .min(2)
  .max(500)
  .regex(/^\P{Cc}*$/u, 'must be one line without control characters');
export const Why = {
  goal: z.enum(GOALS).describe('What it is for').meta({ example: 'convert' }),
  category: z.enum(CATEGORIES).describe('What kind of content it is').meta({ example: 'product' }),
  measure: z.string().describe('The number that will show it').meta({ example: '订单数' }),
};
export const Touchpoint = z.enum(TOUCHPOINT_IDS).describe('WHERE it is posted or sent').meta({ example: 'moments' });
export const WorkspacePath = z.object({
  workspace: Slug.describe('Slug of the workspace').meta({ example: 'spring-garden' }),
});

export const ConflictView = z
  .object({
    rule: z.string().describe('Name of the rule').meta({ example: 'account_quota' }),
    severity: z.enum(['hard', 'soft']).describe('Soft ones may be overridden with a reason').meta({ example: 'hard' }),
    message: z.string().describe('In Chinese').meta({ example: '账号“linxia-1”当天的朋友圈已满 4 条' }),
    params: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .describe('Values named in the message')
      .meta({ example: { most: 4 } }),
  })
  .meta({ id: 'ConflictView' });

/** @throws AppError 400 when a range is turned round or longer than `most` days */
export function assertRange(from: string, to: string, most: number): void {
  const days = daysApart(from, to) + 1;
  if (days >= 1 && days <= most && from >= '2000-01-01' && to < '2100-01-01') return;
  const message =
    days < 1 ? 'must not be before from' : `must be at most ${String(most)} days from from, in years 2000 to 2099`;
  throw new AppError('invalid', 'invalid_request', `to: ${message}`, { errors: [{ field: 'to', message }] });
}
