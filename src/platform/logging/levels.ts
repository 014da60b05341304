import type { LogLevel } from '@nestjs/common';
import type { ConfigValues } from '../config/index.js';

const LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];
const LEAST: Record<ConfigValues['LOG_LEVEL'], number> = {
  silent: 0,
  fatal: 1,
  error: 2,
  warn: 3,
  info: 4,
  debug: 5,
  trace: 6,
};

/** What is logged at a level: it and everything graver. */
export const levelsFrom = (least: ConfigValues['LOG_LEVEL']): LogLevel[] => LEVELS.slice(0, LEAST[least]);
