import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { toInstant, type Clock, type Instant } from '../../src/kernel/index.js';
import { readConfig } from '../../src/platform/config/index.js';
import { createApp } from '../../src/platform/http/index.js';
import { freshDatabase } from './test-database.js';

/** A clock that stands still until it is moved. */
export class TestClock implements Clock {
  constructor(private at: Instant = toInstant('2026-11-21T02:00:00Z')) {}
  now(): Instant {
    return this.at;
  }
  set(at: string): void {
    this.at = toInstant(at);
  }
  advance(seconds: number): void {
    this.at = toInstant(Date.parse(this.at) + seconds * 1000);
  }
}

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  close(): Promise<void>;
}

/** The real app on a database of its own, listening on a free port. */
export async function startTestApp(
  options: { environment?: Record<string, string>; clock?: Clock } = {},
): Promise<TestApp> {
  const database = await freshDatabase();
  const config = readConfig({
    PORT: '0',
    LOG_LEVEL: 'silent',
    RATE_LIMIT_PER_MINUTE: '0',
    DATA_DIR: database.settings.DATA_DIR,
    DATABASE_POOL: String(database.settings.DATABASE_POOL),
    DATABASE_URL: database.settings.DATABASE_URL,
    ...options.environment,
  });
  const app = await createApp(AppModule.with(config, options.clock), config);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    app,
    url: `http://127.0.0.1:${String(port)}`,
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
