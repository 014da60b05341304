import type { INestApplicationContext } from '@nestjs/common';
import { configOf } from '../../src/commands/configuration.js';
import { inHouse, migrateHouse } from '../../src/commands/house.js';
import { ApiKeys, systemActor, Workspaces, type Actor } from '../../src/identity/index.js';
import { LibraryFiles } from '../../src/library/index.js';
import type { BenchDatabase } from './databases.js';

/** The house without HTTP on a bench's database, for arranging what is then measured from outside. */
export async function arranged<T>(
  database: BenchDatabase,
  work: (house: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const config = configOf(database.environment);
  await migrateHouse(config);
  return inHouse(config, work);
}

export interface BenchBrand {
  readonly actor: Actor;
  /** Base address of the workspace's routes, without the host. */
  readonly path: string;
  /** A key that may do everything in it. */
  readonly key: string;
}

/** A workspace with a library. */
export async function addBrand(
  house: INestApplicationContext,
  slug: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<BenchBrand> {
  const workspace = await house.get(Workspaces).create({ slug, name: slug, timeZone: 'Asia/Shanghai' });
  const actor = systemActor(workspace, 'bench', 'system');
  const outcome = await house.get(LibraryFiles).import(actor, files);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error.slice(0, 5)));
  const { key } = await house.get(ApiKeys).create(actor, { name: 'bench', roles: ['admin'], expiresAt: null });
  return { actor, key, path: `/api/v1/workspaces/${slug}` };
}
