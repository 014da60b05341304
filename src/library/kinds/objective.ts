import { z } from 'zod';
import { day, goal, line, slug, words } from './fields.js';
import { kindOf } from './kind.js';

export const objectiveSchema = z
  .strictObject({
    id: slug().meta({ example: 'first-model' }),
    from: day(),
    to: day(),
    prove: words(500).describe('What this period must prove').meta({ example: '新人两周能转首单' }),
    goal: goal(),
    metric: line(60).optional().meta({ example: 'orders' }),
    target: z.number().min(0).optional().meta({ example: 30 }),
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
