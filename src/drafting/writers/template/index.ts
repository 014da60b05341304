export { loadFrameworks, serves, type Framework, type FrameworkSources } from './framework.js';
export {
  writeFromTemplate,
  type TemplateDraft,
  type TemplateOptions,
  type TemplateRefusal,
} from './write-from-template.js';
export { citedAnswer } from './answers.js';
export { voiceMarks } from './voice.js';
