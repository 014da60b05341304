import { Command } from 'commander';
import { Releases } from '../calendar/index.js';
import { assertPeriod, day } from './arguments.js';
import { actorOf, inHouse } from './house.js';
import type { Surroundings } from './surroundings.js';

export const releaseCommand = (around: Surroundings): Command =>
  new Command('release')
    .description('freeze a period of the calendar and hand it to the operators')
    .requiredOption('--workspace <slug>', 'workspace')
    .requiredOption('--from <day>', 'first day', day)
    .requiredOption('--to <day>', 'last day', day)
    .option('--as <email>', 'who publishes')
    .addHelpText('after', '\nExample:\n  yuanding release --workspace beauty --from 2026-11-23 --to 2026-11-29')
    .action((options: { workspace: string; from: string; to: string; as?: string }) => {
      assertPeriod(options);
      return inHouse(around.config(), async (house) => {
        const actor = await actorOf(house, options.workspace, 'release.publish', options.as);
        const { number, entries, diff } = await house.get(Releases).publish(actor, options);
        const changes = { added: diff.added.length, changed: diff.changed.length, removed: diff.removed.length };
        around
          .output()
          .result(
            { release: number, entries, ...changes },
            () =>
              `Release ${number}: ${entries} entries (${changes.added} new, ${changes.changed} changed, ${changes.removed} taken back).`,
          );
      });
    });
