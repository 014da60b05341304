import { z } from 'zod';
import { EntityId, line, Moment, WorkspaceSlug } from '../fields.schema.js';
import { AiLabelPolicy } from './ai-label-policy.js';
import { ReviewPolicy } from './review-policy.js';
import { WorkspaceSettings } from './settings.js';
import { isTimeZone } from './time-zone.js';

const Name = line(100).describe('The brand’s name').meta({ example: '春园护肤' });
const TimeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'must be an IANA time zone such as Asia/Shanghai')
  .describe('IANA time zone that days and hours are decided in')
  .meta({ example: 'Asia/Shanghai' });

export const NewWorkspaceBody = z
  .strictObject({
    slug: WorkspaceSlug,
    name: Name,
    timeZone: TimeZone.default('Asia/Shanghai'),
    settings: WorkspaceSettings.optional(),
  })
  .meta({ id: 'NewWorkspaceBody' });

export const WorkspacePatch = z
  .strictObject({
    name: Name.optional(),
    timeZone: TimeZone.optional(),
    settings: z
      .strictObject({
        fourEyes: z
          .boolean()
          .optional()
          .describe('Whether a draft must be approved by somebody other than its writer')
          .meta({ example: false }),
        secondModel: z
          .boolean()
          .optional()
          .describe('Whether the second provider writes when the first cannot answer')
          .meta({ example: true }),
        templateFallback: z
          .boolean()
          .optional()
          .describe('Whether templates write a draft when the language model fails')
          .meta({ example: true }),
        claimJudge: z
          .boolean()
          .optional()
          .describe('Whether a language model reads drafts a second time for claims without grounds')
          .meta({ example: false }),
        rememberedDays: z
          .number()
          .int()
          .min(1)
          .max(365)
          .optional()
          .describe('For how many days people remember what they were sent')
          .meta({ example: 28 }),
        aiLabel: AiLabelPolicy.optional().describe('The whole policy: what is left out becomes the default'),
        learning: z
          .boolean()
          .optional()
          .describe('Whether later drafts learn from earlier ones')
          .meta({ example: true }),
        review: ReviewPolicy.optional().describe('The whole policy: what is left out becomes the default'),
      })
      .optional()
      .describe('Only the settings to change')
      .meta({ example: { fourEyes: false } }),
  })
  .refine((patch) => Object.values(patch).some((value) => value !== undefined), 'name at least one field to change')
  .meta({ id: 'WorkspacePatch' });
export type WorkspacePatch = z.infer<typeof WorkspacePatch>;

export const WorkspaceView = z
  .object({
    id: EntityId,
    slug: WorkspaceSlug,
    name: Name,
    timeZone: z
      .string()
      .describe('IANA time zone that days and hours are decided in')
      .meta({ example: 'Asia/Shanghai' }),
    settings: WorkspaceSettings,
    createdAt: Moment.describe('When it was founded, UTC'),
    version: z.number().int().meta({ example: 1 }),
  })
  .meta({ id: 'WorkspaceView' });
export type WorkspaceView = z.infer<typeof WorkspaceView>;

export const WorkspaceList = z
  .object({ items: z.array(WorkspaceView).describe('By slug') })
  .meta({ id: 'WorkspaceList' });
