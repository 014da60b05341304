import { z } from 'zod';
import { SLUG_MAX, SLUG_PATTERN } from '../../kernel/index.js';
import { GOALS, LADDER, TOUCHPOINT_IDS } from '../../library/index.js';
import { MissingView } from '../requests/draft-requests.schema.js';
import { MATCH_REASONS } from './match-reasons.js';

const slug = () => z.string().max(SLUG_MAX).regex(SLUG_PATTERN, 'a slug: a-z, 0-9 and single hyphens');

export const MatchesQuery = z.strictObject({
  segment: slug().describe('WHO: slug of a segment').meta({ example: 'office-worker' }),
  goal: z
    .enum(GOALS)
    .optional()
    .describe('WHY; without it every step of the ladder is as good as another')
    .meta({ example: 'convert' }),
  touchpoint: z
    .enum(TOUCHPOINT_IDS)
    .optional()
    .describe('WHERE; all that are in use when left out')
    .meta({ example: 'moments' }),
  product: slug().optional().describe('Only this product, even where it does not suit').meta({ example: 'serum' }),
  day: z.iso
    .date()
    .optional()
    .describe('Evidence must hold then; the workspace’s today when left out')
    .meta({ example: '2026-11-24' }),
});
export type MatchesQuery = z.infer<typeof MatchesQuery>;

export const MatchReasonView = z
  .object({
    code: z.enum(MATCH_REASONS).describe('Stable name of the reason').meta({ example: 'case' }),
    favours: z.boolean().describe('Whether it speaks for the match, or against it').meta({ example: true }),
    params: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .describe('What the sentence speaks of')
      .meta({ example: { case: 'wang', touchpoint: 'moments' } }),
    message: z.string().describe('In Chinese').meta({ example: '王小姐的案例授权到朋友圈，当天有效' }),
  })
  .meta({ id: 'MatchReason' });

export const MatchView = z
  .object({
    product: z.string().describe('Slug of the product').meta({ example: 'serum' }),
    productName: z.string().describe('Its name').meta({ example: '烟酰胺精华' }),
    ladder: z.enum(LADDER).describe('Its step on the ladder').meta({ example: 'hit' }),
    scene: z
      .object({
        id: z.string().meta({ example: 'lunch-break' }),
        name: z.string().meta({ example: '午休' }),
        days: z
          .union([z.string(), z.array(z.string())])
          .describe('workday, weekend, daily, or days of the week')
          .meta({ example: 'workday' }),
        from: z.string().describe('It begins, HH:MM').meta({ example: '12:00' }),
        to: z.string().describe('It ends, HH:MM').meta({ example: '13:30' }),
      })
      .nullable()
      .describe('When they look; null where the segment has no scene for the touchpoint'),
    touchpoint: z.enum(TOUCHPOINT_IDS).describe('WHERE').meta({ example: 'moments' }),
    score: z
      .number()
      .min(0)
      .max(1)
      .describe('0 to 1: the order in which drafting takes products, then what speaks for the combination')
      .meta({ example: 0.92 }),
    facts: z
      .array(z.string())
      .describe('Facts that hold on that day, as product#fact')
      .meta({ example: ['serum#f1'] }),
    case: z.string().nullable().describe('Slug of the case that may be told there').meta({ example: 'wang' }),
    offer: z.string().nullable().describe('Slug of the offer that runs').meta({ example: 'newcomer-serum' }),
    words: z
      .array(z.string())
      .describe('Needs, pains and words of these people that the product or the case speaks of')
      .meta({ example: ['起皮'] }),
    reasons: z.array(MatchReasonView).describe('What speaks for it, and what against it'),
  })
  .meta({ id: 'MatchView' });

export const MatchesView = z
  .object({
    segment: z.string().describe('Slug of the segment').meta({ example: 'office-worker' }),
    goal: z.enum(GOALS).nullable().describe('As asked').meta({ example: 'convert' }),
    day: z.string().describe('The day that was looked at').meta({ example: '2026-11-24' }),
    items: z.array(MatchView).describe('Best first, at most 12'),
    missing: MissingView.nullable().describe('What to add to the library, where nothing matches'),
  })
  .meta({ id: 'Matches' });
export type MatchesView = z.infer<typeof MatchesView>;
