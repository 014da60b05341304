import { z } from 'zod';
import { category, clockTime, goal, line, slug, touchpoint, weekday, words } from './fields.js';
import { plannedReferences } from './journey.js';
import { kindOf } from './kind.js';
import { refer } from './references.js';

export const slotSchema = z
  .strictObject({
    weekday: weekday(),
    at: clockTime(),
    touchpoint: touchpoint().default('group').meta({ example: 'group' }),
    category: category(),
    goal: goal().default('activate').meta({ example: 'activate' }),
    brief: words(2_000).optional().describe('What this one is about').meta({ example: '周一问一个换季的小烦恼' }),
    product: slug().optional().describe('Slug of the product it speaks of').meta({ example: 'serum' }),
    offer: slug().optional().describe('Slug of the offer it may name').meta({ example: 'newcomer-serum' }),
    case: slug().optional().describe('Slug of the case it tells').meta({ example: 'wang' }),
    topic: slug().optional().describe('Slug of the topic it takes up').meta({ example: 'dry-season' }),
  })
  .meta({ id: 'ProgrammeSlot' });
export type ProgrammeSlot = z.infer<typeof slotSchema>;

export const programmeSchema = z
  .strictObject({
    id: slug().meta({ example: 'vip-group' }),
    name: line(80).meta({ example: 'VIP 群一周' }),
    segment: slug().optional().describe('Slug of the segment it is for').meta({ example: 'office-worker' }),
    persona: slug().optional().describe('Slug of who hosts').meta({ example: 'linxia' }),
    slots: z
      .array(slotSchema)
      .min(1, 'a programme needs at least one slot')
      .max(100)
      .describe('What comes when, in a week'),
  })
  .meta({ id: 'Programme' });
export type Programme = z.infer<typeof programmeSchema>;

export const programme = kindOf<Programme>({
  id: 'programme',
  name: { zh: '周节目', en: 'Programme' },
  layout: { form: 'file', folder: 'programmes' },
  schema: programmeSchema,
  title: (body) => body.name,
  references: (body) => [
    ...refer('segment', 'segment', body.segment),
    ...refer('persona', 'persona', body.persona),
    ...body.slots.flatMap((slot, index) => plannedReferences(`slots.${index}`, slot)),
  ],
  searched: (body) => [body.name, ...body.slots.map((slot) => slot.brief ?? '')],
});
