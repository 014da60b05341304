export * from './clock.js';
export * from './days.js';
export * from './errors.js';
export * from './ids.js';
export * from './random.js';
export * from './result.js';
export * from './text.js';
export * from './tokens.js';
