import { z } from 'zod';
import { PhraseView } from '../../platform/http/index.js';
import { Id, LocalDay, Slug, Touchpoint, Why, WorkspacePath } from '../calendar.schema.js';
import { PROPOSAL_STATES } from './plan-proposal.entity.js';

export const ProposalPath = WorkspacePath.extend({ proposal: Id.describe('Id of the proposal') });

const DraftIds = z
  .array(Id)
  .min(1)
  .max(10_000)
  .refine((ids) => new Set(ids).size === ids.length, { message: 'names something twice' });

export const PlanBody = z
  .strictObject({
    from: LocalDay.describe('First local day'),
    to: LocalDay.describe('Last local day, at most 62 days from the first'),
    seed: z
      .string()
      .min(1)
      .max(100)
      .regex(/^\P{Cc}*$/u, 'must be one line without control characters')
      .optional()
      .describe('Decides between equals: the same seed, the same plan')
      .meta({ example: 'a' }),
    accept: z
      .union([z.literal(false), z.literal('all'), DraftIds])
      .default(false)
      .describe('false: only propose · "all": place at once what the plan found · draft ids: place these')
      .meta({ example: false }),
  })
  .meta({ id: 'PlanBody' });
export type PlanBody = z.infer<typeof PlanBody>;

export const AcceptBody = z
  .strictObject({
    accept: z
      .union([z.literal('all'), DraftIds])
      .default('all')
      .describe('All placements, or those of these drafts')
      .meta({ example: 'all' }),
  })
  .meta({ id: 'AcceptPlanBody' });
export type AcceptBody = z.infer<typeof AcceptBody>;

export const LeftOverView = z
  .object({
    draftId: Id.describe('Id of the draft'),
    rule: z
      .string()
      .nullable()
      .describe('What kept it out; null when no plan looked at it yet')
      .meta({ example: 'mix' }),
    message: z.string().describe('In Chinese').meta({ example: '这群人这一周的产品内容最多 1 条（共 4 条）' }),
    openings: z.number().int().describe('Openings that were looked at').meta({ example: 12 }),
    counts: z
      .record(z.string(), z.number())
      .describe('How many of them each rule closed')
      .meta({ example: { mix: 9 } }),
  })
  .meta({ id: 'LeftOverView' });

export const PlacementView = z
  .object({
    draftId: Id.describe('Id of the draft'),
    number: z.number().int().describe('Number of the approved version').meta({ example: 1 }),
    hash: z.string().describe('Content hash the approval is bound to').meta({ example: '9f2c…' }),
    startsAt: z.string().describe('UTC').meta({ example: '2026-11-24T04:10:00.000Z' }),
    segment: Slug.describe('Slug of the segment it is for').meta({ example: 'office-worker' }),
    group: Slug.nullable()
      .describe('Slug of the group, for the touchpoint group; else null')
      .meta({ example: 'vip-1' }),
    account: Slug.describe('Slug of the account that posts or sends it').meta({ example: 'linxia-1' }),
    touchpoint: Touchpoint,
    score: z.number().describe('Higher is better').meta({ example: 7.2 }),
    reasons: z
      .array(z.string())
      .describe('Why there and then, in Chinese')
      .meta({ example: ['午休，上班族会看手机'] }),
    phrases: z
      .array(PhraseView)
      .describe('The same by code, one for each; empty where it was kept before there were codes')
      .meta({ example: [{ code: 'scene_looks', params: { scene: '午休', segment: '上班族' } }] }),
  })
  .meta({ id: 'PlacementView' });

export const ProposalView = z
  .object({
    id: Id,
    from: LocalDay.describe('First local day'),
    to: LocalDay.describe('Last local day'),
    seed: z.string().describe('What decided between equals').meta({ example: '2026-11-23/2026-11-29' }),
    state: z.enum(PROPOSAL_STATES).describe('Waiting, taken over, or declined').meta({ example: 'open' }),
    placements: z.array(PlacementView).describe('Where each draft would go'),
    leftOver: z.array(LeftOverView).describe('Drafts with no place, and the rule that kept them out'),
    accepted: z.array(Id).describe('Drafts whose placement was taken over so far').meta({ example: [] }),
    refused: z
      .array(LeftOverView)
      .describe('Only in the answer to accepting: placements that no longer hold, with the rule that broke')
      .meta({ example: [] }),
    createdBy: Id.nullable().describe('The person who asked; null for the system'),
    createdAt: z.string().describe('UTC').meta({ example: '2026-11-21T08:30:00.000Z' }),
    version: z.number().int().meta({ example: 1 }),
  })
  .meta({ id: 'PlanProposalView' });
export type ProposalView = z.infer<typeof ProposalView>;

export const TrayView = z
  .object({
    items: z
      .array(
        LeftOverView.extend({
          number: z.number().int().describe('Number of the approved version').meta({ example: 1 }),
          title: z.string().describe('Its first words').meta({ example: '昨晚十点半，小周发来一张素颜照' }),
          segment: Slug.describe('Slug of the segment it is for').meta({ example: 'office-worker' }),
          touchpoint: Touchpoint,
          persona: Slug.describe('Slug of who speaks').meta({ example: 'linxia' }),
          product: Slug.nullable().describe('Slug of the product it is about').meta({ example: 'serum' }),
          ...Why,
          approvedAt: z.string().describe('UTC').meta({ example: '2026-11-21T08:30:00.000Z' }),
        }),
      )
      .describe('Approved drafts that are on no day'),
  })
  .meta({ id: 'LeftOverTray' });
export type TrayView = z.infer<typeof TrayView>;
