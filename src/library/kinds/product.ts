import { z } from 'zod';
import { LADDER } from '../vocabulary.js';
import { day, line, lines, moneySchema, pictures, slug, slugs, uniqueIds, words } from './fields.js';
import { kindOf } from './kind.js';
import { referAll, referPictures } from './references.js';

/** One thing that may be claimed of a product, as long as it is live; quoted from drafts as `product#fact`. */
export const factSchema = z
  .strictObject({
    id: slug().meta({ example: 'f1' }),
    claim: words(500)
      .describe('A sentence or phrase that can be quoted as it stands')
      .meta({ example: '烟酰胺含量 5%' }),
    kind: z.enum(['number', 'text', 'award', 'test']).default('text').meta({ example: 'number' }),
    evidence: line(300).describe('What proves it, and where it is kept').meta({ example: '检测报告 2026-03' }),
    url: z.url('expected a web address, such as https://example.com/report').max(2_000).optional(),
    valid_until: day().nullish().describe('Last day on which it may be claimed'),
    withdrawn_on: day().nullish().describe('From this day on it may not be claimed'),
  })
  .meta({ id: 'Fact' });
export type Fact = z.infer<typeof factSchema>;

const wholeDays = () => z.number().int('expected a whole number of days').min(1).max(3_650).optional();

export const productSchema = z
  .strictObject({
    id: slug().meta({ example: 'serum' }),
    name: line(100).meta({ example: '烟酰胺精华' }),
    description: words(5_000).optional(),
    ladder: z.enum(LADDER).describe('Its step on the product ladder').meta({ example: 'hit' }),
    leads_to: slugs().describe('Products a buyer comes to next'),
    cycle: z.strictObject({ use_days: wholeDays(), buy_again_days: wholeDays() }).default({}),
    price: moneySchema,
    cost: z
      .number()
      .min(0)
      .max(1_000_000_000)
      .optional()
      .describe('Cost of one unit, in the currency of the price')
      .meta({ example: 62 }),
    facts: z.array(factSchema).max(200).superRefine(uniqueIds).default([]),
    suits: slugs()
      .describe('Segments')
      .meta({ example: ['office-worker'] }),
    scenes: z
      .strictObject({
        buy: slugs().describe('Scenes of the segments'),
        use: slugs().describe('Scenes of the segments'),
      })
      .prefault({}),
    never_claim: lines(100).describe('Words never to be said of it; checked'),
    pictures: pictures(),
  })
  .meta({ id: 'Product' });
export type Product = z.infer<typeof productSchema>;

export const product = kindOf<Product>({
  id: 'product',
  name: { zh: '产品', en: 'Product' },
  layout: { form: 'file', folder: 'products' },
  schema: productSchema,
  title: (body) => body.name,
  references: (body) => [
    ...referAll('leads_to', 'product', body.leads_to),
    ...referAll('suits', 'segment', body.suits),
    ...referPictures('pictures', body.pictures),
  ],
  searched: (body) => [body.name, body.description ?? '', ...body.facts.flatMap((fact) => [fact.claim, fact.evidence])],
});
