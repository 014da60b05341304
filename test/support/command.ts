import { spawn } from 'node:child_process';
import path from 'node:path';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const CLI = path.resolve(import.meta.dirname, '../../dist/cli.js');

/** The command as a user runs it: built, in a process of its own. Nothing of this process's environment reaches it but its path. */
export function yuanding(arguments_: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, ['--no-warnings', CLI, ...arguments_], {
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      TMPDIR: process.env.TMPDIR ?? '',
      ...environment,
    },
    cwd: path.resolve(import.meta.dirname, '../..'),
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code: code ?? -1, out, err })));
}
