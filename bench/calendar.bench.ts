import { Agent, request } from 'node:http';
import path from 'node:path';
import { writeFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { EntryEntity } from '../src/calendar/index.js';
import { newId, plusSeconds, type Instant } from '../src/kernel/index.js';
import { CATEGORIES, GOALS, readFolder, TOUCHPOINT_IDS } from '../src/library/index.js';
import { UnitOfWork } from '../src/platform/database/index.js';
import { figure, percentile, type Figure } from './figure.js';
import { ROOT, startHelper } from './support/child.js';
import { inFolder, onBothDatabases, type BenchDatabase } from './support/databases.js';
import { addBrand, arranged, type BenchBrand } from './support/house.js';
import { startService } from './support/service.js';

const ENTRIES = 10_000;
const ROWS_AT_ONCE = 500;
const WARM_UPS = 15;
const ROUNDS = 60;
const FRESH = 25;
const MONTH = { from: '2026-11-01', to: '2026-11-30' };

/** A full month over HTTP, against a bare Fastify handler that has the same bytes in its hand. */
export const run = (): Promise<Figure[]> => onBothDatabases(onDatabase);

async function onDatabase(database: BenchDatabase): Promise<Figure[]> {
  const { files } = await readFolder(path.join(ROOT, 'content-library/beauty'));
  const brand = await arranged(database, async (house) => {
    const added = await addBrand(house, 'beauty', files);
    await fillMonth(house, added);
    return added;
  });
  const service = await startService(database.environment);
  try {
    const since = (from: string): Target => ({
      url: `${service.url}${brand.path}/calendar/entries?from=${from}&to=${MONTH.to}`,
      headers: { authorization: `Bearer ${brand.key}` },
    });
    const figures = await againstBare(database.dialect, since(MONTH.from));
    // Never asked before, so that nothing kept can answer: the same entries, seen from earlier days that hold none.
    const fresh: number[] = [];
    for (let day = 1; day <= FRESH; day += 1)
      fresh.push((await timed(since(`2026-10-${String(day).padStart(2, '0')}`))).ms);
    return [...figures, figure(`calendar.month.first.p50.${database.dialect}`, percentile(fresh, 50), 'ms')];
  } finally {
    await service.stop();
  }
}

function againstBare(dialect: string, target: Target): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const { body } = await timed(target);
    const { items } = JSON.parse(body.toString('utf8')) as { items: unknown[] };
    if (items.length !== ENTRIES) throw new Error(`The month holds ${String(items.length)} entries.`);
    const file = path.join(folder, 'month.json');
    writeFileSync(file, body);
    const bare = await startHelper('bench/bare-fastify.main.ts', [file]);
    try {
      const [ours, theirs] = await inTurns(target, { url: bare.url, headers: {} });
      const p50 = percentile(theirs, 50);
      const held = { bound: p50, aim: 8, against: 'a bare handler, same bytes' };
      return [
        figure(`calendar.month.p50.${dialect}`, percentile(ours, 50), 'ms', held),
        figure(`calendar.month.p95.${dialect}`, percentile(ours, 95), 'ms'),
        figure(`calendar.month.size.${dialect}`, body.length / 2 ** 20, 'MiB'),
      ];
    } finally {
      await bare.stop();
    }
  });
}

interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Milliseconds from asking to the last byte. */
function timed({ url, headers }: Target): Promise<{ ms: number; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    request(url, { agent, headers: { ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => void parts.push(part));
      response.on('end', () => {
        const ms = performance.now() - began;
        const body = Buffer.concat(parts);
        if (response.statusCode === 200) resolve({ ms, body });
        else reject(new Error(`${url}: ${String(response.statusCode)} ${body.toString('utf8')}`));
      });
    })
      .on('error', reject)
      .end();
  });
}

/** Both in turns, so that what else the machine does falls on both alike. */
async function inTurns(left: Target, right: Target): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []];
  for (let round = -WARM_UPS; round < ROUNDS; round += 1) {
    const [ours, theirs] = [await timed(left), await timed(right)];
    if (round < 0) continue;
    times[0].push(ours.ms);
    times[1].push(theirs.ms);
  }
  return times;
}

async function fillMonth(house: INestApplicationContext, { actor }: BenchBrand): Promise<void> {
  const rows = Array.from({ length: ENTRIES }, (_, index) => entry(actor.workspaceId, index));
  await house.get(UnitOfWork).run(async ({ manager }) => {
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
      await manager.insert(EntryEntity, rows.slice(at, at + ROWS_AT_ONCE));
  });
}

const SEGMENTS = ['office-worker', 'sensitive-skin', 'two-kids-mom', 'student'];
const FIRST = '2026-10-31T23:00:00.000Z' as Instant;
const SPAN_SECONDS = 29 * 24 * 3600;

function entry(workspaceId: string, index: number): EntryEntity {
  const touchpoint = TOUCHPOINT_IDS[index % TOUCHPOINT_IDS.length] ?? 'moments';
  return {
    id: newId<string>(),
    workspaceId,
    segment: SEGMENTS[index % SEGMENTS.length] ?? '',
    groupSlug: touchpoint === 'group' ? `group-${String(index % 40)}` : null,
    startsAt: plusSeconds(FIRST, Math.floor((index / ENTRIES) * SPAN_SECONDS)),
    touchpoint,
    accountSlug: `linxia-${String(index % 25)}`,
    draftId: newId<string>(),
    number: 1 + (index % 3),
    hash: 'f'.repeat(64),
    persona: 'linxia',
    product: index % 3 === 0 ? 'serum' : null,
    title: '昨晚十点半，小周发来一张素颜照，说第一次没有先道歉。',
    goal: GOALS[index % GOALS.length] ?? 'care',
    category: CATEGORIES[index % CATEGORIES.length] ?? 'life',
    measure: '订单数',
    reasons: ['午休，上班族会看手机', '本周要证明能转首单'],
    score: 7.2,
    origin: 'plan',
    locked: index % 10 === 0,
    state: 'planned',
    releaseNumber: null,
    stateReason: null,
    createdBy: null,
    createdAt: FIRST,
    changedAt: FIRST,
    version: 1,
  };
}
