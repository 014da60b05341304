import { platformEntities } from './platform/entities.js';

/** Every table of the house, by room. */
export const ENTITIES = [...platformEntities];
