import type { OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { AppError } from '../../kernel/index.js';
import {
  dialectOf,
  readerSource,
  writerSource,
  type DatabaseSettings,
  type Dialect,
  type EntityList,
} from './data-sources.adapter.js';
import { schemaState } from './schema-check.js';

/**
 * The database as everybody but the unit of work sees it: readable.
 *
 * TypeORM shares one SQLite connection, so that a statement beside an open transaction lands inside it and is lost
 * when that rolls back. Hence two sources: a read-only one for every query, and one that only units of work hold.
 */
export class Database implements OnApplicationShutdown {
  private constructor(
    readonly dialect: Dialect,
    private readonly readerSource: DataSource,
    /** For the unit of work alone. */
    readonly writerSource: DataSource,
  ) {}

  /**
   * Opens writer → schema check → reader.
   * @throws AppError `database_behind` | `database_ahead`, saying what to run
   */
  static async open(settings: DatabaseSettings, entities: EntityList): Promise<Database> {
    const writer = await writerSource(settings, entities).initialize();
    try {
      await assertSchemaIsCurrent(writer);
      const reader = await readerSource(settings, entities).initialize();
      return new Database(dialectOf(settings), reader, writer);
    } catch (error) {
      await writer.destroy();
      throw error;
    }
  }

  /** Every query goes here. On PostgreSQL it may be a replica, a moment behind. */
  get reader(): EntityManager {
    return this.readerSource.manager;
  }

  /** For what must not be a moment old: sessions, permissions, If-Match. On SQLite the reader sees every commit. */
  get fresh(): EntityManager {
    return this.dialect === 'sqlite' ? this.readerSource.manager : this.writerSource.manager;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  async close(): Promise<void> {
    for (const source of [this.readerSource, this.writerSource]) if (source.isInitialized) await source.destroy();
  }
}

export async function assertSchemaIsCurrent(source: DataSource): Promise<void> {
  const state = schemaState(await appliedMigrations(source), source.migrations.map(nameOf));
  if (state.state === 'behind')
    throw new AppError(
      'unavailable',
      'database_behind',
      `The database lacks ${state.missing.length} migration(s) of this version. Run "yuanding migrate" (it keeps your data), then start again.`,
      { params: { missing: state.missing } },
    );
  if (state.state === 'ahead')
    throw new AppError(
      'unavailable',
      'database_ahead',
      `The database was written by a newer version of Yuanding (${state.unknown.join(', ')}). Start that version, or restore a backup made before it.`,
      { params: { unknown: state.unknown } },
    );
}

const nameOf = (migration: { name?: string; constructor: { name: string } }): string =>
  migration.name ?? migration.constructor.name;

async function appliedMigrations(source: DataSource): Promise<string[]> {
  const runner = source.createQueryRunner();
  try {
    if (!(await runner.hasTable('migrations'))) return [];
    const rows = (await runner.query('SELECT name FROM migrations ORDER BY id')) as { name: string }[];
    return rows.map((row) => row.name);
  } finally {
    await runner.release();
  }
}

/** Brings a database up to date; answers the names of what it ran. On PostgreSQL two at once wait for each other. */
export async function migrate(settings: DatabaseSettings, entities: EntityList): Promise<string[]> {
  const source = await writerSource(settings, entities).initialize();
  const runner = source.createQueryRunner();
  try {
    if (dialectOf(settings) === 'postgres') await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const state = schemaState(await appliedMigrations(source), source.migrations.map(nameOf));
    if (state.state === 'ahead') await assertSchemaIsCurrent(source);
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await runner.release();
    await source.destroy(); // ends the connection, and with it the lock
  }
}

/** Any number that nothing else in the database locks. */
const MIGRATION_LOCK = 7_264_001;
