import { jobType } from '../jobs/index.js';

/** "Look at this delivery": hands one owed event to its handler. */
export const eventDelivery = jobType<{ deliveryId: string }>('events.deliver', { concurrency: 4, attempts: 1 });
