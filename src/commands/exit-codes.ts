import { AppError, type ErrorKind } from '../kernel/index.js';

/** What a shell script may rely on. */
export const EXIT = {
  done: 0,
  unexpected: 1,
  usage: 2,
  refused: 3,
  notFound: 4,
  unavailable: 5,
} as const;

export const EXIT_MEANINGS = `Exit codes:
  0  done
  1  an unexpected error
  2  a wrong argument: the message says what was expected
  3  refused: the input is not valid or a rule says no; nothing was changed
  4  something named does not exist
  5  a database, a model or a port is not available`;

const BY_KIND: Partial<Record<ErrorKind, number>> = {
  not_found: EXIT.notFound,
  unavailable: EXIT.unavailable,
  rate_limited: EXIT.unavailable,
};

export function exitCodeOf(error: unknown): number {
  if (!(error instanceof AppError)) return EXIT.unexpected;
  return BY_KIND[error.kind] ?? (error.code === 'usage' ? EXIT.usage : EXIT.refused);
}

/** @throws AppError that ends the command with exit code 2 */
export const usage = (message: string): AppError => new AppError('invalid', 'usage', message);
