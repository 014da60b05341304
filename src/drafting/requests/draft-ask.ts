import { z } from 'zod';
import { SLUG_MAX, SLUG_PATTERN } from '../../kernel/index.js';
import { CATEGORIES, GOALS, TOUCHPOINT_IDS } from '../../library/index.js';
import { AB_PARTS } from '../context/index.js';

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
    scene: Slug.optional()
      .describe('When they will look: id of a scene that every one of the segments has. Chosen when left out')
      .meta({ example: 'lunch-break' }),
    account: Slug.optional()
      .describe('Account that will send it: a material is told once each')
      .meta({ example: 'linxia-1' }),
    hook: z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'source/hook, as in sources.yaml')
      .max(170)
      .optional()
      .describe('Greet those who came for this hook of a source, as `source/hook`: first private chats only')
      .meta({ example: 'xhs/list' }),
    differ: z
      .enum(AB_PARTS)
      .optional()
      .describe(
        'Write each piece as a pair, A and B, from the same records, that differ in this one thing. By a model only',
      )
      .meta({ example: 'opening' }),
    writer: z
      .enum(['template', 'llm', 'auto'])
      .default('auto')
      .describe('`auto` writes with the model when one is configured, else from templates')
      .meta({ example: 'auto' }),
    publishOn: z.iso
      .date()
      .optional()
      .describe(
        'The day it is meant for, today or later where the workspace is: evidence must hold then. Today when left out',
      )
      .meta({ example: '2026-11-24' }),
  })
  .refine((ask) => ask.segments.length * ask.touchpoints.length * ask.count * (ask.differ ? 2 : 1) <= REQUEST_MAX, {
    path: ['count'],
    message: `segments × touchpoints × count (twice that for A/B) is more than ${REQUEST_MAX}: ask in several requests`,
  })
  .refine((ask) => ask.hook === undefined || ask.touchpoints.every((one) => one === 'private_chat'), {
    path: ['hook'],
    message: 'a hook is taken up in private chats: ask for the touchpoint private_chat alone',
  })
  .refine((ask) => ask.differ === undefined || ask.writer !== 'template', {
    path: ['differ'],
    message: 'templates cannot write two texts that differ in one thing only: choose the writer llm or auto',
  })
  .meta({ id: 'DraftAsk' });
export type DraftAsk = z.infer<typeof DraftAsk>;
export type AskedWriter = DraftAsk['writer'];
