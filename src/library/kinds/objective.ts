import { z } from 'zod';
import { day, goal, line, slug, words } from './fields.js';
import { kindOf } from './kind.js';

export const objectiveSchema = z
  .strictObject({
    id: slug().meta({ example: 'first-model' }),
    from: day().describe('First day of the period').meta({ example: '2026-11-01' }),
    to: day().describe('Last day, included').meta({ example: '2026-12-31' }),
    prove: words(500).describe('What this period must prove').meta({ example: '新人两周能转首单' }),
    goal: goal(),
    metric: line(60).optional().describe('The number that shows it').meta({ example: 'orders' }),
    target: z.number().min(0).optional().describe('What that number should reach').meta({ example: 30 }),
  })
  .refine((objective) => objective.from <= objective.to, { path: ['to'], message: 'must not be before from' })
  .meta({ id: 'Objective' });
export type Objective = z.infer<typeof objectiveSchema>;

export const objective = kindOf<Objective>({
  id: 'objective',
  name: { zh: '阶段目标', en: 'Objective' },
  layout: { form: 'list', path: 'objectives.yaml', key: 'objectives' },
  schema: objectiveSchema,
  title: (body) => body.prove,
  references: () => [],
  searched: (body) => [body.prove, body.metric ?? ''],
});
