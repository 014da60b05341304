import { z } from 'zod';
import { beginningOf, category, day, goal, slug, touchpoint, words } from './fields.js';
import { kindOf } from './kind.js';
import { refer } from './references.js';

const counted = () => z.number().int('expected a whole number').min(0).max(1_000_000_000).optional();

export const exemplarSchema = z
  .strictObject({
    id: slug().meta({ example: 'rainy-lunch' }),
    touchpoint: touchpoint(),
    segment: slug().optional().meta({ example: 'office-worker' }),
    goal: goal(),
    category: category(),
    persona: slug().optional().meta({ example: 'linxia' }),
    product: slug().optional().meta({ example: 'serum' }),
    result: z
      .strictObject({
        posted_on: day().optional(),
        reach: counted(),
        likes: counted(),
        replies: counted(),
        orders: counted(),
      })
      .optional(),
    text: words(20_000).describe('The post as it was; a chat or a group script as a transcript'),
  })
  .meta({ id: 'Exemplar' });
export type Exemplar = z.infer<typeof exemplarSchema>;

export const exemplar = kindOf<Exemplar>({
  id: 'exemplar',
  name: { zh: '范文', en: 'Exemplar' },
  layout: { form: 'markdown', folder: 'exemplars' },
  schema: exemplarSchema,
  title: (body) => beginningOf(body.text),
  references: (body) => [
    ...refer('segment', 'segment', body.segment),
    ...refer('persona', 'persona', body.persona),
    ...refer('product', 'product', body.product),
  ],
  searched: (body) => [body.text],
});
