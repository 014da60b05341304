import { z } from 'zod';
import { FindingView } from '../drafting/index.js';
import { REVIEW_ACTIONS, REVIEW_STATES } from './approval.js';
import { REASON_CODES } from './reasons.js';
import { RISK_LEVELS, RISK_REASONS } from './risk/risk.js';

export const Hash = z
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
export const Moment = z.string().describe('UTC').meta({ example: '2026-11-21T02:00:00.000Z' });
const Name = z.string().describe('Name of the person').meta({ example: '林夏' });
export const DraftId = z
  .string()
  .max(36)
  .describe('Id of the draft')
  .meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' });

export const DraftParams = z.object({
  workspace: z.string().max(80).describe('Slug of the workspace').meta({ example: 'beauty' }),
  draft: DraftId,
});
export const CommentParams = DraftParams.extend({
  commentId: z.string().max(36).describe('Id of the comment').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b12' }),
});
export const WaiverParams = DraftParams.extend({
  waiverId: z.string().max(36).describe('Id of the waiver').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b13' }),
});
export const WorkspaceParams = DraftParams.pick({ workspace: true });

export const ReasonCodeField = z
  .enum(REASON_CODES)
  .describe('What is wrong, of the list of reasons; may stand without words, except `other`')
  .meta({ example: 'off_voice' });
const Until = z.iso
  .date()
  .nullable()
  .default(null)
  .describe('Last day on which the waiver holds, in the workspace’s zone; null: as long as the text stands')
  .meta({ example: '2026-12-31' });
const SeenDraft = z.strictObject({ draftId: DraftId, hash: Hash });
const SeenIn = z
  .enum(REVIEW_STATES)
  .optional()
  .describe(
    'State you saw it in: when it is in another by now, the answer is 409 `decided_meanwhile` with what happened. Left out, request_changes and reject are made from in_review alone',
  )
  .meta({ example: 'in_review' });
const SeenApprovals = z
  .number()
  .int()
  .min(0)
  .optional()
  .describe(
    'Approvals you saw it have: a text in review that has another number of them by now answers 409 `decided_meanwhile`. Left out, no move ends an approval: withdraw, request_changes and reject are made where there is none',
  )
  .meta({ example: 0 });
const seen = <T extends z.ZodType>(draft: T) =>
  z.array(draft).min(1).max(200).describe('Drafts, each in the version you read');

export const MoveRequest = z.strictObject({
  action: z.enum(REVIEW_ACTIONS).describe('The move').meta({ example: 'approve' }),
  hash: Hash,
  state: SeenIn,
  approvals: SeenApprovals,
  reason: Reason.optional(),
  reasonCode: ReasonCodeField.optional(),
});
export const BulkMoveRequest = z.strictObject({
  action: z.enum(REVIEW_ACTIONS).describe('The move').meta({ example: 'submit' }),
  drafts: seen(SeenDraft.extend({ state: SeenIn, approvals: SeenApprovals })),
  reason: Reason.optional(),
  reasonCode: ReasonCodeField.optional(),
});
export const BulkWaiveRequest = z.strictObject({
  rule: z.string().min(2).max(200).describe('Every open finding of this rule').meta({ example: 'absolute_term' }),
  drafts: seen(SeenDraft),
  reason: Reason,
  until: Until,
});
export const CommentRequest = z.strictObject({
  text: z.string().trim().min(1).max(4_000).describe('What there is to say').meta({ example: '这句换成她自己的话' }),
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
  until: Until,
});

