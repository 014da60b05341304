export {
  loadPrompts,
  type ChangePrompt,
  type PromptMessage,
  type PromptSet,
  type PromptSources,
  type RenderedPrompt,
} from './prompt-set.js';
export { answersGiven, beginningsToAvoid, samplesGiven } from './prompt-inputs.js';
export { fromOutput, outputSchema } from './output-schema.js';
export { readFrameworks, readPrompts, PROMPTS_FOLDER } from './prompt-files.adapter.js';
