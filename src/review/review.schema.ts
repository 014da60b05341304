import { z } from 'zod';
import { pageOf, PageQuery } from '../platform/http/index.js';
import { CATEGORIES, GOALS, TOUCHPOINT_IDS } from '../library/index.js';
import { FindingView } from '../drafting/index.js';
import { REVIEW_ACTIONS, REVIEW_STATES } from './approval.js';

const Hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'a content hash: 64 hexadecimal digits')
  .describe('Content hash of the version you read')
  .meta({ example: 'b1946ac92492d2347c6235b4d2611184b1946ac92492d2347c6235b4d2611184' });
const Reason = z
  .string()
  .trim()
  .min(2)
  .max(2_000)
  .describe('Why, for the other side to act on')
  .meta({ example: '开头太像通知，换成昨天那个场景' });
const Moment = z.string().describe('UTC').meta({ example: '2026-11-21T02:00:00.000Z' });
const Name = z.string().meta({ example: '林夏' });
const DraftId = z.string().max(36).meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' });

export const DraftParams = z.object({ workspace: z.string().max(80).meta({ example: 'beauty' }), draft: DraftId });
export const CommentParams = DraftParams.extend({
  commentId: z.string().max(36).meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b12' }),
});
export const WaiverParams = DraftParams.extend({
  waiverId: z.string().max(36).meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b13' }),
});
export const WorkspaceParams = DraftParams.pick({ workspace: true });

export const MoveRequest = z.strictObject({
  action: z.enum(REVIEW_ACTIONS).meta({ example: 'approve' }),
  hash: Hash,
  reason: Reason.optional(),
});
export const BulkMoveRequest = z.strictObject({
  action: z.enum(REVIEW_ACTIONS).meta({ example: 'submit' }),
  drafts: z
    .array(z.strictObject({ draftId: DraftId, hash: Hash }))
    .min(1)
    .max(200),
  reason: Reason.optional(),
});
export const CommentRequest = z.strictObject({
  text: z.string().trim().min(1).max(4_000).meta({ example: '这句换成她自己的话' }),
  span: z
    .strictObject({
      part: z.string().max(200).describe('Dotted path of the text in the body').meta({ example: 'text' }),
      start: z.number().int().min(0).max(100_000).describe('UTF-16 offset').meta({ example: 0 }),
      end: z.number().int().min(1).max(100_000).describe('UTF-16 offset, exclusive').meta({ example: 12 }),
    })
    .optional()
    .describe('The words it is about; the whole draft when left out'),
});
export const WaiveRequest = z.strictObject({
  findingId: z.string().min(3).max(400).describe('`rule@part:start`').meta({ example: 'absolute_term@text:12' }),
  hash: Hash,
  reason: Reason,
});

export const QueueQuery = PageQuery.extend({
  state: z.enum(REVIEW_STATES).default('in_review').meta({ example: 'in_review' }),
  touchpoint: z.enum(TOUCHPOINT_IDS).optional().meta({ example: 'moments' }),
  segment: z.string().max(80).optional().meta({ example: 'office-worker' }),
  persona: z.string().max(80).optional().meta({ example: 'linxia' }),
  blocking: z
    .enum(['true', 'false'])
    .optional()
    .describe('With or without findings that stop approval')
    .meta({ example: 'false' }),
});

export const QueueItemView = z
  .object({
    draftId: DraftId,
    state: z.enum(REVIEW_STATES).meta({ example: 'in_review' }),
    number: z.number().int().describe('Current version').meta({ example: 2 }),
    hash: Hash,
    touchpoint: z.enum(TOUCHPOINT_IDS).meta({ example: 'moments' }),
    segment: z.string().meta({ example: 'office-worker' }),
    persona: z.string().meta({ example: 'linxia' }),
    product: z.string().nullable().meta({ example: 'serum' }),
    goal: z.enum(GOALS).meta({ example: 'build_trust' }),
    category: z.enum(CATEGORIES).meta({ example: 'life' }),
    writer: z.string().describe('Who wrote the current version: template, llm or person').meta({ example: 'template' }),
    excerpt: z.string().describe('How it begins').meta({ example: '昨晚十点半，小周发来一张素颜照…' }),
    blocking: z.boolean().describe('Whether a finding stops approval').meta({ example: false }),
    changedAt: Moment,
  })
  .meta({ id: 'ReviewQueueItem' });
export const QueueView = pageOf(QueueItemView).meta({ id: 'ReviewQueue' });

export const ReviewView = z
  .object({
    draftId: DraftId,
    state: z.enum(REVIEW_STATES).meta({ example: 'in_review' }),
    number: z.number().int().describe('Current version of the draft').meta({ example: 2 }),
    hash: Hash.describe('Content hash of the current version'),
    reason: z.string().nullable().describe('Given with the last decision').meta({ example: null }),
    submittedAt: Moment.nullable(),
    decidedAt: Moment.nullable(),
    findings: z.array(
      z.object({
        id: z.string().meta({ example: 'absolute_term@text:12' }),
        waived: z.boolean().meta({ example: false }),
        finding: FindingView,
      }),
    ),
    actions: z
      .array(
        z.object({
          action: z.enum(REVIEW_ACTIONS).meta({ example: 'approve' }),
          allowed: z.boolean().meta({ example: true }),
          why: z.string().nullable().describe('Which rule says no').meta({ example: null }),
        }),
      )
      .describe('Moves from here, and which of them you may make'),
    comments: z.array(
      z.object({
        id: z.string().meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b12' }),
        number: z.number().int().describe('Version it was made on').meta({ example: 1 }),
        part: z.string().nullable().meta({ example: 'text' }),
        start: z.number().int().nullable().meta({ example: 0 }),
        end: z.number().int().nullable().meta({ example: 12 }),
        text: z.string().meta({ example: '这句换成她自己的话' }),
        author: Name,
        resolvedAt: Moment.nullable(),
        createdAt: Moment,
      }),
    ),
    waivers: z.array(
      z.object({
        id: z.string().meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b13' }),
        findingId: z.string().meta({ example: 'absolute_term@text:12' }),
        span: z.string().meta({ example: '第一次' }),
        reason: z.string().meta({ example: '说的是她自己第一次，不是比较' }),
        by: Name,
        current: z.boolean().describe('Whether it was given for the current text').meta({ example: true }),
        createdAt: Moment,
      }),
    ),
    decisions: z.array(
      z.object({
        action: z.string().meta({ example: 'approve' }),
        from: z.enum(REVIEW_STATES).meta({ example: 'in_review' }),
        to: z.enum(REVIEW_STATES).meta({ example: 'approved' }),
        number: z.number().int().meta({ example: 2 }),
        reason: z.string().nullable().meta({ example: null }),
        by: Name,
        createdAt: Moment,
      }),
    ),
  })
  .meta({ id: 'Review' });
export type ReviewView = z.infer<typeof ReviewView>;

export const BulkMoveView = z
  .object({
    done: z.array(DraftId),
    refused: z.array(
      z.object({
        draftId: DraftId,
        code: z.string().meta({ example: 'blocking_findings' }),
        message: z.string().meta({ example: '1 finding(s) stop approval' }),
      }),
    ),
  })
  .meta({ id: 'BulkMoveOutcome' });
