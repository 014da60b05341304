import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ENTITIES } from '../../src/entities.js';
import { migrate, type DatabaseSettings, type Dialect } from '../../src/platform/database/index.js';
import { query } from './query.js';

declare global {
  /** Set by the Jest project: which database the integration specs run on. */
  var DATABASE: Dialect;
}

export interface TestDatabase {
  readonly settings: DatabaseSettings;
  drop(): Promise<void>;
}

/** An empty, migrated database of its own, of the kind this project tests. */
export async function freshDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yuanding-test-'));
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true });
  if (globalThis.DATABASE === 'postgres') return clonePostgres(folder, removeFolder);
  const template = process.env.TEST_SQLITE_TEMPLATE;
  const settings = { DATA_DIR: folder, DATABASE_POOL: 4 };
  if (template) copyFileSync(path.join(template, 'yuanding.db'), path.join(folder, 'yuanding.db'));
  else await migrate(settings, ENTITIES);
  return { settings, drop: async () => removeFolder() };
}

async function clonePostgres(folder: string, removeFolder: () => void): Promise<TestDatabase> {
  const admin = process.env.TEST_POSTGRES_URL ?? '';
  const name = `test_${path
    .basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '_')}_${String(process.pid)}`;
  await query(admin, `CREATE DATABASE "${name}" TEMPLATE template_yuanding`);
  return {
    settings: { DATA_DIR: folder, DATABASE_POOL: 8, DATABASE_URL: admin.replace(/\/postgres$/, `/${name}`) },
    drop: async () => {
      removeFolder();
      await query(admin, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    },
  };
}
