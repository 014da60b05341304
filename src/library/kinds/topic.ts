import { z } from 'zod';
import { day, lines, slug, words } from './fields.js';
import { kindOf } from './kind.js';
import { refer } from './references.js';

export const topicSchema = z
  .strictObject({
    id: slug().meta({ example: 'dry-season' }),
    question: words(300).describe('What people really ask').meta({ example: '换季脸干到起皮怎么办' }),
    segment: slug().optional().meta({ example: 'office-worker' }),
    persona: slug().optional(),
    angles: lines(300),
    budget: z
      .strictObject({ items: z.number().int().min(0).max(1_000).optional(), until: day().optional() })
      .optional()
      .describe('How much may be tried before the verdict'),
    verdict: words(500).nullish().describe('What the trial showed; null while it runs'),
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
