import { draftingEntities } from './drafting/index.js';
import { identityEntities } from './identity/index.js';
import { libraryEntities } from './library/index.js';
import { platformEntities } from './platform/entities.js';

/** Every table of the house, by room. */
export const ENTITIES = [...platformEntities, ...identityEntities, ...libraryEntities, ...draftingEntities];
