export * from './job-handlers.service.js';
export * from './job-queue.js';
export * from './job-type.js';
export * from './jobs.module.js';
export * from './sweep.decorator.js';
