import { Command, CommanderError } from 'commander';
import { configOf } from './configuration.js';
import { EXIT, EXIT_MEANINGS, exitCodeOf } from './exit-codes.js';
import { outputTo, type Output } from './output.js';
import type { Surroundings } from './surroundings.js';

const EXAMPLES = `
Examples:
  yuanding serve --prepare                        migrate, seed an empty database, serve
  yuanding library check content-library/beauty   every error of a library in one run
  yuanding check --text "全网最低价，加我微信"    what is to be said against a text
  yuanding demo --out out                         the whole main job, a week of it, in one go

${EXIT_MEANINGS}`;

type Make = (surroundings: Surroundings) => Command;

/** Every command, in the order of the help. Only what is asked for is loaded: most of them load the whole house. */
const COMMANDS: Readonly<Record<string, () => Promise<Make>>> = {
  serve: async () => (await import('./serve.command.js')).serveCommand,
  migrate: async () => (await import('./migrate.command.js')).migrateCommand,
  workspace: async () => (await import('./workspace.command.js')).workspaceCommand,
  user: async () => (await import('./user.command.js')).userCommand,
  account: async () => (await import('./account.command.js')).accountCommand,
  library: async () => (await import('./library.command.js')).libraryCommand,
  check: async () => (await import('./check.command.js')).checkCommand,
  draft: async () => (await import('./draft.command.js')).draftCommand,
  review: async () => (await import('./review.command.js')).reviewCommand,
  plan: async () => (await import('./plan.command.js')).planCommand,
  release: async () => (await import('./release.command.js')).releaseCommand,
  export: async () => (await import('./export.command.js')).exportCommand,
  prompts: async () => (await import('./prompts.command.js')).promptsCommand,
  demo: async () => (await import('./demo.command.js')).demoCommand,
};

/** The first word that names a command, or all of them when none does: for the help, and to say what there is. */
function commandsFor(words: readonly string[]): (() => Promise<Make>)[] {
  const named = words.map((word) => (Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined)).find(Boolean);
  return named === undefined ? Object.values(COMMANDS) : [named];
}

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
  for (const load of commandsFor(argv.slice(2))) {
    const make = await load();
    program.addCommand(inherit(make(surroundings)));
  }
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
