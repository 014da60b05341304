import { z } from 'zod';
import { pageOf, PageQuery } from '../../platform/http/index.js';
import { CATEGORIES, GOALS, TOUCHPOINT_IDS } from '../../library/index.js';
import { FindingCounts } from '../../drafting/index.js';
import { REVIEW_STATES } from '../approval.js';
import { DraftId, Hash, Moment, ReasonCodeField, WorkspaceParams } from '../review.schema.js';
import { RISK_LEVELS, RISK_REASONS } from '../risk/risk.js';

export const QueueQuery = PageQuery.extend({
  state: z
    .enum(REVIEW_STATES)
    .default('in_review')
    .describe('Only drafts in this state')
    .meta({ example: 'in_review' }),
  touchpoint: z.enum(TOUCHPOINT_IDS).optional().describe('Only for this touchpoint').meta({ example: 'moments' }),
  segment: z.string().max(80).optional().describe('Only for this segment').meta({ example: 'office-worker' }),
  persona: z.string().max(80).optional().describe('Only by this persona').meta({ example: 'linxia' }),
  risk: z.enum(RISK_LEVELS).optional().describe('Only of this risk, as it was last judged').meta({ example: 'high' }),
  reasonCode: ReasonCodeField.optional().describe('Only where the last decision gave this reason'),
  mine: z
    .enum(['true'])
    .optional()
    .describe('Only what is assigned to you, or to somebody away whom you stand in for today')
    .meta({ example: 'true' }),
  assignee: z
    .string()
    .max(36)
    .optional()
    .describe('Only what is assigned to this person')
    .meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b14' }),
  open: z
    .enum(['true'])
    .optional()
    .describe('Only what you have not approved yet: the rest waits for a colleague')
    .meta({ example: 'true' }),
  newest: z
    .enum(['true'])
    .optional()
    .describe('What changed last comes first; else what has waited longest')
    .meta({ example: 'true' }),
  overdue: z.enum(['true']).optional().describe('Only what has waited beyond its time').meta({ example: 'true' }),
  blocking: z
    .enum(['true', 'false'])
    .optional()
    .describe('With or without findings that stop approval')
    .meta({ example: 'false' }),
});

export const QueueItemView = z
  .object({
    draftId: DraftId,
    state: z.enum(REVIEW_STATES).describe('How far its review is').meta({ example: 'in_review' }),
    number: z.number().int().describe('Current version').meta({ example: 2 }),
    hash: Hash,
    touchpoint: z.enum(TOUCHPOINT_IDS).describe('WHERE').meta({ example: 'moments' }),
    segment: z.string().describe('WHO: slug of a segment').meta({ example: 'office-worker' }),
    persona: z.string().describe('Slug of who speaks').meta({ example: 'linxia' }),
    product: z.string().nullable().describe('Slug of the product it is about').meta({ example: 'serum' }),
    goal: z.enum(GOALS).describe('WHY').meta({ example: 'build_trust' }),
    category: z.enum(CATEGORIES).describe('What kind of content it is').meta({ example: 'life' }),
    writer: z.string().describe('Who wrote the current version: template, llm or person').meta({ example: 'template' }),
    excerpt: z.string().describe('How it begins').meta({ example: '昨晚十点半，小周发来一张素颜照…' }),
    blocking: z.boolean().describe('Whether a finding stops approval').meta({ example: false }),
    findings: FindingCounts.describe('How many findings its current version has'),
    publishOn: z.string().describe('The day it was written for').meta({ example: '2026-11-24' }),
    submittedAt: Moment.nullable().describe('When it was last submitted, UTC'),
    risk: z
      .enum(RISK_LEVELS)
      .nullable()
      .describe('As it was last judged; null before the first submission')
      .meta({ example: 'high' }),
    riskReasons: z
      .array(z.enum(RISK_REASONS))
      .describe('Why')
      .meta({ example: ['offer'] }),
    approvalsGiven: z.number().int().describe('Approvals that count').meta({ example: 1 }),
    approvedByYou: z
      .boolean()
      .describe('Whether one of them is yours: then it waits for a colleague')
      .meta({ example: false }),
    approvalsNeeded: z.number().int().describe('Approvals it needs').meta({ example: 2 }),
    assigneeId: z
      .string()
      .nullable()
      .describe('Person whose it is to review; null: whoever takes it')
      .meta({ example: null }),
    reasonCode: ReasonCodeField.nullable().describe('Reason of the last decision'),
    dueAt: Moment.nullable().describe(
      'When it is overdue, UTC: after the workspace’s hours or when its day begins, whichever comes first, at once where it is handed in on its day or later; null when it does not wait',
    ),
    dayGone: z
      .boolean()
      .describe('Whether it still waits after the day it was written for: it can only go out on another')
      .meta({ example: false }),
    changedAt: Moment.describe('Since when it is in this state, UTC'),
  })
  .meta({ id: 'ReviewQueueItem' });
