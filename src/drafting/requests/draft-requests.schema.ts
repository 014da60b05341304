import { z } from 'zod';
import { SLUG_MAX, SLUG_PATTERN } from '../../kernel/index.js';
import { CATEGORIES, GOALS, TOUCHPOINT_IDS } from '../../library/index.js';
import { AB_ARMS, AB_PARTS } from '../context/index.js';
import { PageQuery } from '../../platform/http/index.js';
import { DraftAsk } from './draft-ask.js';
import { CALL_PURPOSES } from '../writers/llm/model-call.entity.js';
import { ITEM_STATES, REQUEST_STATES } from './item-states.js';

const instant = z.string().describe('UTC').meta({ example: '2026-11-21T02:00:00.000Z' });
const uuid = z.string().describe('UUID, sortable by time').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' });
const count = (says: string, example: number) => z.number().int().describe(says).meta({ example });

export const WorkspaceParams = z.object({
  workspace: z.string().max(SLUG_MAX).describe('Slug of the workspace').meta({ example: 'spring-garden' }),
});
export const RequestParams = WorkspaceParams.extend({
  request: z.string().max(100).describe('Id of the request').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' }),
});
export const ItemParams = RequestParams.extend({
  item: z.string().max(100).describe('Id of the item').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b12' }),
});

export const RequestView = z
  .object({
    id: uuid,
    state: z.enum(REQUEST_STATES).describe('Follows from its items').meta({ example: 'running' }),
    total: count('Items', 12),
    counts: z
      .object({
        queued: count('Waiting', 3),
        writing: count('Being written', 2),
        done: count('Became a draft', 5),
        failed: count('Ended with an error', 1),
        needs_material: count('The library lacks something', 1),
        cancelled: count('Called off', 0),
      })
      .describe('Items by state'),
    ask: DraftAsk.describe('As it was asked'),
    createdBy: uuid.nullable().describe('The person who asked; null for the system'),
    createdAt: instant,
    cancelledAt: instant.nullable().describe('When it was called off, UTC'),
  })
  .meta({ id: 'DraftRequestView' });
export type RequestView = z.infer<typeof RequestView>;

export const MissingView = z
  .object({
    kind: z
      .enum(['persona', 'product', 'fact', 'topic', 'case', 'material', 'segment'])
      .describe('Kind of record that is missing')
      .meta({ example: 'material' }),
    persona: z.string().nullable().describe('Whom to ask').meta({ example: 'linxia' }),
    needed: z.string().describe('What is missing, in Chinese').meta({ example: '林夏一件还没讲过的真事' }),
    question: z
      .string()
      .describe('What to ask, word for word')
      .meta({ example: '林夏，这一周里，哪一刻让你停下来多看了一眼？' }),
  })
  .meta({ id: 'MissingMaterial' });

export const ItemView = z
  .object({
    id: uuid,
    requestId: uuid.describe('Id of the request'),
    ordinal: z.number().int().describe('Place in the request').meta({ example: 0 }),
    state: z.enum(ITEM_STATES).describe('How far it is').meta({ example: 'done' }),
    segment: z.string().describe('WHO: slug of a segment').meta({ example: 'office-worker' }),
    touchpoint: z.enum(TOUCHPOINT_IDS).describe('WHERE').meta({ example: 'moments' }),
    goal: z.enum(GOALS).describe('WHY').meta({ example: 'build_trust' }),
    category: z.enum(CATEGORIES).describe('What kind of content it is').meta({ example: 'life' }),
    persona: z.string().nullable().describe('Slug of who speaks; null until chosen').meta({ example: 'linxia' }),
    ab: z
      .object({
        differ: z.enum(AB_PARTS).describe('The one thing in which the two differ').meta({ example: 'opening' }),
        arm: z.enum(AB_ARMS).describe('Which of the two it is').meta({ example: 'a' }),
      })
      .nullable()
      .describe('Set for one of a pair'),
    draftId: uuid.nullable().describe('The draft it became'),
    error: z
      .object({
        code: z.string().describe('Stable name of the cause').meta({ example: 'llm_length' }),
        message: z
          .string()
          .describe('What happened and what to do')
          .meta({ example: 'The reply reached the limit of output tokens and was cut off.' }),
      })
      .nullable()
      .describe('Why it failed'),
    missing: MissingView.nullable().describe('What the library lacks for it'),
    round: z.number().int().describe('How often it was asked again').meta({ example: 0 }),
    changedAt: instant,
  })
  .meta({ id: 'DraftItemView' });
