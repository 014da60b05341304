export { loadFrameworks } from './framework.js';
export { writeFromTemplate } from './write-from-template.js';
export { citedAnswer } from './answers.js';
export { voiceMarks } from './voice.js';
