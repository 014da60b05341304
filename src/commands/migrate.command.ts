import { Command } from 'commander';
import { migrateHouse } from './house.js';
import type { Surroundings } from './surroundings.js';

export const migrateCommand = (around: Surroundings): Command =>
  new Command('migrate').description('bring the database up to date; your data stays').action(async () => {
    const ran = await migrateHouse(around.config());
    around
      .output()
      .result({ migrations: ran }, () =>
        ran.length === 0 ? 'The database is up to date.' : `Ran ${ran.length} migration(s): ${ran.join(', ')}`,
      );
  });
