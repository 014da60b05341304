import { z } from 'zod';
import { SLUG_MAX, SLUG_PATTERN } from '../kernel/index.js';

/** What the wire has in every part of this room. */
export const Slug = z.string().max(SLUG_MAX).regex(SLUG_PATTERN, 'a slug: a-z, 0-9 and single hyphens');
export const Id = z.uuid().describe('UUID, sortable by time').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' });
export const Moment = z.string().describe('UTC').meta({ example: '2026-11-24T04:10:00.000Z' });
/** Years whose neighbours can still be written as dates. */
export const Day = z.iso
  .date()
  .refine((day) => day >= '2000-01-01' && day < '2100-01-01', { message: 'must lie between 2000 and 2099' })
  .describe('Local day of the workspace')
  .meta({ example: '2026-11-24' });
/** Words of a person: several lines, no control characters, which databases choke on. */
export const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^(?:\P{Cc}|[\n\r\t])*$/u, 'must not contain control characters');

export const OperationsPath = z.object({
  workspace: Slug.describe('Slug of the workspace').meta({ example: 'spring-garden' }),
});
