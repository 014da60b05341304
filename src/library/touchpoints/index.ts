export * from './goal-fit.js';
export * from './body.schema.js';
export { labelled, labelPart } from './label-place.js';
export * from './placeholders.js';
export * from './registry.js';
export type { BodyOf, Limits, Sendable } from './touchpoint.js';
