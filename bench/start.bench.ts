import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readFolder } from '../src/library/index.js';
import { figure, median, type Figure } from './figure.js';
import { ROOT } from './support/child.js';
import { onSqliteOnly } from './support/databases.js';
import { addBrand, arranged } from './support/house.js';
import { startService } from './support/service.js';

const RUNS = 5;
const IDLE_MS = 5_000;

/** From spawning the service on a migrated database to its first accepted connection, and its memory when left alone. */
export const run = (): Promise<Figure[]> =>
  onSqliteOnly(async (database) => {
    const { files } = await readFolder(path.join(ROOT, 'content-library/beauty'));
    await arranged(database, (house) => addBrand(house, 'beauty', files));
    const starts: number[] = [];
    const resident: number[] = [];
    for (let n = 0; n <= RUNS; n += 1) {
      const service = await startService(database.environment);
      starts.push(service.startMs);
      // The last two are left alone for a while: memory settles after the start.
      if (n >= RUNS - 1) {
        await sleep(IDLE_MS);
        resident.push((await service.usage()).residentBytes / 2 ** 20);
      }
      await service.stop();
    }
    return [
      figure('start.listening', median(starts.slice(1)), 'ms'),
      figure('memory.idle', median(resident), 'MiB resident'),
    ];
  });
