import Table from 'cli-table3';
import { SingleBar } from 'cli-progress';
import { AppError } from '../kernel/index.js';

/** Where a command talks to: people by default, a program with `--json`. */
export interface Output {
  /** Whether a program reads it. */
  readonly json: boolean;
  /** The result: printed as JSON, or by `tell` for people. */
  result(value: unknown, tell: () => string): void;
  /** What happens on the way; people only. */
  note(text: string): void;
  /** A bar for long work; silent for programs and pipes. */
  progress(title: string, total: number): { to(done: number): void; end(): void };
  error(error: unknown): void;
}

interface Stream {
  write(text: string): boolean;
  readonly isTTY?: boolean;
}

export function outputTo(streams: { out: Stream; err: Stream }, json: boolean): Output {
  const line = (stream: Stream, text: string): void => void stream.write(text.endsWith('\n') ? text : `${text}\n`);
  return {
    json,
    result: (value, tell) => line(streams.out, json ? JSON.stringify(value) : tell()),
    note: (text) => {
      if (!json) line(streams.err, text);
    },
    progress: (title, total) => (json || streams.err.isTTY !== true ? SILENT : bar(title, total)),
    error: (error) => line(streams.err, json ? JSON.stringify({ error: errorView(error) }) : errorText(error)),
  };
}

const SILENT = { to: () => undefined, end: () => undefined };

function bar(title: string, total: number): { to(done: number): void; end(): void } {
  const progress = new SingleBar({
    format: `${title} {bar} {value}/{total}`,
    stream: process.stderr,
    hideCursor: true,
    barsize: 30,
  });
  progress.start(total, 0);
  return { to: (done) => progress.update(done), end: () => progress.stop() };
}

const errorView = (error: unknown): object =>
  error instanceof AppError
    ? { code: error.code, message: error.message, errors: error.errors, params: error.params }
    : { code: 'internal_error', message: error instanceof Error ? error.message : String(error) };

function errorText(error: unknown): string {
  if (!(error instanceof AppError)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  if ('told' in error.params) return error.message; // line by line already, with more to each
  const details = error.errors.map(
    ({ field, message, expected }) => `  ${field}: ${message}${expected ? ` (expected: ${expected})` : ''}`,
  );
  return [error.message, ...details].join('\n');
}

/** A table whose columns stand straight under Chinese too. Widths are in terminal columns. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths?: readonly number[],
): string {
  const grid = new Table({
    head: [...head],
    style: { head: [], border: [] },
    wordWrap: true,
    wrapOnWordBoundary: false,
    ...(widths ? { colWidths: [...widths] } : {}),
  });
  grid.push(...rows.map((row) => [...row]));
  return grid.toString();
}
