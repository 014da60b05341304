import { z } from 'zod';
import { GROUP_STAGES } from './brand.js';
import { day, line, slug, words } from './fields.js';
import { kindOf } from './kind.js';
import { refer } from './references.js';

export const groupSchema = z
  .strictObject({
    id: slug().meta({ example: 'vip-1' }),
    name: line(60).meta({ example: 'VIP 1 群' }),
    segment: slug().describe('Slug of the segment its members belong to').meta({ example: 'office-worker' }),
    persona: slug().optional().describe('Slug of the persona who hosts').meta({ example: 'linxia' }),
    account: slug().optional().describe('Slug of the account that hosts it').meta({ example: 'linxia-1' }),
    stage: z
      .enum(GROUP_STAGES)
      .default('active')
      .describe('How lively it is: the brand’s group_mix goes by it')
      .meta({ example: 'active' }),
    opened_on: day().optional().describe('The day it was founded'),
    size: z.number().int().min(0).max(100_000).optional().describe('Members').meta({ example: 86 }),
    kocs: z
      .array(
        z.strictObject({
          alias: line(40).describe('The only name this member is called by').meta({ example: '小满妈妈' }),
          identity: words(200).optional().describe('Who they are to the others').meta({ example: '二胎职场妈妈' }),
          agreed_on: day()
            .optional()
            .describe('The day this member agreed to be asked')
            .meta({ example: '2026-10-08' }),
        }),
      )
      .max(50)
      .default([])
      .describe('Members who may be invited to speak; nothing is written in their name'),
    programme: slug().nullish().describe('Slug of its weekly programme').meta({ example: 'vip-group' }),
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
