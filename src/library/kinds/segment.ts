import { z } from 'zod';
import { line, lines, slug, uniqueIds, words } from './fields.js';
import { kindOf } from './kind.js';
import { sceneSchema } from './scene.js';
import { ruleReferences, segmentRuleSchema } from './segment-rule.js';

export const segmentSchema = z
  .strictObject({
    id: slug().meta({ example: 'office-worker' }),
    name: line(80).meta({ example: '一线城市上班族' }),
    description: words(2_000).optional(),
    who: words(1_000).optional().describe('Who they are, in a sentence'),
    rule: segmentRuleSchema.describe('Which customers belong'),
    needs: lines(300),
    pains: lines(300),
    words: lines(60).describe('Words they use themselves'),
    scenes: z.array(sceneSchema).max(50).superRefine(uniqueIds).default([]).describe('When they look'),
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
