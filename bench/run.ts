/**
 * `npm run bench` measures everything and prints a table. `-- --json` prints one line a figure, `-- --only <name>` runs
 * one bench, `-- --write` puts the table into docs/performance.md, `-- --profile <dir>` keeps CPU profiles of the service.
 * A bench is no test: a slow figure is printed, only a crash makes the exit code 1.
 */
import { fork, spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { table } from '../src/commands/output.js';
import { COLUMNS, jsonLine, row, type Figure } from './figure.js';
import { BENCHES, isBench, type BenchName } from './benches.js';
import { writePerformance } from './performance-page.js';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
});
const unknown = values.only.find((name) => !isBench(name));
if (unknown !== undefined) {
  console.error(`--only ${unknown}: expected one of ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
const chosen = (Object.keys(BENCHES) as BenchName[]).filter(
  (name) => values.only.length === 0 || values.only.includes(name),
);
const root = path.resolve(import.meta.dirname, '..');
if (chosen.some((name) => BENCHES[name].needsBuild)) build();

const figures: Figure[] = [];
for (const name of chosen) {
  console.error(`${name} …`);
  const measured = await measure(name);
  figures.push(...measured);
  if (values.json) for (const one of measured) console.log(jsonLine(one));
}
if (!values.json) console.log(table(COLUMNS, figures.map(row)));
if (values.write) writePerformance(path.join(root, 'docs', 'performance.md'), figures);

/** Each bench in a process of its own, so that none runs on another's heap and warmed-up code. */
function measure(name: BenchName): Promise<Figure[]> {
  const environment = values.profile === undefined ? {} : { BENCH_PROFILE: path.resolve(values.profile) };
  const child = fork(path.join(import.meta.dirname, 'one.main.ts'), [name], {
    stdio: ['ignore', 2, 2, 'ipc'],
    env: { ...process.env, ...environment },
  });
  let answer: Figure[] | null = null;
  child.once('message', (message) => (answer = message as Figure[]));
  return new Promise((resolve) => {
    child.once('close', (code) => {
      if (answer === null) {
        console.error(`${name} crashed (exit code ${String(code)}).`);
        process.exitCode = 1;
      }
      resolve(answer ?? []);
    });
  });
}

function build(): void {
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts', 'build-if-stale.js')], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}
