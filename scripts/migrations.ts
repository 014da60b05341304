/**
 * Migrations against entities, on both databases.
 *   initial  rewrites the first migration from the entities (before anything was released)
 *   add NAME writes what entities have beyond the migrations as a new migration
 *   check    fails when entities and migrations drift
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { ENTITIES } from '../src/entities.js';
import { writerSource, type DatabaseSettings, type Dialect } from '../src/platform/database/index.js';
import { startPostgres } from '../test/support/postgres-server.js';

const MIGRATIONS = path.resolve(import.meta.dirname, '../src/platform/database/migrations');
const [command = 'check', name = ''] = process.argv.slice(2);

const folder = mkdtempSync(path.join(tmpdir(), 'yuanding-migrations-'));
const postgres = await startPostgres();
const base = { DATABASE_POOL: 4 };
const settings: Record<Dialect, DatabaseSettings> = {
  sqlite: { ...base, DATA_DIR: folder },
  postgres: { ...base, DATA_DIR: folder, DATABASE_URL: await postgres.createDatabase('migrations') },
};

let drift = 0;
try {
  for (const dialect of ['sqlite', 'postgres'] as const) drift += await treat(dialect);
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
if (command === 'check' && drift > 0) {
  console.error('Entities and migrations differ. Run "npm run migrations -- add <name>".');
  process.exitCode = 1;
}

async function treat(dialect: Dialect): Promise<number> {
  if (command === 'initial') for (const file of filesOf(dialect)) rmSync(path.join(MIGRATIONS, dialect, file));
  const source = await openMigrated(dialect, command === 'initial');
  const pending = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  console.log(`${dialect}: ${pending.upQueries.length} statement(s) beyond the migrations`);
  if (command === 'check') for (const { query } of pending.upQueries) console.log(`  ${query}`);
  else if (pending.upQueries.length > 0) write(dialect, command === 'initial' ? 'initial' : name, pending);
  return pending.upQueries.length;
}

async function openMigrated(dialect: Dialect, fromNothing: boolean): Promise<DataSource> {
  const { options } = writerSource(settings[dialect], ENTITIES);
  const source = await new DataSource({
    ...options,
    ...(fromNothing ? { migrations: [] } : {}),
  }).initialize();
  await source.runMigrations({ transaction: 'each' });
  return source;
}

function filesOf(dialect: Dialect): string[] {
  const files = readdirSync(path.join(MIGRATIONS, dialect));
  return files.filter((file) => /^\d/.test(file)).sort();
}

function write(dialect: Dialect, title: string, pending: { upQueries: Query[]; downQueries: Query[] }): void {
  if (!/^[a-z0-9-]+$/.test(title))
    throw new Error('Name the migration in lower case: npm run migrations -- add more-quotas');
  const stamp = title === 'initial' ? 1_790_000_000_000 : Date.now();
  const pascal = title.replace(/(^|-)([a-z0-9])/g, (_all, _dash, letter: string) => letter.toUpperCase());
  const file = `${String(stamp)}-${title}.ts`;
  writeFileSync(path.join(MIGRATIONS, dialect, file), source(`${pascal}${String(stamp)}`, pending));
  const files = filesOf(dialect);
  const imports = files.map(
    (each, index) => `import { Migration as M${String(index)} } from './${each.replace(/\.ts$/, '.js')}';`,
  );
  const list = files.map((_each, index) => `M${String(index)}`).join(', ');
  writeFileSync(
    path.join(MIGRATIONS, dialect, 'index.ts'),
    `${imports.join('\n')}\n\nexport const ${dialect}Migrations = [${list}];\n`,
  );
  console.log(`${dialect}: wrote ${file}`);
}

interface Query {
  query: string;
}

function source(className: string, pending: { upQueries: Query[]; downQueries: Query[] }): string {
  const lines = (queries: Query[]): string =>
    queries.map(({ query }) => `    await runner.query(\`${query.replaceAll('`', '\\`')}\`);`).join('\n');
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Migration implements MigrationInterface {
  name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
${lines(pending.upQueries)}
  }

  async down(runner: QueryRunner): Promise<void> {
${lines([...pending.downQueries].reverse())}
  }
}
`;
}
