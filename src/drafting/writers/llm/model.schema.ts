import { z } from 'zod';
import { CIRCUIT_STATES, COUNTED } from './circuit.js';

const Structured = z.enum(['json_schema', 'json_object', 'none']);
const Key = z.enum(['set', 'missing', 'not_needed']).describe('Never the key itself').meta({ example: 'set' });
const count = (says: string, example: number) => z.number().int().min(0).describe(says).meta({ example });
const Minute = (of: string, limit: number, used: number) =>
  z
    .object({
      limit: z.number().int().nullable().describe(`Most ${of} a minute; null for no limit`).meta({ example: limit }),
      used: z
        .number()
        .int()
        .nullable()
        .describe('Of them used and not come back yet; they come back evenly over a minute; null without a limit')
        .meta({ example: used }),
    })
    .describe(`How many ${of} a minute allows, and what is used of it now`);
const Paces = z.object({ requests: Minute('calls', 60, 12), tokens: Minute('tokens', 100_000, 18_400) });

/** How one of the models stands, as the process that answers has seen it. */
const Standing = z
  .object({
    provider: z.string().describe('Who runs it').meta({ example: 'deepseek' }),
    providerName: z.string().describe('For people').meta({ example: 'DeepSeek' }),
    baseUrl: z.string().describe('Where it is asked').meta({ example: 'https://api.deepseek.com' }),
    model: z.string().describe('Name the provider gives it').meta({ example: 'deepseek-chat' }),
    key: Key,
    asked: z
      .boolean()
      .describe(
        'Whether it is asked for this workspace: false for a second one that the workspace does not let step in',
      )
      .meta({ example: true }),
    circuit: z
      .object({
        state: z
          .enum(CIRCUIT_STATES)
          .describe(
            '`closed`: calls are made · `open`: it failed too often in a row and is left alone for a while · `trying`: the pause is over, one call finds out whether it is back',
          )
          .meta({ example: 'closed' }),
        until: z.iso
          .datetime()
          .nullable()
          .describe('Until when no call is made; null when closed')
          .meta({ example: null }),
        failures: count('Faults of the provider in a row', 0),
        why: z.enum(COUNTED).nullable().describe('The last of them; null when all is well').meta({ example: null }),
      })
      .describe('Whether the provider is left alone. A worker in another process has a circuit of its own'),
    pace: Paces.describe('All workspaces together, in this process'),
    workspacePace: Paces.describe('This workspace, in this process'),
    calls: z
      .object({ underWay: count('Being answered', 3), waiting: count('Waiting for their turn', 0) })
      .describe('Calls at this moment, in this process'),
    can: z
      .object({
        structured: Structured.describe(
          '`json_schema`: the provider holds replies to the form · `json_object`: it promises JSON, the prompt says which · `none`: only the prompt says so',
        ).meta({ example: 'json_object' }),
        tellsUsage: z
          .boolean()
          .describe('Whether it is asked to report tokens with each reply; where it reports none, cost is unknown')
          .meta({ example: true }),
        tellsCache: z
          .boolean()
          .describe('Whether it says how much of a prompt came from its cache, so that this is booked at its price')
          .meta({ example: true }),
        takesTemperature: z
          .boolean()
          .describe('Whether this model lets its temperature be set')
          .meta({ example: true }),
      })
      .describe('What the provider can do'),
  })
  .meta({ id: 'ModelStanding' });

export const ModelView = z
  .object({
    configured: z.boolean().describe('Whether drafts can be written by a model').meta({ example: true }),
    provider: z.string().nullable().describe('Who runs it').meta({ example: 'deepseek' }),
    providerName: z.string().nullable().describe('For people').meta({ example: 'DeepSeek' }),
    baseUrl: z.string().nullable().describe('Where it is asked').meta({ example: 'https://api.deepseek.com' }),
    model: z.string().nullable().describe('Name the provider gives it').meta({ example: 'deepseek-chat' }),
    key: Key,
    structured: Structured.nullable().describe('How replies are held to a form').meta({ example: 'json_object' }),
    concurrency: z.number().int().nullable().describe('Calls at the same time').meta({ example: 20 }),
    price: z
      .object({
        input: z.number().describe('Tokens sent').meta({ example: 2 }),
        output: z.number().describe('Tokens of the reply').meta({ example: 3 }),
        cached: z.number().nullable().describe('Tokens read from the provider’s cache').meta({ example: 0.2 }),
        currency: z.string().describe('ISO 4217').meta({ example: 'CNY' }),
        asOf: z.string().describe('The day this was the price').meta({ example: '2025-09-29' }),
      })
      .nullable()
      .describe('Per million tokens; null = unknown, then cost is not booked and the budget cannot be held')
      .meta({ example: { input: 2, output: 3, cached: 0.2, currency: 'CNY', asOf: '2025-09-29' } }),
    monthlyBudget: z
      .number()
      .nullable()
      .describe('Most that may be spent in a month; null for no limit')
      .meta({ example: 200 }),
    spentThisMonth: z
      .number()
      .describe('Booked in this workspace since the first of the month, UTC')
      .meta({ example: 12.4 }),
    models: z
      .array(Standing)
      .describe('The models there are, in the order in which they are asked: the second steps in for the first'),
  })
  .meta({ id: 'ModelView' });
export type ModelView = z.infer<typeof ModelView>;

export const ModelTestView = z
  .object({
    ok: z.boolean().describe('Whether drafts can be written now').meta({ example: true }),
    message: z
      .string()
      .describe('What is wrong and what to do, or that all is well')
      .meta({ example: 'The provider answered and knows the model.' }),
    code: z.string().nullable().describe('Stable name of what is wrong; null when all is well').meta({ example: null }),
    latencyMs: z.number().int().describe('Milliseconds to the answer').meta({ example: 180 }),
    models: z
      .array(z.string())
      .describe('What the provider offers, at most 200')
      .meta({ example: ['deepseek-chat'] }),
    answer: z.string().nullable().describe('What the provider said, when it refused').meta({ example: null }),
  })
  .meta({ id: 'ModelTestView' });
export type ModelTestView = z.infer<typeof ModelTestView>;
