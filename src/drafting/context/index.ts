export { buildContext } from './build-context.js';
export { samplesFor } from './choose-persona.js';
export type * from './draft-context.js';
export {
  afterUse,
  countUse,
  materialRef,
  nothingUsed,
  rememberText,
  timesUsed,
  type UsedSoFar,
} from './used-so-far.js';