export type ItemView = z.infer<typeof ItemView>;

export const CallView = z
  .object({
    id: uuid,
    purpose: z
      .enum(CALL_PURPOSES)
      .describe(
        'What it was made for, by name · `vary`: to write anew what was too like other texts · `pair`: to write B of a pair · `repair`: to mend a reply that could not be read',
      )
      .meta({ example: 'draft' }),
    state: z.enum(['started', 'replied', 'failed', 'abandoned']).describe('How it ended').meta({ example: 'replied' }),
    provider: z.string().describe('Who runs the model').meta({ example: 'deepseek' }),
    model: z.string().describe('Name the provider gives it').meta({ example: 'deepseek-chat' }),
    promptVersion: z
      .string()
      .nullable()
      .describe(
        'The wording it was asked by: `file-` of the installation, `own-` of the workspace; behind it the parts of the workspace’s own. Null for calls from before it was noted',
      )
      .meta({ example: 'moments/file-2+_brief-1' }),
    attempts: z.number().int().describe('Transport attempts').meta({ example: 1 }),
    latencyMs: z.number().int().nullable().describe('Milliseconds to the whole reply').meta({ example: 2140 }),
    tokensIn: z
      .number()
      .int()
      .nullable()
      .describe('Tokens sent; null when the provider did not say')
      .meta({ example: 3120 }),
    tokensOut: z.number().int().nullable().describe('Tokens of the reply').meta({ example: 410 }),
    tokensCached: z
      .number()
      .int()
      .nullable()
      .describe('Of those sent: read from the provider’s cache')
      .meta({ example: 2048 }),
    cost: z.number().nullable().describe('In the currency; null when the price is unknown').meta({ example: 0.0047 }),
    currency: z.string().nullable().describe('ISO 4217').meta({ example: 'CNY' }),
    finishReason: z.string().nullable().describe('Why the model stopped').meta({ example: 'stop' }),
    error: z
      .object({
        kind: z.string().describe('Stable name of the cause').meta({ example: 'length' }),
        detail: z.string().nullable().describe('What the provider said').meta({ example: 'finish_reason: length' }),
      })
      .nullable()
      .describe('Why it failed'),
    request: z
      .array(
        z.object({
          role: z.string().describe('Who speaks in the prompt').meta({ example: 'system' }),
          content: z.string().describe('The words').meta({ example: '你是……' }),
        }),
      )
      .nullable()
      .describe('As sent; null once its retention has ended'),
    reply: z.string().nullable().describe('As it came').meta({ example: '{"text":"……"}' }),
    startedAt: instant.describe('When it was sent, UTC'),
    endedAt: instant.nullable().describe('When it ended, UTC'),
  })
  .meta({ id: 'ModelCallView' });
export type CallView = z.infer<typeof CallView>;

const slug = z.string().max(SLUG_MAX).regex(SLUG_PATTERN).optional();
export const RequestsQuery = z.strictObject(PageQuery.shape);
export const ItemsQuery = z.strictObject({
  ...PageQuery.shape,
  state: z.enum(ITEM_STATES).optional().describe('Only items in this state').meta({ example: 'failed' }),
  segment: slug.describe('Only for this segment').meta({ example: 'office-worker' }),
  touchpoint: z.enum(TOUCHPOINT_IDS).optional().describe('Only for this touchpoint').meta({ example: 'moments' }),
});
export type ItemsQuery = z.infer<typeof ItemsQuery>;

export const RetryBody = z
  .strictObject({
    items: z
      .array(z.string().min(1).max(100))
      .min(1)
      .max(500)
      .optional()
      .describe('Ids of items; all that ended without a draft when left out')
      .meta({ example: ['0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b12'] }),
  })
  .meta({ id: 'RetryDrafts' });
