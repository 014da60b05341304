export { objectionsFrom } from './objections-output.js';
export { answersFrom } from './answer-output.js';
export {
  loadPrompts,
  type ChangePrompt,
  PROMPT_INPUTS,
  type PromptMessage,
  type PromptSet,
  type PromptSources,
  type RenderedPrompt,
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
export { promptFaults, type PromptFault } from './prompt-faults.js';
export { contextFor, libraryOf, sampleCases } from './sample-cases.adapter.js';
