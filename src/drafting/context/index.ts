export { answerHolds, factOf } from './answer-holds.js';
export { buildContext } from './build-context.js';
export { asToldOn } from './choose-material.js';
export { samplesFor } from './choose-persona.js';
export { openScenes } from './choose-colour.js';
export { AB_ARMS, AB_PARTS } from './draft-context.js';
export type * from './draft-context.js';
export { nameIn } from './record-names.js';
export { SELLS_WHAT_IS_NAMED } from './selling.js';
export { retold } from './relative-days.js';
export { type Because, because, LEFT_OUT, reason, WHY, whyText } from './why.js';
export { withinTokens } from './within-tokens.js';
export {
  afterUse,
  countUse,
  HEARD_DAYS,
  heardRef,
  plannedRef,
  materialRef,
  nothingUsed,
  rememberText,
  type UsedSoFar,
} from './used-so-far.js';
