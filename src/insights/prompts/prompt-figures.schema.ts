import { z } from 'zod';
import { REASON_CODES } from '../../review/index.js';

export const FiguresQuery = z.strictObject({
  days: z.coerce
    .number()
    .int()
    .min(1)
    .max(366)
    .default(90)
    .describe('Drafts of so many days back')
    .meta({ example: 90 }),
});

export const PromptFiguresView = z
  .object({
    days: z.number().int().describe('Days they are counted over').meta({ example: 90 }),
    items: z
      .array(
        z.object({
          promptVersion: z
            .string()
            .describe('Prompt and version: `file-` of the installation, `own-` of the workspace')
            .meta({ example: 'moments/own-3' }),
          drafts: z.number().int().describe('Drafts it wrote').meta({ example: 42 }),
          accepted: z.number().int().describe('Approved now').meta({ example: 30 }),
          returned: z
            .array(
              z.object({
                code: z.enum(REASON_CODES).describe('Why').meta({ example: 'pushy' }),
                name: z.string().describe('In Chinese').meta({ example: '太硬' }),
                times: z.number().int().describe('How often').meta({ example: 4 }),
              }),
            )
            .describe('Times that drafts were sent back or rejected, the most frequent reason first'),
          meanHumanShare: z
            .number()
            .nullable()
            .describe('Mean share (0–1) of the accepted drafts’ words that people wrote; null where not known')
            .meta({ example: 0.14 }),
          tokensPerAccepted: z
            .number()
            .int()
            .nullable()
            .describe('Tokens of all its drafts, in and out, over the accepted ones; null where not known')
            .meta({ example: 5200 }),
        }),
      )
      .describe('One for each version that wrote, most drafts first'),
  })
  .meta({ id: 'PromptFigures' });
export type PromptFiguresView = z.infer<typeof PromptFiguresView>;
