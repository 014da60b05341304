import { readConfig } from '../platform/config/config.js';
import type { ConfigValues } from '../platform/config/index.js';

export interface HouseOptions {
  /** A SQLite file or a postgres:// address, instead of what the environment says. */
  readonly db?: string | undefined;
  /** A folder for what must not outlive the command: uploads, and the SQLite file when none is named. */
  readonly scratch?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment's configuration, with the place a command was told to work on. */
export function configOf(environment: Environment, options: HouseOptions = {}): ConfigValues {
  const { db, scratch } = options;
  const isUrl = db !== undefined && /^postgres(ql)?:\/\//.test(db);
  const place = db === undefined ? {} : isUrl ? { DATABASE_URL: db } : { DATABASE_FILE: db, ...NO_SERVER };
  const files = scratch === undefined ? {} : { DATA_DIR: scratch };
  const file = scratch !== undefined && db === undefined ? { DATABASE_FILE: undefined } : {};
  return readConfig({ ...environment, ...files, ...file, ...place });
}

const NO_SERVER = { DATABASE_URL: undefined, DATABASE_READER_URL: undefined };