export const ReviewView = z
  .object({
    draftId: DraftId,
    state: z.enum(REVIEW_STATES).describe('How far its review is').meta({ example: 'in_review' }),
    number: z.number().int().describe('Current version of the draft').meta({ example: 2 }),
    hash: Hash.describe('Content hash of the current version'),
    reason: z.string().nullable().describe('Given with the last decision').meta({ example: null }),
    reasonCode: ReasonCodeField.nullable().describe('Given with the last decision'),
    risk: z
      .object({
        level: z.enum(RISK_LEVELS).describe('How risky the current version is').meta({ example: 'high' }),
        reasons: z
          .array(
            z.object({
              code: z.enum(RISK_REASONS).describe('The rule').meta({ example: 'offer' }),
              level: z.enum(RISK_LEVELS).describe('What it makes of the text').meta({ example: 'high' }),
              name: z.string().describe('For people, in Chinese').meta({ example: '讲到优惠' }),
            }),
          )
          .describe('Every reason that applies; none: low'),
      })
      .describe(
        'Judged now: waivers given and texts approved meanwhile count. Of a text that was decided on: as judged then',
      ),
    approvals: z
      .object({
        given: z.number().int().describe('How many count for the current text').meta({ example: 1 }),
        needed: z.number().int().describe('How many the workspace’s policy asks for').meta({ example: 2 }),
        by: z
          .array(
            z.object({
              personId: z
                .string()
                .nullable()
                .describe('Null for an API key')
                .meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b14' }),
              name: Name,
              at: Moment,
            }),
          )
          .describe('Whose they are, in order'),
      })
      .describe('Approved once as many people have approved as are needed'),
    dueAt: Moment.nullable().describe(
      'When it is overdue, UTC: after the workspace’s hours or when its day begins, whichever comes first, at once where it is handed in on its day or later; null when it does not wait',
    ),
    dayGone: z
      .boolean()
      .describe('Whether it still waits after the day it was written for: it can only go out on another')
      .meta({ example: false }),
    assigneeId: z
      .string()
      .nullable()
      .describe('Person whose it is to review; null: whoever takes it')
      .meta({ example: null }),
    submittedAt: Moment.nullable().describe('When it was last submitted, UTC'),
    decidedAt: Moment.nullable().describe('When it was last decided on, UTC'),
    findings: z
      .array(
        z.object({
          id: z.string().describe('`rule@part:start`').meta({ example: 'absolute_term@text:12' }),
          waived: z.boolean().describe('Whether somebody let it pass in this text').meta({ example: false }),
          finding: FindingView,
        }),
      )
      .describe('What the checks found in the current version'),
    actions: z
      .array(
        z.object({
          action: z.enum(REVIEW_ACTIONS).describe('The move').meta({ example: 'approve' }),
          allowed: z.boolean().describe('Whether you may make it now').meta({ example: true }),
          code: z.string().nullable().describe('Stable name of the rule that says no').meta({ example: null }),
          why: z.string().nullable().describe('Which rule says no').meta({ example: null }),
        }),
      )
      .describe('Moves from here, and which of them you may make'),
    comments: z
      .array(
        z.object({
          id: z.string().meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b12' }),
          number: z.number().int().describe('Version it was made on').meta({ example: 1 }),
          part: z
            .string()
            .nullable()
            .describe('Dotted path of the text it is about; null for the whole draft')
            .meta({ example: 'text' }),
          start: z.number().int().nullable().describe('UTF-16 offset').meta({ example: 0 }),
          end: z.number().int().nullable().describe('UTF-16 offset, exclusive').meta({ example: 12 }),
          text: z.string().describe('What was said').meta({ example: '这句换成她自己的话' }),
          author: Name,
          resolvedAt: Moment.nullable().describe('When it was dealt with, UTC'),
          createdAt: Moment,
        }),
      )
      .describe('In the order in which they were made'),
    waivers: z
      .array(
        z.object({
          id: z.string().meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b13' }),
          findingId: z.string().describe('`rule@part:start`').meta({ example: 'absolute_term@text:12' }),
          span: z.string().describe('The words that were let pass').meta({ example: '第一次' }),
          reason: z.string().describe('Why').meta({ example: '说的是她自己第一次，不是比较' }),
          by: Name,
          until: z.string().nullable().describe('Last day on which it holds').meta({ example: '2026-12-31' }),
          over: z.boolean().describe('Whether that day has passed').meta({ example: false }),
          current: z.boolean().describe('Whether it was given for the current text').meta({ example: true }),
          createdAt: Moment,
        }),
      )
      .describe('Findings that were let pass, and why'),
    decisions: z
      .array(
        z.object({
          action: z.string().describe('The move').meta({ example: 'approve' }),
          from: z.enum(REVIEW_STATES).describe('State before').meta({ example: 'in_review' }),
          to: z.enum(REVIEW_STATES).describe('State after').meta({ example: 'approved' }),
          number: z.number().int().describe('Version it was made on').meta({ example: 2 }),
          reason: z.string().nullable().describe('Why').meta({ example: null }),
          reasonCode: ReasonCodeField.nullable().describe('Why, of the list of reasons'),
          by: Name,
          createdAt: Moment,
        }),
      )
      .describe('Every move made, in order'),
  })
  .meta({ id: 'Review' });
export type ReviewView = z.infer<typeof ReviewView>;

export const BulkMoveView = z
  .object({
    done: z
      .array(DraftId)
      .describe('Drafts that were moved')
      .meta({ example: ['0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11'] }),
    refused: z
      .array(
        z.object({
          draftId: DraftId,
          code: z.string().describe('Stable name of why').meta({ example: 'blocking_findings' }),
          message: z.string().describe('Why, and what to do').meta({ example: '1 finding(s) stop approval' }),
        }),
      )
      .describe('Drafts that were not, and why'),
  })
  .meta({ id: 'BulkMoveOutcome' });

export const MovedManyView = BulkMoveView.extend({
  partly: z
    .array(DraftId)
    .describe('Of those done: approved by you, and still waiting for another reviewer’s approval')
    .meta({ example: [] }),
}).meta({ id: 'MovedMany' });
