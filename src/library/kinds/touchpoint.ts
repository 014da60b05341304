import { z } from 'zod';
import { line, touchpoint as touchpointId } from './fields.js';
import { kindOf } from './kind.js';

const most = (max: number) => z.number().int('expected a whole number').min(0).max(max).optional();

/** What a workspace changes of a touchpoint; what is absent keeps its default. */
export const touchpointSchema = z
  .strictObject({
    id: touchpointId(),
    name: line(60).optional().meta({ example: '朋友圈' }),
    limits: z
      .strictObject({
        characters: most(100_000).describe('Unicode code points').meta({ example: 2000 }),
        bytes: most(400_000).describe('Bytes in UTF-8').meta({ example: 4000 }),
        lines: most(1_000).describe('Best within so many lines').meta({ example: 6 }),
        pictures: most(100).describe('Most pictures of one piece').meta({ example: 9 }),
      })
      .default({})
      .describe('What a text may be at most; a longer one is kept and the check says so'),
  })
  .meta({ id: 'TouchpointSetting' });
export type TouchpointSetting = z.infer<typeof touchpointSchema>;

export const touchpoint = kindOf<TouchpointSetting>({
  id: 'touchpoint',
  name: { zh: '触点', en: 'Touchpoint' },
  layout: { form: 'list', path: 'touchpoints.yaml', key: 'touchpoints' },
  schema: touchpointSchema,
  title: (body) => body.name ?? body.id,
  references: () => [],
  searched: (body) => [body.name ?? '', body.id],
});
