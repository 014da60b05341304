import { Command, CommanderError } from 'commander';
import { EXIT, EXIT_MEANINGS, exitCodeOf } from './exit-codes.js';
import { configOf } from './house.js';
import { outputTo, type Output } from './output.js';
import type { Surroundings } from './surroundings.js';
import { accountCommand } from './account.command.js';
import { demoCommand } from './demo.command.js';
import { draftCommand } from './draft.command.js';
import { exportCommand } from './export.command.js';
import { libraryCommand } from './library.command.js';
import { migrateCommand } from './migrate.command.js';
import { planCommand } from './plan.command.js';
import { promptsCommand } from './prompts.command.js';
import { releaseCommand } from './release.command.js';
import { reviewCommand } from './review.command.js';
import { serveCommand } from './serve.command.js';
import { userCommand } from './user.command.js';
import { workspaceCommand } from './workspace.command.js';

const EXAMPLES = `
Examples:
  yuanding serve --prepare                        migrate, seed an empty database, serve
  yuanding library check content-library/beauty   every error of a library in one run
  yuanding demo --out out                         the whole main job, a week of it, in one go

${EXIT_MEANINGS}`;

/** @returns the exit code; never throws */
export async function runProgram(argv: readonly string[], environment: Surroundings['environment']): Promise<number> {
  const program = new Command('yuanding')
    .description('Yuanding 园丁: content engine for private-domain teams')
    .version('0.1.0')
    .option('--json', 'print results, and errors, as one line of JSON')
    .option('--db <file|url>', 'SQLite file or postgres:// address, instead of the environment’s')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(run with --help to see what is expected)')
    .exitOverride();
  const given = (): { json?: boolean; db?: string } => program.opts();
  const output = (): Output => outputTo({ out: process.stdout, err: process.stderr }, given().json ?? false);
  const surroundings: Surroundings = {
    environment,
    output,
    config: (overrides) => configOf(environment, { db: given().db, ...overrides }),
  };
  for (const make of [
    serveCommand,
    migrateCommand,
    workspaceCommand,
    userCommand,
    accountCommand,
    libraryCommand,
    draftCommand,
    reviewCommand,
    planCommand,
    releaseCommand,
    exportCommand,
    promptsCommand,
    demoCommand,
  ])
    program.addCommand(inherit(make(surroundings)));
  try {
    await program.parseAsync([...argv]);
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    output().error(error);
    return exitCodeOf(error);
  }
}

/** `--json` and `--db` may stand behind the command as well as before it. */
function inherit(command: Command): Command {
  command.exitOverride().showHelpAfterError('(run with --help to see what is expected)');
  for (const child of command.commands) inherit(child);
  return command;
}
