import { z } from 'zod';
import { day, line, mediaPath, pictures, slug, touchpoint, words } from './fields.js';
import { kindOf } from './kind.js';
import { refer, referPicture, referPictures } from './references.js';

/** What a customer allowed: where their case may be told, and until when. */
export const consentSchema = z
  .strictObject({
    granted_on: day().describe('The day consent was given').meta({ example: '2026-05-02' }),
    scope: z
      .array(touchpoint())
      .min(1, 'name at least one touchpoint')
      .max(10)
      .describe('Touchpoints where the case may be told')
      .meta({ example: ['moments', 'group'] }),
    expires: day().nullish().describe('Last day on which it may be told').meta({ example: '2027-05-01' }),
    proof: mediaPath()
      .optional()
      .describe('Picture of the written consent')
      .meta({ example: 'media/consent-wang.png' }),
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

export const caseSchema = z
  .strictObject({
    id: slug().meta({ example: 'wang' }),
    product: slug().describe('Slug of the product used').meta({ example: 'serum' }),
    segment: slug()
      .optional()
      .describe('Slug of the segment the customer belongs to')
      .meta({ example: 'office-worker' }),
    alias: line(40).describe('The only name a case is ever told by').meta({ example: '王小姐' }),
    happened_on: day().optional().describe('When it came about'),
    before: words(5_000).optional().describe('How it was before').meta({ example: '换季脸颊一直起皮，出门必须带口罩' }),
    process: words(5_000)
      .optional()
      .describe('What was done')
      .meta({ example: '先停掉三样刺激的，早晚只用精华加面霜' }),
    after: words(5_000).optional().describe('How it is now').meta({ example: '第四周敢素颜拍照了' }),
    quote: words(1_000).optional().describe('The customer’s own words').meta({ example: '敢素颜拍照了' }),
    measures: z
      .array(
        z.strictObject({
          name: line(60).describe('What was measured').meta({ example: '使用天数' }),
          value: z.number().describe('The figure; texts may quote it').meta({ example: 28 }),
          unit: line(20).optional().describe('Its unit').meta({ example: '天' }),
        }),
      )
      .max(50)
      .default([])
      .describe('Figures of this case; no other may be told of it'),
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
