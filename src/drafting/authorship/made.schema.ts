import { z } from 'zod';
import type { AiLabelPolicy } from '../../identity/index.js';
import { labelOf, type Made } from './origin.js';

export const AiLabelView = z
  .object({
    words: z.string().describe('The label').meta({ example: '内容由 AI 辅助生成' }),
    inText: z.boolean().describe('Whether it is put at the end of the text to post').meta({ example: true }),
  })
  .meta({ id: 'AiLabel' });

/** How a text came about: what has to be known, kept and exported of AI content. */
export const MadeView = z
  .object({
    writer: z
      .enum(['llm', 'template', 'person'])
      .describe('Whose words it rests on: the last machine’s, or people’s where no machine wrote')
      .meta({ example: 'llm' }),
    model: z.string().nullable().describe('Model or framework').meta({ example: 'deepseek-chat' }),
    promptVersion: z
      .string()
      .nullable()
      .describe('Version of the prompt: `file-` of the installation, `own-` of the workspace; null for templates')
      .meta({ example: 'moments/own-3' }),
    humanShare: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe('Share of its characters that people wrote since a machine last did; null where it is not known')
      .meta({ example: 0.12 }),
    label: AiLabelView.nullable().describe('The label it carries by the workspace’s policy; null: none'),
  })
  .meta({ id: 'Made' });
export type MadeView = z.infer<typeof MadeView>;

export const toMadeView = (made: Made, policy: AiLabelPolicy): MadeView => ({
  writer: made.origin?.writer ?? 'person',
  model: made.origin?.model ?? null,
  promptVersion: made.origin?.promptVersion ?? null,
  humanShare: made.humanShare,
  label: labelOf(policy, made),
});
