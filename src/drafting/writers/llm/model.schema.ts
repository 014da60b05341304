import { z } from 'zod';

export const ModelView = z
  .object({
    configured: z.boolean().describe('Whether drafts can be written by a model').meta({ example: true }),
    provider: z.string().nullable().describe('Who runs it').meta({ example: 'deepseek' }),
    providerName: z.string().nullable().describe('For people').meta({ example: 'DeepSeek' }),
    baseUrl: z.string().nullable().describe('Where it is asked').meta({ example: 'https://api.deepseek.com' }),
    model: z.string().nullable().describe('Name the provider gives it').meta({ example: 'deepseek-chat' }),
    key: z.enum(['set', 'missing', 'not_needed']).describe('Never the key itself').meta({ example: 'set' }),
    structured: z
      .enum(['json_schema', 'json_object', 'none'])
      .nullable()
      .describe('How replies are held to a form')
      .meta({ example: 'json_object' }),
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
