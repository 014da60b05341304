import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Dialect } from '../../src/platform/database/index.js';
import { startPostgres } from '../../test/support/postgres-server.js';

/** An empty database of its own, not yet migrated, and the environment that points at it. */
export interface BenchDatabase {
  readonly dialect: Dialect;
  readonly environment: Readonly<Record<string, string>>;
}

/** The same work on both databases, one after the other. PostgreSQL commits to disk, as it would in earnest. */
export async function onBothDatabases<T>(work: (database: BenchDatabase) => Promise<T[]>): Promise<T[]> {
  const onSqlite = await onSqliteOnly(work);
  const server = await startPostgres({ durable: true });
  try {
    const DATABASE_URL = await server.createDatabase('bench');
    const onPostgres = await inFolder((DATA_DIR) =>
      work({ dialect: 'postgres', environment: { ...COMMON, DATA_DIR, DATABASE_URL } }),
    );
    return [...onSqlite, ...onPostgres];
  } finally {
    await server.stop();
  }
}

export const onSqliteOnly = <T>(work: (database: BenchDatabase) => Promise<T>): Promise<T> =>
  inFolder((DATA_DIR) => work({ dialect: 'sqlite', environment: { ...COMMON, DATA_DIR } }));

const COMMON = { NODE_ENV: 'production', LOG_LEVEL: 'error', RATE_LIMIT_PER_MINUTE: '0' };

export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yuanding-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
