import { z } from 'zod';
import { pageOf, PageQuery } from '../../platform/http/index.js';
import { FAILURE_KINDS, FindingView, SAID_KINDS } from '../../drafting/index.js';
import { Id, Moment, OperationsPath, Slug, words } from '../fields.schema.js';
import { ANSWER_OUTCOMES } from './answer-outcome.js';

export const AnswersPath = OperationsPath;
export const AnswerPath = OperationsPath.extend({ answer: Id.describe('Id of the asking') });

const Kind = z.enum(SAID_KINDS).describe('`moment`: posted in Moments · `question`: asked or said').meta({
  example: 'question',
});
const Outcome = z.enum(ANSWER_OUTCOMES).describe('What came of it, as the operator tells').meta({ example: 'replied' });

export const AskBody = z
  .strictObject({
    kind: Kind,
    words: words(2_000).describe('What the customer posted or said, pasted').meta({ example: '这个会不会太贵了？' }),
    account: Slug.describe('Slug of the account that answers').meta({ example: 'linxia-1' }),
    alias: words(40).nullable().default(null).describe('How to call the customer').meta({ example: '陈晓敏' }),
    continues: z
      .boolean()
      .nullable()
      .default(null)
      .describe(
        'Whether who was called so before, on the same account, is the same customer, so that the answers go on from there. null: as far as the name tells: yes for a name (陈晓敏), no for what several are called (王姐, 小周). What anybody is called (亲, 宝子) is never gone on from',
      )
      .meta({ example: true }),
    known: words(500)
      .nullable()
      .default(null)
      .describe('What is known of the customer')
      .meta({ example: '上个月买过一瓶精华' }),
    segment: Slug.nullable()
      .default(null)
      .describe('Slug of the segment; null: the first of the account')
      .meta({ example: 'office-worker' }),
    stage: Slug.nullable().default(null).describe('Slug of the stage').meta({ example: 'newcomer' }),
    product: Slug.nullable().default(null).describe('Slug of the product it is about').meta({ example: 'serum' }),
  })
  .meta({ id: 'AnswerAsk' });
export type AskBody = z.infer<typeof AskBody>;

const Index = z.number().int().min(0).max(9).describe('Which of the answers, from 0').meta({ example: 0 });
const Text = words(1_000).describe('The words as they are sent').meta({ example: '懂的，先看看用不用得上。' });
export const TextBody = z.strictObject({ index: Index, text: Text }).meta({ id: 'AnswerText' });
export type TextBody = z.infer<typeof TextBody>;
export const OutcomeBody = z.strictObject({ outcome: Outcome }).meta({ id: 'AnswerOutcome' });

const Findings = z.array(FindingView).describe('What the checks say of it').meta({ example: [] });
export const CheckView = z
  .object({
    findings: Findings,
    blocked: z.boolean().describe('Whether it may not be sent as it stands').meta({ example: false }),
  })
  .meta({ id: 'AnswerCheckView' });
export type CheckView = z.infer<typeof CheckView>;

const OfferedView = z
  .object({
    text: z.string().describe('What could be sent').meta({ example: '懂的，先看看用不用得上。' }),
    script: z
      .string()
      .nullable()
      .describe(
        'Which answer of which script it is, or follows when a model wrote it, `slug#index`; null when written anew',
      )
      .meta({ example: 'too-expensive#0' }),
    scriptVersion: z
      .number()
      .int()
      .nullable()
      .describe('Version of that script when it was offered; null when it came from none')
      .meta({ example: 3 }),
    facts: z
      .array(z.string())
      .describe('Facts it cites')
      .meta({ example: ['serum#f1'] }),
    cases: z
      .array(z.string())
      .describe('Cases it tells')
      .meta({ example: ['wang'] }),
    findings: Findings,
    blocked: z.boolean().describe('Whether it must be changed first: a blocking finding, or a gap to fill').meta({
      example: false,
    }),
  })
  .meta({ id: 'OfferedAnswer' });

export const AnswerView = z
  .object({
    id: Id,
    kind: Kind,
    account: z.string().describe('Slug of the account').meta({ example: 'linxia-1' }),
    persona: z.string().describe('Slug of the persona who speaks').meta({ example: 'linxia' }),
    words: z
      .string()
      .nullable()
      .describe('The customer’s words, for whoever pasted them; null when their retention is over')
      .meta({ example: '这个会不会太贵了？' }),
    alias: z.string().nullable().describe('How the customer is called').meta({ example: '王姐' }),
    writer: z.enum(['llm', 'template']).describe('`template`: from scripts, no model wrote').meta({ example: 'llm' }),
    model: z.string().nullable().describe('Model that wrote').meta({ example: 'deepseek-chat' }),
    answers: z.array(OfferedView).describe('Ways to answer, at most three; empty when their retention is over'),
    fewer: z
      .boolean()
      .describe(
        'Whether there are fewer than three: little in the library fits what was said, the model wrote fewer, or some rested on records it was not given and were left out',
      )
      .meta({ example: false }),
    used: z
      .object({
        index: Index,
        text: z.string().nullable().describe('The words as sent').meta({ example: '懂的，先看看用不用得上。' }),
        changed: z.boolean().describe('Whether the operator changed them first').meta({ example: false }),
        at: Moment,
      })
      .nullable()
      .describe('What was sent; null while nothing was'),
    outcome: Outcome.nullable(),
    createdAt: Moment,
  })
  .meta({ id: 'AnswerView' });
export type AnswerView = z.infer<typeof AnswerView>;
export const AskedView = AnswerView.extend({
  modelFailure: z
    .enum(FAILURE_KINDS)
    .nullable()
    .describe(
      'Why the model gave no answer that could be used, so that scripts stand in; null when none was asked or it answered',
    )
    .meta({ example: null }),
  before: z
    .array(
      z.object({
        id: Id.describe('Id of that asking'),
        day: z.string().describe('The day it was asked').meta({ example: '2026-11-20' }),
        words: z
          .string()
          .describe('What was said then, as far as the model was told')
          .meta({ example: '这个孕妇能用吗' }),
        sent: z
          .string()
          .nullable()
          .describe('What was sent then; null where that is not known')
          .meta({ example: '孕期先别用这一款，问过医生再说。' }),
      }),
    )
    .describe(
      'Earlier askings under the same `alias` (your own, same account, at most five of the last sixty days), newest first; none where anybody may be called so',
    ),
  continued: z
    .boolean()
    .describe(
      'Whether the answers were written in the knowledge of `before`, so that they do not repeat what was sent: see `continues`. Asked again with the other `continues`, it is the other way round',
    )
    .meta({ example: true }),
}).meta({ id: 'AskedView' });
export type AskedView = z.infer<typeof AskedView>;
export const AnswerList = pageOf(AnswerView).meta({ id: 'AnswerList' });

/** How far an asking is: nothing sent, sent and not told, or what the operator told. */
export const ANSWER_STATES = ['unused', 'untold', ...ANSWER_OUTCOMES] as const;
export const AnswersQuery = PageQuery.extend({
  q: z
    .string()
    .max(200)
    .default('')
    .describe('Words of what the customer said, of what was sent, or the customer’s name')
    .meta({ example: '贵' }),
  kind: Kind.optional(),
  state: z
    .enum(ANSWER_STATES)
    .optional()
    .describe('`unused`: nothing was sent · `untold`: sent, and not told what came of it · else what came of it')
    .meta({ example: 'untold' }),
}).strict();
export type AnswersQuery = z.output<typeof AnswersQuery>;
