import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '../src/platform/database/index.js';
import { readFolder } from '../src/library/index.js';
import path from 'node:path';
import { figure, median, type Figure } from './figure.js';
import { ROOT, startHelper } from './support/child.js';
import { onBothDatabases, type BenchDatabase } from './support/databases.js';
import { addBrand, arranged, type BenchBrand } from './support/house.js';
import { startService, type Service } from './support/service.js';

const DRAFTS = 400;
const AT_ONCE = 20;
const LATENCY_MS = 200;
/** What the calls alone take: nobody can be faster. */
const BOUND_SECONDS = ((DRAFTS / AT_ONCE) * LATENCY_MS) / 1000;
const RUNS = 3;

/** Drafts through a model that answers after 200 ms, 20 at once: prompts, replies, checks and saving included. */
export async function run(): Promise<Figure[]> {
  const fake = await startHelper('test/support/fake-llm.main.ts', [String(LATENCY_MS)]);
  try {
    return await onBothDatabases((database) => onDatabase(database, fake.url));
  } finally {
    await fake.stop();
  }
}

async function onDatabase(database: BenchDatabase, llm: string): Promise<Figure[]> {
  const { files } = await readFolder(path.join(ROOT, 'content-library/beauty'));
  const brand = await arranged(database, (house) => addBrand(house, 'beauty', files));
  const service = await startService({
    ...database.environment,
    LLM_BASE_URL: llm,
    LLM_MODEL: 'fake-1',
    LLM_CONCURRENCY: String(AT_ONCE),
  });
  let runs: Run[];
  let templates: Run;
  try {
    await drafts(service, brand, 'llm', 8);
    runs = await inTurn(RUNS, () => drafts(service, brand, 'llm', DRAFTS / 10));
    templates = await drafts(service, brand, 'template', 6);
  } finally {
    await service.stop();
  }
  await arranged(database, assertEachWasAsked);
  const books = await arranged(database, booksOf);
  const { dialect } = database;
  const held = { bound: BOUND_SECONDS, aim: 1.15, against: 'the calls alone' };
  return [
    figure(`drafting.${DRAFTS}.${dialect}`, median(runs.map((one) => one.seconds)), 's', held),
    figure(`drafting.cpu.${dialect}`, median(runs.map((one) => one.cpuMs / one.drafts)), 'ms a draft'),
    figure(`drafting.template.${dialect}`, (templates.seconds * 1000) / templates.drafts, 'ms a draft'),
    figure(`drafting.tokens.${dialect}`, books.tokens / books.accepted, 'tokens for a draft that nothing blocks'),
    figure(`drafting.cached.${dialect}`, (100 * books.cached) / books.sent, '% of the tokens sent, from the cache'),
  ];
}

interface Run {
  readonly drafts: number;
  readonly seconds: number;
  readonly cpuMs: number;
}
interface Progress {
  readonly id: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Asks for drafts over HTTP and waits for the last: five segments × two touchpoints × count. */
async function drafts(service: Service, brand: BenchBrand, writer: string, count: number): Promise<Run> {
  const before = await service.usage();
  const began = performance.now();
  const asked = await service.post<Progress>(`${brand.path}/draft-requests`, brand.key, {
    goal: 'build_trust',
    segments: ['office-worker', 'sensitive-skin', 'two-kids-mom', 'student', 'forty-plus'],
    touchpoints: ['moments', 'private_chat'],
    category: 'expertise',
    count,
    writer,
  });
  let last: Progress = asked;
  for (;;) {
    last = await service.get<Progress>(`${brand.path}/draft-requests/${asked.id}`, brand.key);
    const { queued = 0, writing = 0 } = last.counts;
    if (queued + writing === 0) break;
    // No sooner than the calls that are left could come back: looking costs the service something too.
    await sleep(Math.max(5, ((queued + writing - AT_ONCE) / AT_ONCE) * LATENCY_MS * 0.9));
  }
  const seconds = (performance.now() - began) / 1000;
  const after = await service.usage();
  const { done = 0, ...others } = last.counts;
  if (done !== count * 10) throw new Error(`${String(done)} of ${String(count * 10)}: ${JSON.stringify(others)}`);
  return { drafts: done, seconds, cpuMs: after.cpuMs - before.cpuMs };
}

/** What the calls used, and how many drafts came of them that a reviewer could approve. The fake counts a token a character. */
async function booksOf(house: { get(type: typeof Database): Database }) {
  const [row] = await house
    .get(Database)
    .reader.query<Record<'sent' | 'got' | 'cached' | 'accepted', number | string>[]>(
      `SELECT (SELECT SUM(tokens_in) FROM model_call) AS sent, (SELECT SUM(tokens_out) FROM model_call) AS got,
            (SELECT SUM(tokens_cached) FROM model_call) AS cached,
            (SELECT COUNT(*) FROM draft_version WHERE writer = 'llm' AND findings NOT LIKE '%"severity":"block"%') AS accepted`,
    );
  const { sent = NaN, got = NaN, cached = NaN, accepted = NaN } = row ?? {};
  return { tokens: Number(sent) + Number(got), sent: Number(sent), cached: Number(cached), accepted: Number(accepted) };
}

/** Two drafts that shared one call would make the figure look better than it is. */
async function assertEachWasAsked(house: { get(type: typeof Database): Database }): Promise<void> {
  const [row] = await house.get(Database).reader.query<{ drafts: number; calls: number }[]>(
    `SELECT (SELECT COUNT(*) FROM draft_version WHERE writer = 'llm') AS drafts,
            (SELECT COUNT(*) FROM model_call WHERE state = 'replied') AS calls`,
  );
  if (Number(row?.drafts) !== Number(row?.calls)) throw new Error(`Drafts and calls differ: ${JSON.stringify(row)}`);
}

async function inTurn<T>(times: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  while (results.length < times) results.push(await work());
  return results;
}
