import { z } from 'zod';
import { SLUG_MAX, SLUG_PATTERN } from '../../kernel/index.js';
import { CATEGORIES, GOALS, TOUCHPOINT_IDS } from '../../library/index.js';

const Slug = z.string().max(SLUG_MAX).regex(SLUG_PATTERN, 'a slug: a-z, 0-9 and single hyphens');
const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;
const Slugs = (max: number) => z.array(Slug).min(1).max(max).refine(unique, { message: 'names something twice' });

/** Most pieces one request may ask for. */
export const REQUEST_MAX = 500;

/** What is asked for: why, to whom, where, about what, how many. What is left out is chosen from the library. */
export const DraftAsk = z
  .strictObject({
    goal: z.enum(GOALS).describe('WHY').meta({ example: 'build_trust' }),
    segments: Slugs(50)
      .describe('WHO: slugs of segments')
      .meta({ example: ['office-worker'] }),
    touchpoints: z
      .array(z.enum(TOUCHPOINT_IDS))
      .min(1)
      .max(TOUCHPOINT_IDS.length)
      .refine(unique, { message: 'names something twice' })
      .describe('WHERE')
      .meta({ example: ['moments', 'group'] }),
    category: z
      .enum([...CATEGORIES, 'mix'])
      .default('mix')
      .describe('One category for all, or a healthy mix of them')
      .meta({ example: 'mix' }),
    count: z
      .number()
      .int()
      .min(1)
      .max(100)
      .default(1)
      .describe('Pieces for each segment at each touchpoint')
      .meta({ example: 3 }),
    brief: z.string().max(4_000).default('').describe('What matters, in words').meta({ example: '换季，讲讲屏障' }),
    persona: Slug.optional().describe('Who speaks').meta({ example: 'linxia' }),
    products: Slugs(50)
      .optional()
      .describe('Products to speak of, in turn')
      .meta({ example: ['serum'] }),
    cases: Slugs(50)
      .optional()
      .describe('Cases to tell, in turn')
      .meta({ example: ['wang'] }),
    offer: Slug.optional().describe('Slug of the offer to name').meta({ example: 'newcomer-serum' }),
    material: Slug.optional().describe('What happened and is to be told').meta({ example: '2026-11-18-kiln' }),
    topic: Slug.optional().describe('Slug of the topic to take up').meta({ example: 'dry-season' }),
    group: Slug.optional().describe('Slug of the group it is for').meta({ example: 'vip-1' }),
    stage: Slug.optional().describe('Slug of the stage its readers are in').meta({ example: 'newcomer' }),
    account: Slug.optional()
      .describe('Account that will send it: a material is told once each')
      .meta({ example: 'linxia-1' }),
    writer: z
      .enum(['template', 'llm', 'auto'])
      .default('auto')
      .describe('`auto` writes with the model when one is configured, else from templates')
      .meta({ example: 'auto' }),
    publishOn: z.iso
      .date()
      .optional()
      .describe('The day it is meant for: evidence must hold then. Today when left out')
      .meta({ example: '2026-11-24' }),
  })
  .refine((ask) => ask.segments.length * ask.touchpoints.length * ask.count <= REQUEST_MAX, {
    path: ['count'],
    message: `segments × touchpoints × count is more than ${REQUEST_MAX}: ask in several requests`,
  })
  .meta({ id: 'DraftAsk' });
export type DraftAsk = z.infer<typeof DraftAsk>;
export type AskedWriter = DraftAsk['writer'];
