import { Agent, request } from 'node:http';
import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { readFolder } from '../src/library/index.js';
import { figure, percentile, type Figure } from './figure.js';
import { ROOT, startHelper } from './support/child.js';
import { inFolder, onBothDatabases, type BenchDatabase } from './support/databases.js';
import { fillMonth, MONTH } from './support/full-month.js';
import { addBrand, arranged } from './support/house.js';
import { startService } from './support/service.js';

const ENTRIES = 10_000;
const WARM_UPS = 15;
const ROUNDS = 60;
const FRESH = 25;

/** A full month over HTTP, against a bare Fastify handler that has the same bytes in its hand. */
export const run = (): Promise<Figure[]> => onBothDatabases(onDatabase);

async function onDatabase(database: BenchDatabase): Promise<Figure[]> {
  const { files } = await readFolder(path.join(ROOT, 'content-library/beauty'));
  const brand = await arranged(database, async (house) => {
    const added = await addBrand(house, 'beauty', files);
    await fillMonth(house, added, ENTRIES);
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
