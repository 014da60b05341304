import { z } from 'zod';
import { PageQuery, pageOf } from '../../platform/http/index.js';
import { Day, Id, Moment, OperationsPath, Slug, words } from '../fields.schema.js';
import { SCRIPT_SORTS, type ScriptSort } from './script-rows.js';

export const ScriptsPath = OperationsPath;
export const ScriptPath = OperationsPath.extend({
  script: Slug.describe('Slug of the script').meta({ example: 'too-expensive' }),
});

const SORTS = SCRIPT_SORTS.flatMap((sort) => [sort, `-${sort}` as const]) as [ScriptSort, ...ScriptSort[]];
const Days = z.coerce
  .number()
  .int()
  .min(1)
  .max(730)
  .default(90)
  .describe('How many days back what was offered counts, 1 to 730')
  .meta({ example: 90 });

export const ScriptsFilter = z.strictObject({
  q: z.string().max(200).default('').describe('Words of its title or slug').meta({ example: '贵' }),
  product: Slug.optional().describe('Slug of the product it is about').meta({ example: 'serum' }),
  stage: Slug.optional().describe('Slug of a stage it comes up in').meta({ example: 'newcomer' }),
  persona: Slug.optional().describe('Slug of the persona for whom it was offered').meta({ example: 'linxia' }),
  use: z
    .enum(['all', 'used', 'unused'])
    .default('all')
    .describe('Whether it was used within these days')
    .meta({ example: 'all' }),
  days: Days,
  sort: z
    .enum(SORTS)
    .default('-answered')
    .describe('A minus sorts downwards. `answered` goes by the bound, so that one lucky sending leads no list')
    .meta({ example: '-answered' }),
});
export type ScriptsFilter = z.output<typeof ScriptsFilter>;
export const ScriptsQuery = ScriptsFilter.extend(PageQuery.shape);
export type ScriptsQuery = z.output<typeof ScriptsQuery>;
export const WindowQuery = z.strictObject({ days: Days });

const count = (what: string, example: number) => z.number().int().describe(what).meta({ example });
const share = (what: string, example: number) =>
  z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe(`${what}, 0 to 1; null when there is nothing to divide by`)
    .meta({ example });

const FIGURES = {
  offered: count('How often it was offered to an operator', 24),
  used: count('How often it was sent', 12),
  unchanged: count('Of those sent: not changed by a character', 9),
  changedPercent: z
    .number()
    .int()
    .nullable()
    .describe('How much of it was changed before sending, on average, 0 to 100; null when it was never sent')
    .meta({ example: 6 }),
  told: count('Of those sent: the operator told what came of it', 10),
  answered: count('Of those told: the customer wrote back or bought', 8),
  bought: count('Of those told: the customer bought', 1),
  operators: count('How many operators sent it', 3),
  lastUsedAt: Moment.nullable().describe('When it was last sent, UTC; null when never'),
  usedShare: share('Sent of offered', 0.5),
  answeredShare: share('Answered of told', 0.8),
  answeredBound: z
    .number()
    .describe('What the told outcomes speak for: lower end of Wilson’s interval at 95 %, 0 to 1')
    .meta({ example: 0.49 }),
};

const Title = z.string().describe('What the customer holds against it').meta({ example: '太贵了' });
const Version = count('Version of the record now', 3);

export const ScriptRowView = z
  .object({
    slug: Slug.describe('Slug of the script').meta({ example: 'too-expensive' }),
    title: Title,
    version: Version,
    product: z.string().nullable().describe('Slug of its product').meta({ example: 'serum' }),
    stages: z
      .array(z.string())
      .describe('Slugs of its stages; none: any')
      .meta({ example: ['newcomer'] }),
    ...FIGURES,
  })
  .meta({ id: 'ScriptRowView' });
export const ScriptPage = pageOf(ScriptRowView).meta({ id: 'ScriptPage' });

const Total = z.object(FIGURES).meta({ id: 'ScriptFigures' });
const Part = z
  .object({
    scriptVersion: count('Version that was offered', 2),
    scriptAnswer: z
      .number()
      .int()
      .nullable()
      .describe('Which of its answers, from 0; null where all are added up')
      .meta({ example: 0 }),
    ...FIGURES,
  })
  .meta({ id: 'ScriptPartFigures' });
export const ScriptResultsView = z
  .object({
    slug: Slug.describe('Slug of the script').meta({ example: 'too-expensive' }),
    title: Title,
    version: Version,
    days: count('Days that were counted', 90),
    total: Total,
    versions: z.array(Part).describe('By version, newest first'),
    answers: z.array(Part).describe('By version and answer'),
  })
  .meta({ id: 'ScriptResultsView' });

