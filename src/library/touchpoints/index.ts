export * from './goal-fit.js';
export * from './body.schema.js';
export {
  ChannelsVideoBody,
  LiveBody,
  OfficialAccountBody,
  PersonaMatrixBody,
  PublicNoteBody,
} from './long-body.schema.js';
export { PRODUCT_MOMENT } from './live.js';
export { startOf } from './channels-video.js';
export { labelled, labelPart } from './label-place.js';
export * from './placeholders.js';
export * from './registry.js';
export type { BodyOf, Limits, PreviewHints, Sendable, TextPart, Touchpoint } from './touchpoint.js';
