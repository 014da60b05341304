export { ChecksModule } from './checks.module.js';
export { Checks } from './checks.service.js';
export * from './evaluation/golden.js';
export * from './evaluation/voices.js';
export type { Check, CheckContext, Finding, Rule, Severity } from './finding.js';
export { SEVERITIES } from './finding.js';
export * from './registry.js';
export { voiceOf, type VoiceScore } from './voice/voice-score.js';
