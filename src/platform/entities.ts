import { EventDeliveryEntity } from './events/index.js';
import { IdempotencyKeyEntity } from './http/index.js';

export const platformEntities = [EventDeliveryEntity, IdempotencyKeyEntity];
