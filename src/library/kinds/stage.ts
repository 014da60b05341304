import { z } from 'zod';
import { duration, goal, line, slug, touchpoint, words } from './fields.js';
import { kindOf } from './kind.js';
import { refer } from './references.js';

export const stageSchema = z
  .strictObject({
    id: slug().meta({ example: 'newcomer' }),
    name: line(60).meta({ example: '新人' }),
    goal: goal(),
    tactic: words(1_000).optional(),
    touchpoints: z.array(touchpoint()).max(10).default([]),
    expected: z
      .strictObject({ from: slug().optional(), min: duration().optional(), max: duration().optional() })
      .optional()
      .describe('How long after entering stage `from` this one is usually entered'),
  })
  .meta({ id: 'Stage' });
export type Stage = z.infer<typeof stageSchema>;

export const stage = kindOf<Stage>({
  id: 'stage',
  name: { zh: '阶段', en: 'Stage' },
  layout: { form: 'list', path: 'stages.yaml', key: 'stages' },
  schema: stageSchema,
  title: (body) => body.name,
  references: (body) => refer('expected.from', 'stage', body.expected?.from),
  searched: (body) => [body.name, body.tactic ?? ''],
});
