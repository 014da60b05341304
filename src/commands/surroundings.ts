import type { ConfigValues } from '../platform/config/index.js';
import type { HouseOptions } from './configuration.js';
import type { Output } from './output.js';

/** What every command is given: where to talk to and, when asked for, the configuration. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  output(): Output;
  /** Read when a command needs it, so that help works without one. */
  config(overrides?: HouseOptions): ConfigValues;
}
