import { z } from 'zod';
import type { Reference } from './kind.js';
import { eventName, line, slug, tagValue } from './fields.js';
import { refer, referTag } from './references.js';

/** An event, narrowed by what it is about: `{ event: stage.entered, stage: newcomer }`. */
export const eventMatchSchema = z
  .strictObject({
    event: eventName(),
    stage: slug().optional().describe('Only this stage').meta({ example: 'newcomer' }),
    tag: tagValue().optional().describe('Only this tag'),
    product: slug().optional().describe('Only this product').meta({ example: 'serum' }),
    source: slug().optional().describe('Only customers from this source').meta({ example: 'xhs' }),
    contains: line(100).optional().describe('Only messages that hold these words').meta({ example: '多少钱' }),
  })
  .meta({ id: 'EventMatch' });
export type EventMatch = z.infer<typeof eventMatchSchema>;

export const eventReferences = (field: string, match: EventMatch): Reference[] => [
  ...refer(`${field}.stage`, 'stage', match.stage),
  ...referTag(`${field}.tag`, match.tag),
  ...refer(`${field}.product`, 'product', match.product),
  ...refer(`${field}.source`, 'source', match.source),
];
