import { z } from 'zod';
import { duration, goal, line, slug, touchpoint, words } from './fields.js';
import { kindOf } from './kind.js';
import { refer } from './references.js';

export const stageSchema = z
  .strictObject({
    id: slug().meta({ example: 'newcomer' }),
    name: line(60).meta({ example: '新人' }),
    goal: goal(),
    tactic: words(1_000)
      .optional()
      .describe('How to treat customers here')
      .meta({ example: '先帮上忙，两周内不提价格' }),
    touchpoints: z
      .array(touchpoint())
      .max(10)
      .default([])
      .describe('Where they are reached')
      .meta({ example: ['private_chat', 'moments'] }),
    expected: z
      .strictObject({
        from: slug().optional().describe('Slug of the stage it counts from').meta({ example: 'newcomer' }),
        min: duration().optional().describe('At the earliest').meta({ example: 'P3D' }),
        max: duration().optional().describe('Later than this it is overdue').meta({ example: 'P14D' }),
      })
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
