export * from './config.js';
export * from './config.module.js';
export type { ConfigValues } from './config.schema.js';
