import { z } from 'zod';
import { category, clockTime, goal, line, slug, touchpoint, weekday, words } from './fields.js';
import { plannedReferences } from './journey.js';
import { kindOf } from './kind.js';
import { refer } from './references.js';

export const slotSchema = z
  .strictObject({
    weekday: weekday(),
    at: clockTime(),
    touchpoint: touchpoint().default('group'),
    category: category(),
    goal: goal().default('activate'),
    brief: words(2_000).optional(),
    product: slug().optional(),
    offer: slug().optional(),
    case: slug().optional(),
    topic: slug().optional(),
  })
  .meta({ id: 'ProgrammeSlot' });
export type ProgrammeSlot = z.infer<typeof slotSchema>;

export const programmeSchema = z
  .strictObject({
    id: slug().meta({ example: 'vip-group' }),
    name: line(80).meta({ example: 'VIP 群一周' }),
    segment: slug().optional().meta({ example: 'office-worker' }),
    persona: slug().optional().meta({ example: 'linxia' }),
    slots: z.array(slotSchema).min(1, 'a programme needs at least one slot').max(100),
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
