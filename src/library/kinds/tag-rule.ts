import { z } from 'zod';
import { eventMatchSchema, eventReferences } from './event-match.js';
import { duration, slug, tagValue } from './fields.js';
import { kindOf } from './kind.js';
import { referTag } from './references.js';

export const tagRuleSchema = z
  .strictObject({
    id: slug().meta({ example: 'asked-price' }),
    when: eventMatchSchema.describe('What sets it off'),
    add: tagValue().optional().describe('Given to the customer').meta({ example: 'interest/price' }),
    remove: tagValue().optional().describe('Taken from the customer').meta({ example: 'interest/browsing' }),
    expires_after: duration().optional().describe('The added tag falls off after this time').meta({ example: 'P14D' }),
  })
  .refine((rule) => rule.add !== undefined || rule.remove !== undefined, {
    path: ['add'],
    message: 'a rule adds or removes a tag: fill add, remove or both',
  })
  .meta({ id: 'TagRule' });
export type TagRule = z.infer<typeof tagRuleSchema>;

export const tagRule = kindOf<TagRule>({
  id: 'tag_rule',
  name: { zh: '打标规则', en: 'Tag rule' },
  layout: { form: 'list', path: 'tags.yaml', key: 'rules' },
  schema: tagRuleSchema,
  title: (body) => body.id,
  references: (body) => [
    ...eventReferences('when', body.when),
    ...referTag('add', body.add),
    ...referTag('remove', body.remove),
  ],
  searched: (body) => [body.id, body.when.event, body.when.contains ?? ''],
});
