import { z } from 'zod';
import { duration, eventName, line, slug, tagValue } from './fields.js';
import type { Reference } from './kind.js';
import { refer, referAll, referTag } from './references.js';

const scalar = z.union([line(200), z.number(), z.boolean()]);
const EQUAL = 'Equal to';
const BELOW = 'Less than';
const AT_MOST = 'At most';
const ABOVE = 'More than';
const AT_LEAST = 'At least';
const operators = {
  eq: scalar.optional().describe(EQUAL).meta({ example: '上海' }),
  lt: z.number().optional().describe(BELOW).meta({ example: 5000 }),
  lte: z.number().optional().describe(AT_MOST).meta({ example: 5000 }),
  gt: z.number().optional().describe(ABOVE).meta({ example: 3000 }),
  gte: z.number().optional().describe(AT_LEAST).meta({ example: 3000 }),
  in: z
    .array(scalar)
    .min(1)
    .max(200)
    .optional()
    .describe('One of these')
    .meta({ example: ['上海', '杭州'] }),
};
const days = z.number().int('expected a whole number of days').min(0).max(36_500);
const counts = z.number().int('expected a whole number').min(0).max(1_000_000);
const bounds = (value: typeof days) => ({
  eq: value.optional().describe(EQUAL).meta({ example: 7 }),
  lt: value.optional().describe(BELOW).meta({ example: 30 }),
  lte: value.optional().describe(AT_MOST).meta({ example: 30 }),
  gt: value.optional().describe(ABOVE).meta({ example: 2 }),
  gte: value.optional().describe(AT_LEAST).meta({ example: 2 }),
});
const COMPARISONS = ['eq', 'lt', 'lte', 'gt', 'gte', 'in'] as const;
const compares = (value: object): boolean => COMPARISONS.some((name) => name in value);
const COMPARE_HELP = 'name at least one comparison: eq, lt, lte, gt, gte (or in, where values are listed)';

/** `{ gte: 3000 }`, `{ in: [ 上海, 杭州 ] }`; several comparisons must all hold. */
export const comparisonSchema = z.strictObject(operators).refine(compares, COMPARE_HELP).meta({ id: 'Comparison' });

const oneOrSome = (says: string, example: string) =>
  z
    .union([
      slug(),
      z.strictObject({
        in: z
          .array(slug())
          .min(1)
          .max(100)
          .describe('Slugs: one of these')
          .meta({ example: [example] }),
      }),
    ])
    .describe(says)
    .meta({ example });

const dayBounds = z.strictObject(bounds(days)).refine(compares, COMPARE_HELP);

const leaves = {
  tag: z.strictObject({ tag: tagValue() }),
  stage: z.strictObject({ stage: oneOrSome('Customers in this stage, or in one of several', 'newcomer') }),
  tier: z.strictObject({ tier: oneOrSome('Customers of this tier, or of one of several', 'vip') }),
  source: z.strictObject({ source: oneOrSome('Customers from this source, or from one of several', 'xhs') }),
  attribute: z.strictObject({
    attribute: z
      .record(z.string().min(1).max(80), comparisonSchema)
      .refine((value) => Object.keys(value).length > 0, 'name at least one attribute')
      .describe('Attributes of the customer; all must hold')
      .meta({ example: { city: { in: ['上海', '杭州'] } } }),
  }),
  days_since_last_activity: z.strictObject({
    days_since_last_activity: dayBounds.describe('Days since anything was heard of them'),
  }),
  days_since: z.strictObject({
    days_since: z
      .strictObject({ event: eventName(), ...bounds(days) })
      .refine(compares, COMPARE_HELP)
      .describe('Days since this last happened'),
  }),
  count: z.strictObject({
    count: z
      .strictObject({
        event: eventName(),
        within: duration().optional().describe('Window back from now').meta({ example: 'P90D' }),
        ...bounds(counts),
      })
      .refine(compares, COMPARE_HELP)
      .describe('How often this happened'),
  }),
};
export type LeafRule = { [K in keyof typeof leaves]: z.infer<(typeof leaves)[K]> }[keyof typeof leaves];

/** Who belongs to a segment or a tier. Every node is an object with exactly one key. */
export type SegmentRule = LeafRule | { all: SegmentRule[] } | { any: SegmentRule[] } | { not: SegmentRule };

export const RULE_KEYS = ['all', 'any', 'not', ...Object.keys(leaves)] as const;
/** Deep enough for people, shallow enough that every walk over a rule may recurse. */
const RULE_DEPTH = 12;

const node: z.ZodType<SegmentRule, SegmentRule> = z
  .lazy(() =>
    z.union(
      [
        z.strictObject({ all: z.array(node).min(1).max(50).describe('Every one of these holds') }),
        z.strictObject({ any: z.array(node).min(1).max(50).describe('At least one of these holds') }),
        z.strictObject({ not: node }),
        ...Object.values(leaves),
      ],
      `expected a rule with exactly one of ${RULE_KEYS.join(', ')}`,
    ),
  )
  .meta({ id: 'SegmentRule' });

/** Breadth first, so that a rule nested a million deep is refused and not followed. */
const tooDeep = (value: unknown): boolean => {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= RULE_DEPTH * 3; depth += 1) {
    level = level.flatMap((part) =>
      part !== null && typeof part === 'object' ? (Object.values(part) as unknown[]) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
};

export const segmentRuleSchema = z.preprocess((value, context) => {
  if (!tooDeep(value)) return value;
  context.addIssue({ code: 'custom', message: `is nested too deeply: at most ${RULE_DEPTH} levels` });
  return z.NEVER;
}, node);

/** Every leaf of a rule with the dotted path to it. */
export function ruleLeaves(rule: SegmentRule, path: string): { leaf: LeafRule; path: string }[] {
  if ('all' in rule) return rule.all.flatMap((part, index) => ruleLeaves(part, `${path}.all.${index}`));
  if ('any' in rule) return rule.any.flatMap((part, index) => ruleLeaves(part, `${path}.any.${index}`));
  if ('not' in rule) return ruleLeaves(rule.not, `${path}.not`);
  return [{ leaf: rule, path }];
}

const named = (path: string, kind: 'stage' | 'tier' | 'source', value: string | { in: string[] }): Reference[] =>
  typeof value === 'string' ? refer(path, kind, value) : referAll(`${path}.in`, kind, value.in);

export const ruleReferences = (field: string, rule: SegmentRule): Reference[] =>
  ruleLeaves(rule, field).flatMap(({ leaf, path }) => {
    if ('tag' in leaf) return referTag(`${path}.tag`, leaf.tag);
    if ('stage' in leaf) return named(`${path}.stage`, 'stage', leaf.stage);
    if ('tier' in leaf) return named(`${path}.tier`, 'tier', leaf.tier);
    if ('source' in leaf) return named(`${path}.source`, 'source', leaf.source);
    return [];
  });