export const QueueView = pageOf(QueueItemView).meta({ id: 'ReviewQueue' });

const PersonRef = z
  .string()
  .max(36)
  .describe('Id of a person')
  .meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b14' });
const LocalDay = z.iso.date().meta({ example: '2026-12-01' });

export const AssignRequest = z.strictObject({
  drafts: z
    .array(DraftId)
    .min(1)
    .max(200)
    .describe('Drafts to assign')
    .meta({ example: ['0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11'] }),
  to: PersonRef.nullable().describe('A reviewer; null: whoever takes it'),
});

export const DelegationParams = WorkspaceParams.extend({
  delegationId: z
    .string()
    .max(36)
    .describe('Id of the delegation')
    .meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b15' }),
});
export const DelegationRequest = z
  .strictObject({
    personId: PersonRef.optional().describe('Who is away; you, when left out. Only an admin names somebody else'),
    standInId: PersonRef.describe('The reviewer who sees what is theirs'),
    from: LocalDay.describe('First day, in the workspace’s zone'),
    until: LocalDay.describe('Last day'),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'must not be before from' });
export const DelegationView = z
  .object({
    id: z.string().describe('Its id').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b15' }),
    personId: PersonRef.describe('Who is away'),
    standInId: PersonRef.describe('Who sees what is theirs'),
    from: LocalDay.describe('First day'),
    until: LocalDay.describe('Last day'),
    active: z.boolean().describe('Whether today is one of the days').meta({ example: true }),
  })
  .meta({ id: 'ReviewDelegation' });
export const DelegationList = z
  .object({ items: z.array(DelegationView).describe('Those that are not over, by first day') })
  .meta({ id: 'ReviewDelegationList' });

export const FiguresQuery = z.object({
  days: z.coerce.number().int().min(1).max(366).default(30).describe('Days to look back').meta({ example: 30 }),
});
export const FiguresView = z
  .object({
    waiting: z.number().int().describe('Texts in review now').meta({ example: 12 }),
    overdue: z.number().int().describe('Of them, beyond their time').meta({ example: 2 }),
    oldestHours: z
      .number()
      .nullable()
      .describe('Hours the oldest of them has waited; null when none waits')
      .meta({ example: 30.5 }),
    answered: z.number().int().describe('Submissions answered in these days').meta({ example: 80 }),
    medianHours: z
      .number()
      .nullable()
      .describe('Median of hours from submission to the first decision; null when none was answered')
      .meta({ example: 3.5 }),
    reasons: z
      .array(
        z.object({
          code: ReasonCodeField,
          name: z.string().describe('For people, in Chinese').meta({ example: '不像这个人说的' }),
          count: z.number().int().describe('Texts sent back or turned down for it').meta({ example: 7 }),
        }),
      )
      .describe('Why texts were sent back or turned down, the most frequent first'),
  })
  .meta({ id: 'ReviewFigures' });
