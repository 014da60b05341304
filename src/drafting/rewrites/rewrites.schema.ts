import { z } from 'zod';
import { Body, TOUCHPOINT_IDS } from '../../library/index.js';
import { DraftParams, FindingView, ReasonView } from '../drafts/drafts.schema.js';
import { WRITER_KINDS } from '../writers/writer.js';
import { REWRITE_KINDS, REWRITE_STATES } from './rewrite-kinds.js';

const uuid = z.string().describe('UUID, sortable by time').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' });
const instant = z.string().describe('UTC').meta({ example: '2026-11-21T02:00:00.000Z' });

export const RewriteParams = DraftParams.extend({
  rewrite: z.string().max(100).describe('Id of the rewrite').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' }),
});

const simple = (kind: 'shorten' | 'fix', what: string) =>
  z.strictObject({ kind: z.literal(kind).describe(what).meta({ example: kind }) });

/** What is wanted of a draft. */
export const RewriteAsk = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z
        .literal('instruction')
        .describe('In a person’s own words; needs a model')
        .meta({ example: 'instruction' }),
      instruction: z
        .string()
        .trim()
        .min(1)
        .max(1_000)
        .describe('How it should be changed')
        .meta({ example: '开头换成一个问题，语气再松一点' }),
    }),
    simple('shorten', 'To what is read without unfolding: six lines, 120 characters'),
    z.strictObject({
      kind: z.literal('scene').describe('The same, in another scene of the segment').meta({ example: 'scene' }),
      scene: z
        .string()
        .max(80)
        .optional()
        .describe(
          'Id of the scene; left out, the next one in which these people look there, other than the draft’s present one',
        )
        .meta({ example: 'lunch' }),
    }),
    z.strictObject({
      kind: z.literal('translate').describe('The same idea at other touchpoints').meta({ example: 'translate' }),
      touchpoints: z
        .array(z.enum(TOUCHPOINT_IDS))
        .min(1)
        .max(TOUCHPOINT_IDS.length)
        .describe('Where to; the draft’s own is passed over')
        .meta({ example: ['private_chat', 'group'] }),
    }),
    simple('fix', 'Mend what the checks found: replacements first, then at most two rounds of the model'),
  ])
  .meta({ id: 'RewriteAsk' });
export type RewriteAsk = z.infer<typeof RewriteAsk>;

const ProposalView = z
  .object({
    body: Body,
    text: z.string().describe('The words alone').meta({ example: '换季先别急着换东西，睡够再说。' }),
    findings: z.array(FindingView).describe('What the checks say of it'),
    writer: z.enum(WRITER_KINDS).describe('The model, or templates and house rules').meta({ example: 'llm' }),
    model: z.string().describe('Model, framework or `house-rules`').meta({ example: 'deepseek-chat' }),
    promptHash: z
      .string()
      .nullable()
      .describe('Which state of the prompt it was written by')
      .meta({ example: '9f86d08…' }),
    reasons: z.array(ReasonView).describe('Pieces that worked and lessons it was shown, and why'),
    changes: z
      .array(
        z.object({
          part: z.string().describe('Dotted path in the body').meta({ example: 'text' }),
          before: z.string().describe('Empty when it is new').meta({ example: '换季先别急着赋能自己' }),
          after: z.string().describe('Empty when it went').meta({ example: '换季先别急着换东西' }),
        }),
      )
      .describe('Texts that differ, in reading order'),
  })
  .meta({ id: 'RewriteProposal' });

export const RewriteView = z
  .object({
    id: uuid,
    draftId: uuid.describe('The draft it starts from'),
    kind: z.enum(REWRITE_KINDS).describe('What was asked').meta({ example: 'shorten' }),
    instruction: z.string().describe('A person’s words; empty for other kinds').meta({ example: '语气再松一点' }),
    scene: z.string().nullable().describe('Id of the scene asked for').meta({ example: 'lunch' }),
    state: z
      .enum(REWRITE_STATES)
      .describe('`writing` until there is a proposal or a reason why not; then a person decides')
      .meta({ example: 'proposed' }),
    from: z
      .object({
        number: z.number().int().describe('Number of that version').meta({ example: 1 }),
        text: z.string().describe('Its words').meta({ example: '换季先别急着赋能自己，睡够再说。' }),
        findings: z.array(FindingView).describe('What the checks said of it'),
      })
      .describe('The version it starts from'),
    proposals: z.array(ProposalView).describe('One; for `translate` one for each touchpoint'),
    error: z
      .object({
        code: z.string().describe('For programs').meta({ example: 'llm_timeout' }),
        message: z.string().describe('For people').meta({ example: 'The provider did not answer in time.' }),
      })
      .nullable()
      .describe('Why there is no proposal; null unless it failed'),
    lacks: z
      .object({
        code: z.string().describe('For programs').meta({ example: 'still_long' }),
        message: z.string().describe('For people').meta({ example: '短了，还没到每段话六行以内、120 字以内' }),
      })
      .nullable()
      .describe('What of that which was asked for the proposal does not do; null when it does all'),
    waitsForMoney: z
      .boolean()
      .describe('What is left of the monthly budget is set aside for calls under way: it goes on when they have ended')
      .meta({ example: false }),
    bill: z
      .object({
        tokensIn: z.number().describe('Tokens sent').meta({ example: 3120 }),
        tokensOut: z.number().describe('Tokens received').meta({ example: 410 }),
        cost: z.number().nullable().describe('Null when the price is not known').meta({ example: 0.0123 }),
        currency: z.string().nullable().describe('ISO 4217').meta({ example: 'CNY' }),
      })
      .nullable()
      .describe('What the model was paid; null when none was asked'),
    toNumber: z.number().int().nullable().describe('The version it became').meta({ example: 2 }),
    draftIds: z.array(uuid).describe('Drafts it became at other touchpoints'),
    askedBy: uuid.nullable().describe('Who asked'),
    decidedBy: uuid.nullable().describe('Who accepted or discarded it'),
    createdAt: instant,
    changedAt: instant,
  })
  .meta({ id: 'Rewrite' });
export type RewriteView = z.infer<typeof RewriteView>;
