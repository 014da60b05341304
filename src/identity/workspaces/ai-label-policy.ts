import { z } from 'zod';

/** Where the label of AI content is shown: nowhere, beside an operator's task, or in the text that is posted too. */
export const LABEL_PLACES = ['none', 'to_operators', 'in_text'] as const;

/**
 * How a workspace labels what a model wrote. Source of the duty: 《人工智能生成合成内容标识办法》 (国信办通字〔2025〕2号, in force
 * since 2025-09-01), articles 4 and 10: text is marked in words, and whoever publishes it declares it.
 */
export const AiLabelPolicy = z
  .strictObject({
    show: z
      .enum(LABEL_PLACES)
      .default('to_operators')
      .describe('`in_text`: the words also stand at the end of the text to post')
      .meta({ example: 'to_operators' }),
    words: z
      .string()
      .trim()
      .min(2)
      .max(40)
      .regex(/^\P{Cc}+$/u, 'must be one line')
      .default('内容由 AI 辅助生成')
      .describe('The label, 2 to 40 characters on one line')
      .meta({ example: '内容由 AI 辅助生成' }),
    threshold: z
      .number()
      .min(0)
      .max(1)
      .default(0.8)
      .describe('Share of the text written by people (0–1) above which there is no label; 1: always labelled')
      .meta({ example: 0.8 }),
  })
  .meta({ id: 'AiLabelPolicy' });
export type AiLabelPolicy = z.infer<typeof AiLabelPolicy>;
