import { z } from 'zod';
import { SLUG_MAX, SLUG_PATTERN } from '../../kernel/index.js';
import { TOUCHPOINT_IDS } from '../../library/index.js';
import { PhraseView } from '../../platform/http/index.js';

export const InsightsPath = z.object({
  workspace: z
    .string()
    .max(SLUG_MAX)
    .regex(SLUG_PATTERN, 'a slug: a-z, 0-9 and single hyphens')
    .describe('Slug of the workspace')
    .meta({ example: 'spring-garden' }),
});
const LearnedId = z
  .string()
  .max(100)
  .regex(/^(?:learned|lesson)-[\w-]+$/, 'id of a learned exemplar or lesson')
  .describe('Id of a learned exemplar or lesson')
  .meta({ example: 'lesson-moments-pushy' });
export const LearnedPath = InsightsPath.extend({ learned: LearnedId });
export const MuteBody = z
  .strictObject({ muted: z.boolean().describe('Whether later drafts go without it').meta({ example: true }) })
  .meta({ id: 'LearningMuteBody' });

const touchpoint = z.enum(TOUCHPOINT_IDS).describe('For which touchpoint').meta({ example: 'moments' });
const why = (example: string) => z.string().describe('Why it was learned, in Chinese').meta({ example });
const phrases = z.array(PhraseView).describe('The same by code');
const muted = z
  .object({
    by: z.string().describe('Name of who muted it').meta({ example: '文文' }),
    at: z.string().describe('When, UTC').meta({ example: '2026-11-28T08:30:00.000Z' }),
  })
  .nullable()
  .describe('Null while it is used');

export const LearningView = z
  .object({
    learning: z.boolean().describe('Whether the workspace learns at all').meta({ example: true }),
    exemplars: z
      .array(
        z.object({
          id: LearnedId.meta({ example: 'learned-0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' }),
          draftId: z.string().describe('Draft it is').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' }),
          touchpoint,
          segment: z.string().describe('Slug of the segment it was for').meta({ example: 'office-worker' }),
          text: z.string().describe('The words').meta({ example: '下雨天的午休，只想说一件小事。' }),
          why: why('审核通过时保留了 100% 的原文，反响 21 分，高于本工作区朋友圈的中位数 9 分'),
          phrases,
          uses: z.number().int().describe('Drafts that were shown it in the last 28 days').meta({ example: 3 }),
          unfit: z
            .enum(['over_used', 'fails_checks'])
            .nullable()
            .describe('Why it is not shown to drafts of today; null when it is')
            .meta({ example: null }),
          muted,
        }),
      )
      .describe('Texts that are shown to later drafts as good ones, the best first'),
    lessons: z
      .array(
        z.object({
          id: LearnedId,
          touchpoint,
          instruction: z.string().describe('What the writer is told').meta({ example: '写短：只留最要紧的一件事' }),
          instructs: z
            .array(PhraseView)
            .describe('The same by code')
            .meta({ example: [{ code: 'too_long', params: {} }] }),
          why: why('近 90 天朋友圈被退回 12 次，其中「太长」5 次'),
          phrases,
          muted,
        }),
      )
      .describe('What texts come back for, the most frequent first'),
  })
  .meta({ id: 'LearningView' });
export type LearningView = z.infer<typeof LearningView>;
