import { z } from 'zod';
import { SLUG_MAX, SLUG_PATTERN } from '../../kernel/index.js';
import { CATEGORIES, GOALS, TOUCHPOINT_IDS } from '../../library/index.js';
import { PageQuery } from '../../platform/http/index.js';
import { DraftAsk } from './draft-ask.js';
import { ITEM_STATES, REQUEST_STATES } from './item-states.js';

const instant = z.string().meta({ example: '2026-11-21T02:00:00.000Z' });
const uuid = z.string().meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' });
const count = z.number().int().meta({ example: 3 });

export const WorkspaceParams = z.object({ workspace: z.string().max(SLUG_MAX) });
export const RequestParams = WorkspaceParams.extend({ request: z.string().max(100) });
export const ItemParams = RequestParams.extend({ item: z.string().max(100) });

export const RequestView = z
  .object({
    id: uuid,
    state: z.enum(REQUEST_STATES).describe('Follows from its items').meta({ example: 'running' }),
    total: count,
    counts: z
      .object({ queued: count, writing: count, done: count, failed: count, needs_material: count, cancelled: count })
      .describe('Items by state'),
    ask: DraftAsk.describe('As it was asked'),
    createdBy: uuid.nullable(),
    createdAt: instant,
    cancelledAt: instant.nullable(),
  })
  .meta({ id: 'DraftRequestView' });
export type RequestView = z.infer<typeof RequestView>;

export const MissingView = z
  .object({
    kind: z.enum(['persona', 'product', 'fact', 'case', 'material', 'segment']).meta({ example: 'material' }),
    persona: z.string().nullable().describe('Whom to ask').meta({ example: 'linxia' }),
    needed: z.string().meta({ example: '林夏一件还没讲过的真事' }),
    question: z
      .string()
      .describe('What to ask, word for word')
      .meta({ example: '林夏，这一周里，哪一刻让你停下来多看了一眼？' }),
  })
  .meta({ id: 'MissingMaterial' });

export const ItemView = z
  .object({
    id: uuid,
    requestId: uuid,
    ordinal: z.number().int().describe('Place in the request').meta({ example: 0 }),
    state: z.enum(ITEM_STATES).meta({ example: 'done' }),
    segment: z.string().meta({ example: 'office-worker' }),
    touchpoint: z.enum(TOUCHPOINT_IDS).meta({ example: 'moments' }),
    goal: z.enum(GOALS).meta({ example: 'build_trust' }),
    category: z.enum(CATEGORIES).meta({ example: 'life' }),
    persona: z.string().nullable().meta({ example: 'linxia' }),
    draftId: uuid.nullable(),
    error: z
      .object({
        code: z.string().describe('Stable name of the cause').meta({ example: 'llm_length' }),
        message: z
          .string()
          .describe('What happened and what to do')
          .meta({ example: 'The reply reached the limit of output tokens and was cut off.' }),
      })
      .nullable(),
    missing: MissingView.nullable(),
    round: z.number().int().describe('How often it was asked again').meta({ example: 0 }),
    changedAt: instant,
  })
  .meta({ id: 'DraftItemView' });
export type ItemView = z.infer<typeof ItemView>;

export const CallView = z
  .object({
    id: uuid,
    purpose: z.enum(['draft', 'repair']).meta({ example: 'draft' }),
    state: z.enum(['started', 'replied', 'failed', 'abandoned']).meta({ example: 'replied' }),
    provider: z.string().meta({ example: 'deepseek' }),
    model: z.string().meta({ example: 'deepseek-chat' }),
    attempts: z.number().int().describe('Transport attempts').meta({ example: 1 }),
    latencyMs: z.number().int().nullable().meta({ example: 2140 }),
    tokensIn: z.number().int().nullable().describe('Null when the provider did not say').meta({ example: 3120 }),
    tokensOut: z.number().int().nullable().meta({ example: 410 }),
    tokensCached: z.number().int().nullable().meta({ example: 2048 }),
    cost: z.number().nullable().meta({ example: 0.0047 }),
    currency: z.string().nullable().meta({ example: 'CNY' }),
    finishReason: z.string().nullable().meta({ example: 'stop' }),
    error: z
      .object({ kind: z.string().meta({ example: 'length' }), detail: z.string().nullable().meta({ example: null }) })
      .nullable(),
    request: z
      .array(
        z.object({ role: z.string().meta({ example: 'system' }), content: z.string().meta({ example: '你是……' }) }),
      )
      .nullable()
      .describe('As sent; null once its retention has ended'),
    reply: z.string().nullable().describe('As it came').meta({ example: '{"text":"……"}' }),
    startedAt: instant,
    endedAt: instant.nullable(),
  })
  .meta({ id: 'ModelCallView' });
export type CallView = z.infer<typeof CallView>;

const slug = z.string().max(SLUG_MAX).regex(SLUG_PATTERN).optional();
export const RequestsQuery = z.strictObject(PageQuery.shape);
export const ItemsQuery = z.strictObject({
  ...PageQuery.shape,
  state: z.enum(ITEM_STATES).optional().meta({ example: 'failed' }),
  segment: slug.meta({ example: 'office-worker' }),
  touchpoint: z.enum(TOUCHPOINT_IDS).optional().meta({ example: 'moments' }),
});
export type ItemsQuery = z.infer<typeof ItemsQuery>;

export const RetryBody = z
  .strictObject({
    items: z
      .array(z.string().min(1).max(100))
      .min(1)
      .max(500)
      .optional()
      .describe('Ids of items; all that ended without a draft when left out'),
  })
  .meta({ id: 'RetryDrafts' });
