import { z } from 'zod';
import { CATEGORIES } from '../vocabulary.js';
import { beginningOf, day, line, lines, pictures, slug, words } from './fields.js';
import { kindOf } from './kind.js';
import { refer, referPictures } from './references.js';

export const materialSchema = z
  .strictObject({
    id: slug().meta({ example: '2026-11-18-kiln' }),
    persona: slug().describe('Slug of the persona it happened to').meta({ example: 'linxia' }),
    happened_on: day().describe('The day it happened'),
    recorded_on: day()
      .nullish()
      .describe(
        'The day it was written down: 昨天 and 上周 count from it; told only while they mean the same on any day since it happened when absent',
      )
      .meta({ example: '2026-11-19' }),
    where: line(100).optional().describe('Where it happened').meta({ example: '工作室' }),
    kind: z
      .enum(['life', 'work', 'customer'])
      .default('life')
      .describe('From their life, their work, or with a customer')
      .meta({ example: 'life' }),
    category: z
      .enum(CATEGORIES)
      .optional()
      .describe('What content it was asked for; life when absent')
      .meta({ example: 'life' }),
    source: z
      .enum(['interview'])
      .optional()
      .describe('`interview`: the answer to a question of the house; written down unasked when absent')
      .meta({ example: 'interview' }),
    question: words(500)
      .optional()
      .describe('The question it answers')
      .meta({ example: '今天早上到工作室，第一眼看见的是什么？' }),
    what: words(5_000)
      .describe('What really happened; it is told once per account')
      .meta({ example: '烤箱坏了一半，师傅说修不如换，我把盘子端去隔壁借了个火。' }),
    feeling: words(500).optional().describe('How it felt, in their words').meta({ example: '有点狼狈，但大家都笑了' }),
    pictures: pictures(),
    keep_private: lines(100)
      .describe('Words that must not leave the house')
      .meta({ example: ['周太太'] }),
    use_until: day().nullish().describe('Last day on which it may be told').meta({ example: '2026-12-18' }),
  })
  .refine((material) => !material.use_until || material.use_until >= material.happened_on, {
    path: ['use_until'],
    message: 'must not be before happened_on',
  })
  .refine((material) => !material.recorded_on || material.recorded_on >= material.happened_on, {
    path: ['recorded_on'],
    message: 'must not be before happened_on',
  })
  .meta({ id: 'Material' });
export type Material = z.infer<typeof materialSchema>;

export const material = kindOf<Material>({
  id: 'material',
  name: { zh: '素材', en: 'Material' },
  layout: { form: 'file', folder: 'materials' },
  schema: materialSchema,
  title: (body) => `${body.happened_on} ${beginningOf(body.what)}`,
  references: (body) => [...refer('persona', 'persona', body.persona), ...referPictures('pictures', body.pictures)],
  searched: (body) => [body.what, body.where ?? '', body.feeling ?? ''],
});
