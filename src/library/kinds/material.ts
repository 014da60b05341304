import { z } from 'zod';
import { beginningOf, day, line, lines, pictures, slug, words } from './fields.js';
import { kindOf } from './kind.js';
import { refer, referPictures } from './references.js';

export const materialSchema = z
  .strictObject({
    id: slug().meta({ example: '2026-11-18-kiln' }),
    persona: slug().meta({ example: 'linxia' }),
    happened_on: day(),
    where: line(100).optional().meta({ example: '工作室' }),
    kind: z.enum(['life', 'work', 'customer']).default('life').meta({ example: 'life' }),
    what: words(5_000).describe('What really happened; it is told once per account'),
    feeling: words(500).optional(),
    pictures: pictures(),
    keep_private: lines(100).describe('Words that must not leave the house'),
    use_until: day().nullish().describe('Last day on which it may be told'),
  })
  .refine((material) => !material.use_until || material.use_until >= material.happened_on, {
    path: ['use_until'],
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
