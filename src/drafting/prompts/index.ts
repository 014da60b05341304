export { objectionsFrom } from './objections-output.js';
export { answersFrom } from './answer-output.js';
export {
  loadPrompts,
  type ChangePrompt,
  PROMPT_INPUTS,
  type OwnNumbers,
  type PromptMessage,
  type PromptSet,
  type RenderedPrompt,
  type SaidMessage,
} from './prompt-set.js';
export { followUpsFrom } from './follow-ups-output.js';
export { answersGiven, beginningsToAvoid, samplesGiven } from './prompt-inputs.js';
export { fromOutput, outputSchema } from './output-schema.js';
export { readFrameworks, readPrompts, PROMPTS_FOLDER } from './prompt-files.adapter.js';
export {
  evaluatePrompts,
  PROMPT_PROPERTIES,
  type EvaluatedCase,
  type EvaluationCase,
  type PromptProperty,
} from './evaluate-prompts.js';
export { lineDiff, type DiffLine } from './line-diff.js';
export {
  groupOf,
  lockOf,
  LOCKS,
  PROMPT_GROUP_NAMES,
  PROMPT_NAMES,
  type Lock,
  type PromptGroup,
  type PromptName,
} from './prompt-names.js';
export type { PromptSources } from './prompt-sources.js';
export { ABOUT_NOTHING, changedBy, isTouchpoint, sentFor, type About, type Sent } from './sent.js';
export { FAULT_CODES, faultOf, type PromptFault } from './prompt-fault.js';
export { promptFaults } from './prompt-faults.js';
export { contextFor, libraryOf, sampleCases } from './sample-cases.adapter.js';
