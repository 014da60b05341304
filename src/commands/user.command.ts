import { Command } from 'commander';
import { People, ROLES, type Role } from '../identity/index.js';
import { listOf } from './arguments.js';
import { inHouse } from './house.js';
import type { Surroundings } from './surroundings.js';

interface AddOptions {
  readonly email: string;
  readonly name: string;
  readonly workspace?: string;
  readonly roles: Role[];
  readonly password?: string;
}

export const userCommand = (around: Surroundings): Command =>
  new Command('user').description('people who sign in').addCommand(
    new Command('add')
      .description('add a person, or let one join a workspace; prints a password once when none is given')
      .requiredOption('--email <address>', 'e-mail to sign in with')
      .requiredOption('--name <name>', 'name shown to others')
      .option('--workspace <slug>', 'workspace to join')
      .option('--roles <list>', `of ${ROLES.join(', ')}`, listOf(ROLES), ['writer'])
      .option('--password <text>', 'at least 10 characters; made up when left out')
      .addHelpText(
        'after',
        '\nExample:\n  yuanding user add --email lin@example.com --name 林夏 --workspace beauty --roles writer,reviewer',
      )
      .action((options: AddOptions) =>
        inHouse(around.config(), async (house) => {
          const { person, password } = await house.get(People).create(options);
          const outcome = { email: person.email, workspace: options.workspace ?? null, roles: options.roles, password };
          around
            .output()
            .result(
              outcome,
              () =>
                `${person.name} <${person.email}> can sign in${password === null ? ' with the password they have' : `; password: ${password}`}`,
            );
        }),
      ),
  );
