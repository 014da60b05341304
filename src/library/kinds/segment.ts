import { z } from 'zod';
import { line, lines, slug, uniqueIds, words } from './fields.js';
import { kindOf } from './kind.js';
import { sceneSchema } from './scene.js';
import { ruleReferences, segmentRuleSchema } from './segment-rule.js';

export const segmentSchema = z
  .strictObject({
    id: slug().meta({ example: 'office-worker' }),
    name: line(80).meta({ example: '一线城市上班族' }),
    description: words(2_000)
      .optional()
      .describe('What to know of them')
      .meta({ example: '一线城市、25 到 35 岁，整天在空调房里。' }),
    who: words(1_000)
      .optional()
      .describe('Who they are, in a sentence')
      .meta({ example: '整天对着空调和屏幕的上班族' }),
    rule: segmentRuleSchema.describe('Which customers belong'),
    needs: lines(300)
      .describe('What they want')
      .meta({ example: ['早上五分钟出门'] }),
    pains: lines(300)
      .describe('What bothers them')
      .meta({ example: ['下午脸干得发紧'] }),
    words: lines(60)
      .describe('Words they use themselves')
      .meta({ example: ['空调脸'] }),
    scenes: z.array(sceneSchema).max(50).superRefine(uniqueIds).default([]).describe('When they look at their phones'),
  })
  .meta({ id: 'Segment' });
export type Segment = z.infer<typeof segmentSchema>;

export const segment = kindOf<Segment>({
  id: 'segment',
  name: { zh: '人群', en: 'Segment' },
  layout: { form: 'file', folder: 'segments' },
  schema: segmentSchema,
  title: (body) => body.name,
  references: (body) => ruleReferences('rule', body.rule),
  searched: (body) => [
    body.name,
    body.description ?? '',
    body.who ?? '',
    ...body.needs,
    ...body.pains,
    ...body.words,
    ...body.scenes.map((scene) => scene.name ?? ''),
  ],
});
