import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { ENTITIES } from '../entities.js';
import {
  may,
  Members,
  People,
  personActor,
  systemActor,
  Workspaces,
  type Actor,
  type Permission,
} from '../identity/index.js';
import { AppError, type Clock } from '../kernel/index.js';
import type { ConfigValues } from '../platform/config/index.js';
import { migrate } from '../platform/database/index.js';
import { levelsFrom } from '../platform/logging/index.js';
import { usage } from './exit-codes.js';

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

/**
 * Who a command acts as: a person by e-mail with the roles they hold, or the command itself, which may do everything.
 * @throws AppError 403 when the person may not do what the command does
 */
export async function actorOf(
  house: INestApplicationContext,
  workspace: string,
  permission: Permission,
  email?: string,
): Promise<Actor> {
  const place = await house.get(Workspaces).bySlug(workspace);
  if (email === undefined) return systemActor(place, 'command line', 'command');
  const person = await house.get(People).byEmail(email);
  if (!person) throw usage(`--as ${email}: there is nobody with this e-mail.`);
  const { membership } = await house.get(Members).get(place.id, person.id);
  const actor = personActor(place, person, membership.active && person.active ? membership.roles : [], 'command');
  if (may(actor, permission)) return actor;
  throw new AppError('forbidden', 'not_permitted', `${email} may not do this: it needs the permission ${permission}.`);
}
