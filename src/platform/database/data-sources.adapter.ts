import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { DataSource, type DataSourceOptions, type EntitySchema, type LogLevel } from 'typeorm';
import type { ConfigValues } from '../config/index.js';
import { postgresMigrations } from './migrations/postgres/index.js';
import { sqliteMigrations } from './migrations/sqlite/index.js';
import { SnakeNaming } from './naming.js';

export type EntityList = (new () => object)[] | EntitySchema[];
export type Dialect = 'sqlite' | 'postgres';
export type DatabaseSettings = Pick<
  ConfigValues,
  'DATA_DIR' | 'DATABASE_FILE' | 'DATABASE_URL' | 'DATABASE_READER_URL' | 'DATABASE_POOL'
>;

/** A wait for SQLite's lock blocks the event loop, so it is short; the unit of work retries without blocking. */
const BUSY_TIMEOUT_MS = 200;

const common = (entities: EntityList) => ({
  entities,
  namingStrategy: new SnakeNaming(),
  synchronize: false as const,
  migrationsRun: false as const,
  logging: ['warn'] as LogLevel[],
  invalidWhereValuesBehavior: { null: 'throw' as const, undefined: 'throw' as const },
});

export const dialectOf = (settings: DatabaseSettings): Dialect => (settings.DATABASE_URL ? 'postgres' : 'sqlite');

export const sqliteFile = (settings: DatabaseSettings): string =>
  settings.DATABASE_FILE ?? path.join(settings.DATA_DIR, 'yuanding.db');

/** The only connection that writes. */
export function writerSource(settings: DatabaseSettings, entities: EntityList): DataSource {
  return new DataSource(
    settings.DATABASE_URL ? postgres(settings, entities, 'writer') : sqlite(settings, entities, false),
  );
}

/** For every query. A write by mistake fails here, loudly: the connection is read-only. */
export function readerSource(settings: DatabaseSettings, entities: EntityList): DataSource {
  return new DataSource(
    settings.DATABASE_URL ? postgres(settings, entities, 'reader') : sqlite(settings, entities, true),
  );
}

function sqlite(settings: DatabaseSettings, entities: EntityList, readonly: boolean): DataSourceOptions {
  if (!readonly) mkdirSync(settings.DATA_DIR, { recursive: true });
  return {
    ...common(entities),
    type: 'better-sqlite3',
    database: sqliteFile(settings),
    readonly,
    timeout: BUSY_TIMEOUT_MS,
    migrations: sqliteMigrations,
    prepareDatabase: (connection: BetterSqlite3.Database) => {
      if (readonly) return;
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = NORMAL');
    },
  };
}

function postgres(settings: DatabaseSettings, entities: EntityList, role: 'writer' | 'reader'): DataSourceOptions {
  const url = (role === 'reader' ? settings.DATABASE_READER_URL : undefined) ?? settings.DATABASE_URL ?? '';
  return {
    ...common(entities),
    type: 'postgres',
    url,
    migrations: postgresMigrations,
    applicationName: `yuanding ${role}`,
    extra: {
      max: settings.DATABASE_POOL,
      ...(role === 'reader' ? { options: '-c default_transaction_read_only=on' } : {}),
    },
  };
}
