import { z } from 'zod';
import { day, line, mediaPath, pictures, slug, touchpoint, words } from './fields.js';
import { kindOf } from './kind.js';
import { refer, referPicture, referPictures } from './references.js';

/** What a customer allowed: where their case may be told, and until when. */
export const consentSchema = z
  .strictObject({
    granted_on: day(),
    scope: z
      .array(touchpoint())
      .min(1, 'name at least one touchpoint')
      .max(10)
      .describe('Touchpoints where the case may be told'),
    expires: day().nullish().describe('Last day on which it may be told'),
    proof: mediaPath().optional(),
    withdrawn_on: day().nullish().describe('The day it was taken back; from then on the case is never told again'),
  })
  .refine((consent) => !consent.expires || consent.expires >= consent.granted_on, {
    path: ['expires'],
    message: 'must not be before granted_on',
  })
  .refine((consent) => !consent.withdrawn_on || consent.withdrawn_on >= consent.granted_on, {
    path: ['withdrawn_on'],
    message: 'must not be before granted_on',
  })
  .meta({ id: 'Consent' });
export type Consent = z.infer<typeof consentSchema>;

export const caseSchema = z
  .strictObject({
    id: slug().meta({ example: 'wang' }),
    product: slug().meta({ example: 'serum' }),
    segment: slug().optional().meta({ example: 'office-worker' }),
    alias: line(40).describe('The only name a case is ever told by').meta({ example: '王小姐' }),
    happened_on: day().optional(),
    before: words(5_000).optional(),
    process: words(5_000).optional(),
    after: words(5_000).optional(),
    quote: words(1_000).optional().describe('The customer’s own words'),
    measures: z
      .array(z.strictObject({ name: line(60), value: z.number(), unit: line(20).optional() }))
      .max(50)
      .default([]),
    pictures: pictures(),
    consent: consentSchema.nullable().default(null).describe('null: none given yet'),
  })
  .refine((told) => Boolean(told.before ?? told.process ?? told.after ?? told.quote), {
    path: ['before'],
    message: 'a case tells something: fill at least one of before, process, after, quote',
  })
  .meta({ id: 'Case' });
export type CaseStudy = z.infer<typeof caseSchema>;

export const caseStudy = kindOf<CaseStudy>({
  id: 'case',
  name: { zh: '案例', en: 'Case' },
  layout: { form: 'file', folder: 'cases' },
  schema: caseSchema,
  title: (body) => body.alias,
  references: (body) => [
    ...refer('product', 'product', body.product),
    ...refer('segment', 'segment', body.segment),
    ...referPictures('pictures', body.pictures),
    ...referPicture('consent.proof', body.consent?.proof),
  ],
  searched: (body) => [body.alias, body.before ?? '', body.process ?? '', body.after ?? '', body.quote ?? ''],
});
