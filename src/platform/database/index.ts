export * from './columns.js';
export * from './data-sources.adapter.js';
export * from './database.module.js';
export * from './database.service.js';
export * from './rows.queries.js';
export * from './like.js';
export * from './unit-of-work.service.js';
