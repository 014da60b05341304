import { audienceEntities } from './audience/index.js';
import { calendarEntities } from './calendar/index.js';
import { draftingEntities } from './drafting/index.js';
import { identityEntities } from './identity/index.js';
import { insightsEntities } from './insights/index.js';
import { libraryEntities } from './library/index.js';
import { operationsEntities } from './operations/index.js';
import { platformEntities } from './platform/entities.js';
import { reviewEntities } from './review/index.js';

/** Every table of the house, by room. */
export const ENTITIES = [
  ...platformEntities,
  ...identityEntities,
  ...libraryEntities,
  ...audienceEntities,
  ...draftingEntities,
  ...reviewEntities,
  ...calendarEntities,
  ...operationsEntities,
  ...insightsEntities,
];
