import { z } from 'zod';
import { GROUP_STAGES } from './brand.js';
import { day, line, slug, words } from './fields.js';
import { kindOf } from './kind.js';
import { refer } from './references.js';

export const groupSchema = z
  .strictObject({
    id: slug().meta({ example: 'vip-1' }),
    name: line(60).meta({ example: 'VIP 1 群' }),
    segment: slug().meta({ example: 'office-worker' }),
    persona: slug().optional().meta({ example: 'linxia' }),
    account: slug().optional().describe('Slug of the account that hosts it').meta({ example: 'linxia-1' }),
    stage: z.enum(GROUP_STAGES).default('active').meta({ example: 'active' }),
    opened_on: day().optional(),
    size: z.number().int().min(0).max(100_000).optional().meta({ example: 86 }),
    kocs: z
      .array(
        z.strictObject({
          alias: line(40).meta({ example: '小满妈妈' }),
          identity: words(200).optional().meta({ example: '二胎职场妈妈' }),
          agreed_on: day().optional().describe('The day this member agreed to be asked'),
        }),
      )
      .max(50)
      .default([]),
    programme: slug().nullish().meta({ example: 'vip-group' }),
  })
  .meta({ id: 'Group' });
export type Group = z.infer<typeof groupSchema>;

export const group = kindOf<Group>({
  id: 'group',
  name: { zh: '社群', en: 'Group' },
  layout: { form: 'file', folder: 'groups' },
  schema: groupSchema,
  title: (body) => body.name,
  references: (body) => [
    ...refer('segment', 'segment', body.segment),
    ...refer('persona', 'persona', body.persona),
    ...refer('programme', 'programme', body.programme),
  ],
  searched: (body) => [body.name, ...body.kocs.flatMap((koc) => [koc.alias, koc.identity ?? ''])],
});
