/**
 * Prepares a migrated template on both databases, and a browser, then runs Jest as ES modules need it. Arguments go
 * through:
 * `npm test -- --selectProjects unit --testPathPatterns src/checks`
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ENTITIES } from '../src/entities.js';
import { migrate } from '../src/platform/database/index.js';
import { unpackChromium } from '../test/support/chromium.js';
import { startPostgres } from '../test/support/postgres-server.js';

const arguments_ = process.argv.slice(2);
const chosen = arguments_.includes('--selectProjects') ? arguments_ : ['unit', 'sqlite', 'postgres', 'e2e', 'browser'];

const folder = mkdtempSync(path.join(tmpdir(), 'yuanding-template-'));
if (chosen.includes('e2e') || chosen.includes('browser')) await import('./build-if-stale.js');
const server = chosen.includes('postgres') ? await startPostgres() : null;
try {
  await migrate({ DATA_DIR: folder, DATABASE_POOL: 4 }, ENTITIES);
  const environment: Record<string, string> = { TEST_SQLITE_TEMPLATE: folder };
  if (chosen.includes('browser')) environment['CHROMIUM_PATH'] = await unpackChromium();
  if (server) {
    const template = await server.createDatabase('template_yuanding');
    await migrate({ DATA_DIR: folder, DATABASE_POOL: 4, DATABASE_URL: template }, ENTITIES);
    environment['TEST_POSTGRES_URL'] = server.url('postgres');
  }
  process.exitCode = await jest(environment);
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}

function jest(environment: Record<string, string>): Promise<number> {
  const program = createRequire(import.meta.url).resolve('jest/bin/jest');
  const child = spawn(process.execPath, ['--experimental-vm-modules', '--no-warnings', program, ...arguments_], {
    stdio: 'inherit',
    // Far from any workspace's zone: what quietly takes the machine's for it fails here.
    env: { TZ: 'America/New_York', ...process.env, ...environment },
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
