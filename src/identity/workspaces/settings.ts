import { z } from 'zod';
import { AiLabelPolicy } from './ai-label-policy.js';
import { ReviewPolicy } from './review-policy.js';

/** What a workspace decides about its own way of working. */
export const WorkspaceSettings = z
  .strictObject({
    fourEyes: z
      .boolean()
      .default(true)
      .describe('Whether a draft must be approved by somebody other than its writer.')
      .meta({ example: true }),
    secondModel: z
      .boolean()
      .default(true)
      .describe('Whether the second provider, where the installation has one, writes when the first cannot answer.')
      .meta({ example: true }),
    templateFallback: z
      .boolean()
      .default(false)
      .describe('Whether templates write a draft when the language model fails; it is labelled as what it is.')
      .meta({ example: false }),
    claimJudge: z
      .boolean()
      .default(false)
      .describe(
        'Whether a language model reads drafts a second time for claims without grounds; each reading is a call.',
      )
      .meta({ example: false }),
    rememberedDays: z
      .number()
      .int()
      .min(1)
      .max(365)
      .default(28)
      .describe(
        'For how many days people remember what they were sent: a draft too like a text of that time is pointed out.',
      )
      .meta({ example: 28 }),
    aiLabel: AiLabelPolicy.prefault({}).describe('Where and how AI content is labelled'),
    learning: z
      .boolean()
      .default(true)
      .describe('Whether later drafts learn from what was accepted, sent back and how it went')
      .meta({ example: true }),
    review: ReviewPolicy.prefault({}).describe('How many must approve, and within how many hours'),
  })
  .meta({ id: 'WorkspaceSettings' });
export type WorkspaceSettings = z.infer<typeof WorkspaceSettings>;

export const DEFAULT_SETTINGS: WorkspaceSettings = WorkspaceSettings.parse({});
