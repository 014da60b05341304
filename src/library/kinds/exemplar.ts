import { z } from 'zod';
import { beginningOf, category, day, goal, slug, slugs, touchpoint, words } from './fields.js';
import { kindOf } from './kind.js';
import { refer, referAll } from './references.js';

const counted = (says: string, example: number) =>
  z.number().int('expected a whole number').min(0).max(1_000_000_000).optional().describe(says).meta({ example });

export const exemplarSchema = z
  .strictObject({
    id: slug().meta({ example: 'rainy-lunch' }),
    touchpoint: touchpoint(),
    segment: slug().optional().describe('Slug of the segment it was for').meta({ example: 'office-worker' }),
    goal: goal(),
    category: category(),
    persona: slug().optional().describe('Slug of who spoke').meta({ example: 'linxia' }),
    product: slug().optional().describe('Slug of the product it was about').meta({ example: 'serum' }),
    cases: slugs(50)
      .describe('Slugs of cases it tells or quotes: it is shown no longer than they may be told')
      .meta({ example: ['wang'] }),
    result: z
      .strictObject({
        posted_on: day().optional().describe('The day it went out'),
        reach: counted('People who saw it', 860),
        likes: counted('Likes', 64),
        replies: counted('Comments, or answers in the chat', 23),
        orders: counted('Orders that came of it', 5),
      })
      .optional()
      .describe('What it brought, as somebody counted it'),
    text: words(20_000)
      .describe('The post as it was; a chat or a group script as a transcript')
      .meta({ example: '下雨天的午休，只想说一件小事：洗完脸先别急着擦干。' }),
  })
  .meta({ id: 'Exemplar' });
export type Exemplar = z.infer<typeof exemplarSchema>;

/** Cases that it names; a body from before exemplars named any has none. */
export const casesOf = ({ cases }: { readonly cases?: readonly string[] }): readonly string[] => cases ?? [];

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
    ...referAll('cases', 'case', casesOf(body)),
  ],
  searched: (body) => [body.text],
});
