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
  const books = await arranged(database, booksOf);
  const { dialect } = database;
  const held = { bound: BOUND_SECONDS, aim: 1.15, against: 'the calls alone' };
  const heldCpu = { bound: (BOUND_SECONDS * 1000) / DRAFTS, aim: 1, against: 'a core, for as long as the calls take' };
  return [
    figure(`drafting.${DRAFTS}.${dialect}`, median(runs.map((one) => one.seconds)), 's', held),
    figure(`drafting.cpu.${dialect}`, median(runs.map((one) => one.cpuMs / one.drafts)), 'ms a draft', heldCpu),
    figure(`drafting.template.${dialect}`, (templates.seconds * 1000) / templates.drafts, 'ms a draft'),
    figure(
      `drafting.accepted.${dialect}`,
      (100 * books.accepted) / books.drafts,
      '% of the drafts, that nothing blocks',
    ),
    figure(`drafting.tokens.${dialect}`, books.tokens / books.accepted, 'tokens for a draft that nothing blocks'),
    figure(`drafting.cached.${dialect}`, (100 * books.cached) / books.sent, '% of the tokens sent, from the cache'),
    figure(`drafting.again.${dialect}`, (100 * books.again) / books.drafts, 'calls beyond the first, for 100 drafts'),
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

interface Books {
  readonly drafts: number;
  /** Drafts that a reviewer could approve as they are: no check blocks them. */
  readonly accepted: number;
  /** Tokens, as the provider counts them; the fake takes one for each character and keeps prefixes in blocks of 128. */
  readonly sent: number;
  readonly cached: number;
  readonly tokens: number;
  /** Calls for a draft that was there already: to repair it, or to say it otherwise because it was too like another. */
  readonly again: number;
}

/**
 * What the calls used and what came of them, every call counted: also those that failed and those beyond the first.
 * @throws Error when two drafts shared a first call, which would make every figure look better than it is
 */
async function booksOf(house: { get(type: typeof Database): Database }): Promise<Books> {
  const { reader } = house.get(Database);
  const [calls] = await reader.query<Record<string, number | string>[]>(
    `SELECT COUNT(*) AS calls, SUM(tokens_in) AS sent, SUM(tokens_out) AS got, SUM(tokens_cached) AS cached,
            SUM(CASE WHEN purpose = 'draft' AND state = 'replied' THEN 1 ELSE 0 END) AS first FROM model_call`,
  );
  const [written] = await reader.query<Record<string, number | string>[]>(
    `SELECT COUNT(*) AS drafts, SUM(CASE WHEN findings LIKE '%"severity":"block"%' THEN 0 ELSE 1 END) AS accepted
       FROM draft_version WHERE writer = 'llm'`,
  );
  const of = (name: string): number => Number(calls?.[name] ?? written?.[name] ?? Number.NaN);
  if (of('first') !== of('drafts'))
    throw new Error(`Drafts and calls differ: ${JSON.stringify({ ...calls, ...written })}`);
  return {
    ...{ drafts: of('drafts'), accepted: of('accepted') },
    ...{ sent: of('sent'), cached: of('cached'), tokens: of('sent') + of('got') },
    again: of('calls') - of('drafts'),
  };
}

async function inTurn<T>(times: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  while (results.length < times) results.push(await work());
  return results;
}
