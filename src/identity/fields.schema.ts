import { z } from 'zod';
import { invalidField, SLUG_MAX, SLUG_PATTERN } from '../kernel/index.js';
import { ROLES } from './actor.js';

/** Fields that several of this room's requests share. */

/** One line of text: no control characters, which databases and headers choke on. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u, 'must be one line without control characters');

export const Email = z.email().max(254).toLowerCase().meta({ example: 'lin@example.com' });

/** Long enough to resist guessing; any characters, so that a sentence will do. */
export const NewPassword = z
  .string()
  .min(10)
  .max(200)
  .describe('At least 10 characters, any of them; a sentence is good')
  .meta({ example: 'three kilns and a teapot' });

export const RoleName = z.enum(ROLES);

export const Roles = z
  .array(RoleName)
  .min(1)
  .max(ROLES.length)
  .refine((roles) => new Set(roles).size === roles.length, 'each role once')
  .describe('What the person may do here; several add up')
  .meta({ example: ['writer', 'scheduler'] });

export const WorkspaceSlug = z
  .string()
  .max(SLUG_MAX)
  .regex(SLUG_PATTERN, 'lower-case letters, digits and single hyphens')
  .describe('Short name in addresses')
  .meta({ example: 'spring-garden' });

/** Path of a workspace; the guard has found it by the time a handler runs. */
export const WorkspacePath = z.object({ workspace: WorkspaceSlug });

export const Moment = z.string().describe('UTC').meta({ format: 'date-time', example: '2026-11-21T08:30:00.000Z' });
export const EntityId = z
  .uuid()
  .describe('UUID, sortable by time')
  .meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' });

/** A value that did not come by HTTP, held to the same schema. @throws AppError 400 naming the field */
export function fieldOf<T>(field: string, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalidField(field, parsed.error.issues[0]?.message ?? 'is not valid');
}
