import { Command } from 'commander';
import { Plans } from '../calendar/index.js';
import { withOffset } from '../kernel/index.js';
import { assertPeriod, day } from './arguments.js';
import { actorOf, inHouse } from './house.js';
import { Workspaces } from '../identity/index.js';
import { table } from './output.js';
import type { Surroundings } from './surroundings.js';

interface Options {
  readonly workspace: string;
  readonly from: string;
  readonly to: string;
  readonly accept?: boolean;
  readonly seed?: string;
  readonly as?: string;
}

export const planCommand = (around: Surroundings): Command =>
  new Command('plan')
    .description('propose a calendar from the approved drafts, with reasons; and say why the others were left over')
    .requiredOption('--workspace <slug>', 'workspace')
    .requiredOption('--from <day>', 'first day', day)
    .requiredOption('--to <day>', 'last day', day)
    .option('--accept', 'put all of it on the calendar')
    .option('--seed <text>', 'the same input and seed give the same plan')
    .option('--as <email>', 'who plans')
    .addHelpText('after', '\nExample:\n  yuanding plan --workspace beauty --from 2026-11-23 --to 2026-11-29 --accept')
    .action((options: Options) => {
      assertPeriod(options);
      return inHouse(around.config(), async (house) => {
        const actor = await actorOf(house, options.workspace, 'calendar.write', options.as);
        const { timeZone } = await house.get(Workspaces).byId(actor.workspaceId);
        const wish = {
          from: options.from,
          to: options.to,
          seed: options.seed,
          accept: options.accept ? ('all' as const) : (false as const),
        };
        const { proposal, refused } = await house.get(Plans).propose(actor, wish);
        const { placements } = proposal;
        const leftOver = [...proposal.leftOver, ...refused];
        around.output().result({ plan: proposal.id, accepted: proposal.accepted.length, placements, leftOver }, () =>
          [
            table(
              ['when', 'touchpoint', 'account', 'segment', 'reasons'],
              placements.map((each) => [
                withOffset(each.startsAt, timeZone).slice(0, 16),
                each.touchpoint,
                each.account,
                each.segment,
                each.reasons.join('；'),
              ]),
              [18, 14, 20, 22, 60],
            ),
            `${placements.length} placed${options.accept ? `, ${proposal.accepted.length} accepted` : ' (nothing is on the calendar yet: add --accept)'}; ${leftOver.length} left over.`,
            ...leftOver.map(({ draftId, rule, message }) => `  ${draftId} ${rule}: ${message}`),
          ].join('\n'),
        );
      });
    });
