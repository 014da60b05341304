export * from './goal-fit.js';
export * from './body.schema.js';
export * from './placeholders.js';
export * from './registry.js';
export type { BodyOf, Limits, PreviewHints, Sendable, TextPart, Touchpoint } from './touchpoint.js';
