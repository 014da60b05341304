export {
  loadPrompts,
  type PromptMessage,
  type PromptSet,
  type PromptSources,
  type RenderedPrompt,
} from './prompt-set.js';
export { fromOutput, outputSchema } from './output-schema.js';
export { readFrameworks, readPrompts, PROMPTS_FOLDER } from './prompt-files.adapter.js';
