import { z } from 'zod';
import { clockTime, line, lines, moment, moneySchema, slug, slugs, weekday } from './fields.js';
import { kindOf } from './kind.js';
import { refer, referAll } from './references.js';

export const OFFER_KINDS = ['trial', 'group_buy', 'coupon', 'bundle', 'early_access', 'gift', 'member_day'] as const;

const timesSchema = z
  .strictObject({
    weekdays: z
      .array(weekday())
      .min(1)
      .max(7)
      .describe('The days of the week it is given on')
      .meta({ example: ['wed'] }),
    from: clockTime().optional().describe('From then on, HH:MM by the local clock; absent: all day'),
    to: clockTime()
      .optional()
      .describe('Up to and with that minute, HH:MM; later than from')
      .meta({ example: '22:00' }),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, {
    path: ['to'],
    message: 'must be later than from',
  })
  .meta({ id: 'OfferTimes' });
/** When, within its days, an offer is given: on these weekdays and at these hours of the workspace's clock. */
export type OfferTimes = z.infer<typeof timesSchema>;

export const offerSchema = z
  .strictObject({
    id: slug().meta({ example: 'newcomer-serum' }),
    name: line(100).optional().describe('As customers read it').meta({ example: '新人体验装' }),
    product: slug().describe('Slug of the product').meta({ example: 'serum' }),
    kind: z.enum(OFFER_KINDS).describe('What sort of offer it is').meta({ example: 'trial' }),
    price: moneySchema.optional().describe('What it costs under the offer'),
    was: moneySchema.optional().describe('The price beside it'),
    for: z
      .strictObject({
        segments: slugs()
          .describe('Slugs of segments')
          .meta({ example: ['office-worker'] }),
        stages: slugs()
          .describe('Slugs of stages')
          .meta({ example: ['newcomer'] }),
      })
      .prefault({})
      .describe('Whom it is for; an empty list means everyone'),
    limit: z
      .strictObject({
        per_customer: z
          .number()
          .int()
          .min(1)
          .max(1_000_000)
          .optional()
          .describe('Most that one customer may buy')
          .meta({ example: 1 }),
        total: z
          .number()
          .int()
          .min(1)
          .max(1_000_000_000)
          .optional()
          .describe('How many there are; a text may name no other number')
          .meta({ example: 100 }),
      })
      .default({})
      .describe('How much there is'),
    starts: moment().describe('From this moment; nothing is said of it as current before'),
    ends: moment().describe('Until this moment').meta({ example: '2026-11-30T23:59+08:00' }),
    only_on: timesSchema
      .optional()
      .describe(
        'Given on these days of the week alone; absent: what terms say of it in words, such as 只在周三, holds',
      ),
    terms: lines(500, 50)
      .describe('Conditions, a sentence each')
      .meta({ example: ['每人限一份'] }),
    evidence: line(300).describe('Who approved it').meta({ example: '运营审批 2026-11-20' }),
  })
  .refine((offer) => !(Date.parse(offer.ends) <= Date.parse(offer.starts)), {
    path: ['ends'],
    message: 'must be after starts',
  })
  .meta({ id: 'Offer' });
export type Offer = z.infer<typeof offerSchema>;

export const offer = kindOf<Offer>({
  id: 'offer',
  name: { zh: '优惠', en: 'Offer' },
  layout: { form: 'file', folder: 'offers' },
  schema: offerSchema,
  title: (body) => body.name ?? body.id,
  references: (body) => [
    ...refer('product', 'product', body.product),
    ...referAll('for.segments', 'segment', body.for.segments),
    ...referAll('for.stages', 'stage', body.for.stages),
  ],
  searched: (body) => [body.name ?? '', ...body.terms, body.evidence],
});