const Text = words(4_000).describe('The words of the answer; blanks stand for names').meta({
  example: '{{customer.nickname}}，懂的，先看看用不用得上。',
});
const onItsScript = <As extends string>(as: As, where: string) =>
  z.strictObject({
    as: z.literal(as).describe(`A new version of the script it came from, ${where}`).meta({ example: as }),
    text: Text.optional(),
  });

/** How an acceptance writes the library. */
export const AcceptBody = z
  .discriminatedUnion('as', [
    z.strictObject({
      as: z.literal('new').describe('A script of its own').meta({ example: 'new' }),
      slug: Slug.describe('Its slug').meta({ example: 'price-doubt' }),
      objection: words(200).describe('What the customer holds against it').meta({ example: '太贵了' }),
      says: z
        .array(words(200))
        .max(20)
        .default([])
        .describe('How people put it')
        .meta({ example: ['有点贵'] }),
      text: Text.optional(),
    }),
    onItsScript('replace', 'in the place of the answer that was changed; an answer for every persona stays beside it'),
    onItsScript('beside', 'before the answer that was changed'),
  ])
  .meta({ id: 'ProposalAcceptance' });
export type AcceptBody = z.output<typeof AcceptBody>;

export const DeclineBody = z
  .strictObject({ reason: words(500).describe('Why it should be no script').meta({ example: '和“太贵了”重复' }) })
  .meta({ id: 'ProposalDecline' });

export const ProposalPath = OperationsPath.extend({ proposal: Id.describe('Id of the proposal') });
const State = z.enum(['open', 'accepted', 'declined']).describe('What was made of it').meta({ example: 'open' });
export const ProposalsQuery = z.strictObject({ state: State.optional() });

export const ProposalView = z
  .object({
    id: Id,
    version: count('For If-Match', 1),
    state: State,
    text: Text,
    persona: z.string().describe('Whose words').meta({ example: 'linxia' }),
    product: z.string().nullable().describe('Slug of the product, where all were about one').meta({ example: 'serum' }),
    stage: z.string().nullable().describe('Slug of the stage, where all were in one').meta({ example: null }),
    script: z
      .object({
        slug: z.string().describe('Slug of the script').meta({ example: 'too-expensive' }),
        answer: count('Which of its answers, from 0', 0),
        version: z.number().int().nullable().describe('Its newest version that was offered').meta({ example: 2 }),
      })
      .nullable()
      .describe('The script that operators changed into this; null when it was written anew'),
    says: z
      .array(z.string())
      .describe('What at least three customers said in the same words')
      .meta({ example: ['有点贵'] }),
    facts: z
      .array(z.string())
      .describe('Facts it rests on')
      .meta({ example: ['serum#f1'] }),
    cases: z.array(z.string()).describe('Cases it tells').meta({ example: [] }),
    operators: z
      .array(z.string())
      .describe('Names of those who sent it')
      .meta({ example: ['何田', '木子'] }),
    writers: z
      .array(z.string())
      .describe('What wrote it first: `template`, or `llm/` and the model')
      .meta({ example: ['llm/deepseek-chat'] }),
    figures: z
      .object({
        used: count('How often it was sent', 12),
        operators: count('By how many operators', 3),
        customers: count('To how many customers', 11),
        told: count('Of how many the outcome was told', 10),
        answered: count('Of those told: the customer wrote back or bought', 9),
        answeredBound: z
          .number()
          .describe('What the told outcomes speak for: lower end of Wilson’s interval at 95 %, 0 to 1')
          .meta({ example: 0.6 }),
        changedPercent: count('How much of the proposed text the sendings changed, on average, 0 to 100', 4),
        from: Day.describe('First day it was sent'),
        to: Day.describe('Last day it was sent'),
      })
      .describe('What speaks for it'),
    decidedBy: z.string().nullable().describe('Who accepted or declined it').meta({ example: null }),
    decidedAt: Moment.nullable().describe('When, UTC').meta({ example: null }),
    reason: z.string().nullable().describe('Why it was declined').meta({ example: null }),
    made: z
      .object({
        slug: z.string().describe('Slug of the script').meta({ example: 'price-doubt' }),
        version: count('Version that was written', 1),
      })
      .nullable()
      .describe('What its acceptance wrote'),
    updatedAt: Moment,
  })
  .meta({ id: 'ScriptProposalView' });
export type ProposalView = z.infer<typeof ProposalView>;
export const ProposalList = z
  .object({ items: z.array(ProposalView).describe('Newest change first, at most 200') })
  .meta({ id: 'ScriptProposalList' });
