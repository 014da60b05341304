import { z } from 'zod';
import { day, lines, slug, words } from './fields.js';
import { kindOf } from './kind.js';
import { refer } from './references.js';

export const topicSchema = z
  .strictObject({
    id: slug().meta({ example: 'dry-season' }),
    question: words(300).describe('What people really ask').meta({ example: '换季脸干到起皮怎么办' }),
    segment: slug().optional().describe('Slug of the segment that asks').meta({ example: 'office-worker' }),
    persona: slug().optional().describe('Slug of who answers').meta({ example: 'linxia' }),
    angles: lines(300)
      .describe('Ways to take it up')
      .meta({ example: ['先停掉什么', '晚上多做哪一步'] }),
    budget: z
      .strictObject({
        items: z.number().int().min(0).max(1_000).optional().describe('Most texts about it').meta({ example: 12 }),
        until: day().optional().describe('Last day of the trial').meta({ example: '2026-12-31' }),
      })
      .optional()
      .describe('How much may be tried before the verdict'),
    verdict: words(500)
      .nullish()
      .describe('What the trial showed; null while it runs')
      .meta({ example: '有人问就讲，不单独做一周' }),
  })
  .meta({ id: 'Topic' });
export type Topic = z.infer<typeof topicSchema>;

export const topic = kindOf<Topic>({
  id: 'topic',
  name: { zh: '选题', en: 'Topic' },
  layout: { form: 'file', folder: 'topics' },
  schema: topicSchema,
  title: (body) => body.question,
  references: (body) => [...refer('segment', 'segment', body.segment), ...refer('persona', 'persona', body.persona)],
  searched: (body) => [body.question, ...body.angles, body.verdict ?? ''],
});
