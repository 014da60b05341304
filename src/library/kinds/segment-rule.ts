import { z } from 'zod';
import { duration, eventName, line, slug, tagValue } from './fields.js';
import type { Reference } from './kind.js';
import { refer, referAll, referTag } from './references.js';

const scalar = z.union([line(200), z.number(), z.boolean()]);
const operators = {
  eq: scalar.optional(),
  lt: z.number().optional(),
  lte: z.number().optional(),
  gt: z.number().optional(),
  gte: z.number().optional(),
  in: z.array(scalar).min(1).max(200).optional(),
};
const days = z.number().int('expected a whole number of days').min(0).max(36_500);
const counts = z.number().int('expected a whole number').min(0).max(1_000_000);
const bounds = (value: typeof days) => ({
  eq: value.optional(),
  lt: value.optional(),
  lte: value.optional(),
  gt: value.optional(),
  gte: value.optional(),
});
const COMPARISONS = ['eq', 'lt', 'lte', 'gt', 'gte', 'in'] as const;
const compares = (value: object): boolean => COMPARISONS.some((name) => name in value);
const COMPARE_HELP = 'name at least one comparison: eq, lt, lte, gt, gte (or in, where values are listed)';

/** `{ gte: 3000 }`, `{ in: [ 上海, 杭州 ] }`; several comparisons must all hold. */
export const comparisonSchema = z.strictObject(operators).refine(compares, COMPARE_HELP).meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof comparisonSchema>;

const dayBounds = z.strictObject(bounds(days)).refine(compares, COMPARE_HELP);

const leaves = {
  tag: z.strictObject({ tag: tagValue() }),
  stage: z.strictObject({ stage: z.union([slug(), z.strictObject({ in: z.array(slug()).min(1).max(100) })]) }),
  tier: z.strictObject({ tier: z.union([slug(), z.strictObject({ in: z.array(slug()).min(1).max(100) })]) }),
  source: z.strictObject({ source: z.union([slug(), z.strictObject({ in: z.array(slug()).min(1).max(100) })]) }),
  attribute: z.strictObject({
    attribute: z
      .record(z.string().min(1).max(80), comparisonSchema)
      .refine((value) => Object.keys(value).length > 0, 'name at least one attribute'),
  }),
  days_since_last_activity: z.strictObject({ days_since_last_activity: dayBounds }),
  days_since: z.strictObject({
    days_since: z.strictObject({ event: eventName(), ...bounds(days) }).refine(compares, COMPARE_HELP),
  }),
  count: z.strictObject({
    count: z
      .strictObject({
        event: eventName(),
        within: duration().optional().describe('Window back from now'),
        ...bounds(counts),
      })
      .refine(compares, COMPARE_HELP),
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
        z.strictObject({ all: z.array(node).min(1).max(50) }),
        z.strictObject({ any: z.array(node).min(1).max(50) }),
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
