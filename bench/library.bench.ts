import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { systemActor, Workspaces, type Actor } from '../src/identity/index.js';
import { LibraryFiles, readFolder, writeFolder } from '../src/library/index.js';
import { figure, median, type Figure } from './figure.js';
import { manyFiles } from './support/many-files.js';
import { ROOT } from './support/child.js';
import { inFolder, onBothDatabases, type BenchDatabase } from './support/databases.js';
import { arranged } from './support/house.js';

const FILES = 2_000;
const RUNS = 3;

/** A large library: brought in, brought in again unchanged, and written out, each from folder to rows or back. */
export const run = (): Promise<Figure[]> => onBothDatabases(onDatabase);

const onDatabase = (database: BenchDatabase): Promise<Figure[]> =>
  inFolder(async (folder) => {
    const sample = await readFolder(path.join(ROOT, 'content-library/beauty'));
    await writeFolder(folder, manyFiles(sample.files, FILES));
    return arranged(database, async (house) => {
      const runs: Times[] = [];
      for (let n = 0; n <= RUNS; n += 1) runs.push(await once(house, folder, n));
      const of = (name: keyof Times): number => median(runs.slice(1).map((times) => times[name]));
      const { dialect } = database;
      return [
        figure(`library.import.${FILES}.${dialect}`, of('first'), 's'),
        figure(`library.import.unchanged.${FILES}.${dialect}`, of('again'), 's'),
        figure(`library.export.${FILES}.${dialect}`, of('export'), 's'),
      ];
    });
  });

interface Times {
  readonly first: number;
  readonly again: number;
  readonly export: number;
}

async function once(house: INestApplicationContext, folder: string, n: number): Promise<Times> {
  const slug = `garden-${String(n)}`;
  const workspace = await house.get(Workspaces).create({ slug, name: slug, timeZone: 'Asia/Shanghai' });
  const actor = systemActor(workspace, 'bench', 'system');
  const first = await seconds(() => bringIn(house, actor, folder));
  const again = await seconds(() => bringIn(house, actor, folder));
  const out = await seconds(async () => {
    const { written, removed } = await writeFolder(folder, await house.get(LibraryFiles).export(workspace.id));
    if (written.length + removed.length > 0) throw new Error(`The export differs: ${[...written, ...removed].join()}`);
  });
  return { first, again, export: out };
}

async function bringIn(house: INestApplicationContext, actor: Actor, folder: string): Promise<void> {
  const { files } = await readFolder(folder);
  const outcome = await house.get(LibraryFiles).import(actor, files);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error.slice(0, 5)));
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
