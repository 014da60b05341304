export * from './domain-events.service.js';
export * from './event-delivery.entity.js';
export * from './event-type.js';
export * from './events.module.js';
