import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../../src/app.module.js';
import { DraftEntity, DraftVersionEntity } from '../../../src/drafting/index.js';
import { ModelCallEntity } from '../../../src/drafting/writers/llm/model-call.entity.js';
import { DraftItemEntity } from '../../../src/drafting/requests/draft-item.entity.js';
import { readConfig } from '../../../src/platform/config/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { createApp } from '../../../src/platform/http/index.js';
import { startFakeLlm, type FakeLlm } from '../../support/fake-llm.js';
import { RunningClock } from '../../support/running-clock.js';
import { freshDatabase, type TestDatabase } from '../../support/test-database.js';
import { MORNING } from './desk.js';

const WORKER = path.resolve(import.meta.dirname, 'crash.worker.ts');
const PIECES = 200;

describe('a process killed in the middle of a request for 200 drafts', () => {
  let llm: FakeLlm;
  let database: TestDatabase;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    llm = await startFakeLlm({ latencyMs: 40 });
    database = await freshDatabase();
  });
  afterAll(async () => {
    await app.close();
    await llm.close();
    await database.drop();
  });

  it('is finished by the next one: none lost, no version twice, every call booked', async () => {
    const clock = new RunningClock(MORNING);
    const environment: Record<string, string> = {
      CLOCK_AHEAD_MS: String(clock.aheadMs),
      NODE_ENV: 'test',
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATA_DIR: database.settings.DATA_DIR,
      DATABASE_POOL: '8',
      ...(database.settings.DATABASE_URL === undefined ? {} : { DATABASE_URL: database.settings.DATABASE_URL }),
      LLM_PROVIDER: 'vllm',
      LLM_BASE_URL: llm.url,
      LLM_MODEL: 'fake-1',
      LLM_CONCURRENCY: '8',
      DRAFTING_LEASE_SECONDS: '1',
    };
    await killedInTheMiddle(environment);
    const before = llm.requests.length;
    expect(before).toBeLessThan(PIECES);

    const config = readConfig(environment);
    app = await createApp(AppModule.with(config, clock), config);
    await app.init();
    const { fresh } = app.get(Database);
    await until(async () => (await fresh.countBy(DraftItemEntity, { state: 'done' })) === PIECES);

    const drafts = await fresh.find(DraftEntity);
    expect(drafts).toHaveLength(PIECES);
    expect(new Set(drafts.map((draft) => draft.itemId)).size).toBe(PIECES);
    expect(await fresh.count(DraftVersionEntity)).toBe(PIECES);

    const calls = await fresh.find(ModelCallEntity, { select: { id: true, state: true, itemId: true } });
    const abandoned = calls.filter((call) => call.state === 'abandoned').length;
    expect(abandoned).toBeGreaterThan(0);
    expect(calls.filter((call) => call.state === 'replied').length).toBe(PIECES);
    expect(calls.length).toBe(PIECES + abandoned);
    // What reached the provider is in the books. A call may be booked and never have been sent.
    expect(calls.length).toBeGreaterThanOrEqual(llm.requests.length);
  }, 120_000);

  async function killedInTheMiddle(environment: Record<string, string>): Promise<void> {
    const child = spawn(process.execPath, ['--import', '@swc-node/register/esm-register', WORKER], {
      cwd: path.resolve(import.meta.dirname, '../../..'),
      env: { PATH: process.env['PATH'] ?? '', ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await until(() => Promise.resolve(llm.requests.length >= 60 || child.exitCode !== null));
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}
