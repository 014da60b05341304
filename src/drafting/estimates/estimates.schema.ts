import { z } from 'zod';
import { TOUCHPOINT_IDS } from '../../library/index.js';
import { WRITER_KINDS } from '../writers/writer.js';

const whole = (says: string, example: number) => z.number().int().min(0).describe(says).meta({ example });

export const DraftEstimate = z
  .object({
    total: whole('Pieces that the request would have', 12),
    missing: whole('Of them: not written, because the library lacks something', 1),
    writer: z.enum(WRITER_KINDS).describe('Who would write').meta({ example: 'llm' }),
    model: z
      .string()
      .nullable()
      .describe('The model that is asked first; null when templates write, which costs nothing')
      .meta({ example: 'deepseek-chat' }),
    calls: whole('Calls to the model; more than pieces where replies had to be asked for again lately', 12),
    tokens: z
      .object({
        input: whole('Sent, from the prompts as they would be rendered', 43_200),
        cached: z
          .number()
          .int()
          .nullable()
          .describe('Of those sent: likely read from the provider’s cache; null where it never says')
          .meta({ example: 26_400 }),
        output: whole('Of the replies', 4_100),
      })
      .nullable()
      .describe('Null when templates write')
      .meta({ example: { input: 43_200, cached: 26_400, output: 4_100 } }),
    touchpoints: z
      .array(
        z.object({
          touchpoint: z.enum(TOUCHPOINT_IDS).describe('WHERE').meta({ example: 'moments' }),
          pieces: whole('Pieces there', 6),
          promptTokens: whole('Mean tokens of a prompt', 3_600),
          replyTokens: whole('Tokens that a reply is expected to have', 310),
          seenReplies: whole('Replies of the last 30 days that this is the mean of; 0 = a typical size', 40),
        }),
      )
      .describe('Where the tokens come from'),
    cost: z
      .object({
        amount: z.number().min(0).describe('What is expected').meta({ example: 0.0512 }),
        currency: z.string().describe('ISO 4217').meta({ example: 'CNY' }),
        pricedAt: z
          .string()
          .describe('The day this was the published price, or `configured`')
          .meta({ example: '2025-09-29' }),
      })
      .nullable()
      .describe('Null when no price of the model is known: nothing is guessed')
      .meta({ example: { amount: 0.0512, currency: 'CNY', pricedAt: '2025-09-29' } }),
    budget: z
      .object({
        monthly: z.number().describe('Most that may be spent in a month').meta({ example: 200 }),
        left: z.number().describe('Left of it, what is under way counted as spent').meta({ example: 187.6 }),
        verdict: z
          .enum(['fits', 'tight', 'short'])
          .describe('`short`: the request would be refused. `tight`: it is near the end, pieces wait for each other')
          .meta({ example: 'fits' }),
      })
      .nullable()
      .describe('Null without a budget or a price')
      .meta({ example: { monthly: 200, left: 187.6, verdict: 'fits' } }),
    seconds: z
      .number()
      .int()
      .nullable()
      .describe('How long it would take at the speed of the last 30 days; null when too little was written to say')
      .meta({ example: 24 }),
  })
  .meta({ id: 'DraftEstimate' });
export type DraftEstimate = z.infer<typeof DraftEstimate>;
