import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { ENTITIES } from '../entities.js';
import { Members, People, personActor, systemActor, Workspaces, type Actor } from '../identity/index.js';
import type { Clock } from '../kernel/index.js';
import { readConfig, type ConfigValues } from '../platform/config/index.js';
import { migrate } from '../platform/database/index.js';
import { levelsFrom } from '../platform/logging/index.js';
import { usage } from './exit-codes.js';

export interface HouseOptions {
  /** A SQLite file or a postgres:// address, instead of what the environment says. */
  readonly db?: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

export function configOf(environment: Environment, options: HouseOptions = {}): ConfigValues {
  if (options.db === undefined) return readConfig(environment);
  const place = /^postgres(ql)?:\/\//.test(options.db)
    ? { DATABASE_URL: options.db }
    : { DATABASE_FILE: options.db, DATABASE_URL: undefined, DATABASE_READER_URL: undefined };
  return readConfig({ ...environment, ...place });
}

/** Runs one command inside the house, without HTTP, and leaves it tidy whatever happens. */
export async function inHouse<T>(
  config: ConfigValues,
  work: (house: INestApplicationContext) => Promise<T>,
  clock?: Clock,
): Promise<T> {
  const house = await NestFactory.createApplicationContext(AppModule.with(config, clock), {
    logger: levelsFrom(config.LOG_LEVEL),
    abortOnError: false,
  });
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}

export const migrateHouse = (config: ConfigValues): Promise<string[]> => migrate(config, ENTITIES);

/** Who a command acts as: a person by e-mail with the roles they hold, or the command itself, which may do everything. */
export async function actorOf(house: INestApplicationContext, workspace: string, email?: string): Promise<Actor> {
  const place = await house.get(Workspaces).bySlug(workspace);
  if (email === undefined) return systemActor(place, 'command line', 'command');
  const person = await house.get(People).byEmail(email);
  if (!person) throw usage(`--as ${email}: there is nobody with this e-mail.`);
  const { membership } = await house.get(Members).get(place.id, person.id);
  return personActor(place, person, membership.roles, 'command');
}
