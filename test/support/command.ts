import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Nothing of this process's environment reaches a command but its path. */
const bare = (): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  TMPDIR: process.env.TMPDIR ?? '',
});

/** The command as a user runs it: built, in a process of its own. */
export function yuanding(arguments_: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, ['--no-warnings', path.join(ROOT, 'dist/cli.js'), ...arguments_], {
    env: { ...bare(), ...environment },
    cwd: ROOT,
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code: code ?? -1, out, err })));
}

export interface CommandLine {
  run(arguments_: readonly string[], environment?: Record<string, string>): Promise<Ran>;
  close(): void;
}

/** The built command in one process for many commands, one after another: loading the house is most of what one costs. */
export function openCommandLine(): CommandLine {
  const worker = fork(path.join(import.meta.dirname, 'command.worker.js'), {
    execArgv: ['--no-warnings'],
    env: bare(),
    cwd: ROOT,
  });
  return {
    run: async (arguments_, environment = {}) => {
      const answer = once(worker, 'message');
      worker.send({ arguments_, environment: { ...bare(), ...environment } });
      return ((await answer) as [Ran])[0];
    },
    close: () => void worker.kill(),
  };
}
