import { z } from 'zod';
import { line, slug } from './fields.js';
import { kindOf } from './kind.js';
import { ruleReferences, segmentRuleSchema } from './segment-rule.js';

export const tierSchema = z
  .strictObject({
    id: slug().meta({ example: 'vip' }),
    name: line(60).meta({ example: '大客户' }),
    rule: segmentRuleSchema.describe('A customer is of the first tier that fits'),
    effort_share: z
      .number()
      .min(0)
      .max(1)
      .describe('Share of all effort; steers planner and boards')
      .meta({ example: 0.6 }),
  })
  .meta({ id: 'Tier' });
export type Tier = z.infer<typeof tierSchema>;

export const tier = kindOf<Tier>({
  id: 'tier',
  name: { zh: '价值分层', en: 'Tier' },
  layout: { form: 'list', path: 'tiers.yaml', key: 'tiers' },
  schema: tierSchema,
  title: (body) => body.name,
  references: (body) => ruleReferences('rule', body.rule),
  searched: (body) => [body.name],
});
