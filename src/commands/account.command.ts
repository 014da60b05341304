import { Command } from 'commander';
import { Accounts } from '../audience/index.js';
import { People } from '../identity/index.js';
import { listOf } from './arguments.js';
import { usage } from './exit-codes.js';
import { actorOf, inHouse } from './house.js';
import type { Surroundings } from './surroundings.js';

interface Options {
  readonly workspace: string;
  readonly slug: string;
  readonly name: string;
  readonly persona: string;
  readonly operator?: string;
  readonly segments: string[];
  readonly groups: string[];
}

export const accountCommand = (around: Surroundings): Command =>
  new Command('account').description('WeChat and WeCom accounts: who speaks, who works it, whom it serves').addCommand(
    new Command('add')
      .description('add an account; without one, nothing can be planned for its persona')
      .requiredOption('--workspace <slug>', 'workspace')
      .requiredOption('--slug <slug>', 'short name, such as linxia-1')
      .requiredOption('--name <name>', 'name shown to people')
      .requiredOption('--persona <slug>', 'persona it speaks as')
      .option('--operator <email>', 'who posts and sends from it: a person with the role operator')
      .option('--segments <list>', 'slugs of segments it serves', listOf(), [] as string[])
      .option('--groups <list>', 'slugs of groups it hosts', listOf(), [] as string[])
      .addHelpText(
        'after',
        '\nExample:\n  yuanding account add --workspace beauty --slug linxia-2 --name 林夏工作号 --persona linxia --segments office-worker',
      )
      .action((options: Options) =>
        inHouse(around.config(), async (house) => {
          const { workspace, operator, persona, ...account } = options;
          const person = operator === undefined ? null : await house.get(People).byEmail(operator);
          if (operator !== undefined && person === null)
            throw usage(`--operator ${operator}: there is nobody with this e-mail.`);
          const actor = await actorOf(house, workspace, 'accounts.write');
          const fixed = { personaSlug: persona, operatorId: person?.id ?? null, quotas: null, active: true };
          const { slug, name } = await house.get(Accounts).create(actor, { ...account, ...fixed });
          around.output().result({ slug, name, persona }, () => `${name} (${slug}) speaks as ${persona}.`);
        }),
      ),
  );
