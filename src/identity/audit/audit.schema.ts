import { z } from 'zod';
import { PageQuery, pageOf } from '../../platform/http/index.js';
import { EntityId, line, Moment } from '../fields.schema.js';

export const AuditQuery = z.strictObject({
  ...PageQuery.shape,
  subjectType: line(100).optional().describe('Kind of thing that changed').meta({ example: 'draft' }),
  subjectId: line(200).optional().describe('Which one').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' }),
  actor: EntityId.optional().describe('Id of the person who did it'),
  action: line(100).optional().describe('What happened').meta({ example: 'draft.approved' }),
  from: z.iso.date().optional().describe('First day, in the workspace’s time zone').meta({ example: '2026-11-01' }),
  to: z.iso.date().optional().describe('Last day, included').meta({ example: '2026-11-30' }),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditEntryView = z
  .object({
    id: EntityId,
    at: Moment.describe('When it happened, UTC'),
    actor: z
      .object({
        personId: EntityId.nullable().describe('Null for API keys and for the system'),
        name: z.string().describe('As it was then').meta({ example: '林夏' }),
        via: z
          .enum(['session', 'api_key', 'command', 'system'])
          .describe('How they came in')
          .meta({ example: 'session' }),
      })
      .describe('Who did it'),
    action: z.string().describe('What was done, as noun.verb').meta({ example: 'persona.updated' }),
    subject: z
      .object({
        type: z.string().describe('Kind of thing').meta({ example: 'persona' }),
        id: z.string().describe('Id or slug').meta({ example: 'linxia' }),
      })
      .describe('What it was done to'),
    before: z.unknown().describe('What it was, without secrets; null when it was not there').meta({ example: null }),
    after: z
      .unknown()
      .describe('What it became')
      .meta({ example: { name: '林夏' } }),
    note: z.string().nullable().describe('The reason given, if one was').meta({ example: null }),
    requestId: z.string().nullable().describe('`X-Request-Id` of the request').meta({ example: null }),
  })
  .meta({ id: 'AuditEntryView' });
export type AuditEntryView = z.infer<typeof AuditEntryView>;

export const AuditPage = pageOf(AuditEntryView).meta({ id: 'AuditPage' });
