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
    kind: z
      .enum(['number', 'text', 'award', 'test'])
      .default('text')
      .describe('What sort of claim it is')
      .meta({ example: 'number' }),
    evidence: line(300).describe('What proves it, and where it is kept').meta({ example: '检测报告 2026-03' }),
    url: z
      .url({ protocol: /^https?$/, error: 'expected a web address, such as https://example.com/report' })
      .max(2_000)
      .optional()
      .describe('Where the evidence can be read')
      .meta({ example: 'https://example.com/report' }),
    valid_until: day().nullish().describe('Last day on which it may be claimed').meta({ example: '2027-03-31' }),
    withdrawn_on: day().nullish().describe('From this day on it may not be claimed').meta({ example: '2027-01-15' }),
  })
  .meta({ id: 'Fact' });
export type Fact = z.infer<typeof factSchema>;

const wholeDays = (says: string, example: number) =>
  z.number().int('expected a whole number of days').min(1).max(3_650).optional().describe(says).meta({ example });

export const productSchema = z
  .strictObject({
    id: slug().meta({ example: 'serum' }),
    name: line(100).meta({ example: '烟酰胺精华' }),
    description: words(5_000)
      .optional()
      .describe('What it is, for writers')
      .meta({ example: '早晚都能用的烟酰胺精华，清爽不黏。' }),
    ladder: z.enum(LADDER).describe('Its step on the product ladder').meta({ example: 'hit' }),
    leads_to: slugs()
      .describe('Products a buyer comes to next')
      .meta({ example: ['cream'] }),
    cycle: z
      .strictObject({
        use_days: wholeDays('Days that one lasts', 45),
        buy_again_days: wholeDays('Days after which it is bought again', 40),
      })
      .default({})
      .describe('How long it lasts'),
    price: moneySchema.describe('Its ordinary price'),
    cost: z
      .number()
      .min(0)
      .max(1_000_000_000)
      .optional()
      .describe('Cost of one unit, in the currency of the price')
      .meta({ example: 62 }),
    facts: z.array(factSchema).max(200).superRefine(uniqueIds).default([]).describe('What may be claimed of it'),
    suits: slugs()
      .describe('Slugs of segments it is right for')
      .meta({ example: ['office-worker'] }),
    scenes: z
      .strictObject({
        buy: slugs()
          .describe('Ids of scenes in which it is bought')
          .meta({ example: ['lunch-break'] }),
        use: slugs()
          .describe('Ids of scenes in which it is used')
          .meta({ example: ['before-bed'] }),
      })
      .prefault({})
      .describe('Scenes of the segments it belongs to'),
    never_claim: lines(100)
      .describe('Words never to be said of it; checked')
      .meta({ example: ['美白'] }),
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
