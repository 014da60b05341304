import { z } from 'zod';
import { line, slug, uniqueIds } from './fields.js';
import { kindOf } from './kind.js';

export const tagSchema = z
  .strictObject({
    id: slug().meta({ example: 'skin' }),
    name: line(60).meta({ example: '肤质' }),
    kind: z
      .enum(['basic', 'behaviour', 'interest', 'custom'])
      .default('custom')
      .describe('What it says of a customer')
      .meta({ example: 'basic' }),
    values: z
      .array(z.strictObject({ id: slug().meta({ example: 'oily' }), name: line(60).meta({ example: '油皮' }) }))
      .min(1, 'a tag needs at least one value')
      .max(500)
      .superRefine(uniqueIds)
      .describe('Used elsewhere as tag/value, such as skin/oily'),
  })
  .meta({ id: 'Tag' });
export type Tag = z.infer<typeof tagSchema>;

export const tag = kindOf<Tag>({
  id: 'tag',
  name: { zh: '标签', en: 'Tag' },
  layout: { form: 'list', path: 'tags.yaml', key: 'tags' },
  schema: tagSchema,
  title: (body) => body.name,
  references: () => [],
  searched: (body) => [body.name, ...body.values.map((value) => value.name)],
});
