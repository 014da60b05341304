/** What went wrong, in terms a transport can translate: HTTP makes a status of it, the command an exit code. */
export type ErrorKind =
  | 'invalid' // the request cannot be read as what it should be
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict' // the state of the thing forbids it now
  | 'stale' // it changed since the caller read it
  | 'precondition_required' // If-Match is missing
  | 'too_large'
  | 'unsupported_media'
  | 'refused' // understood, well-formed, against a rule
  | 'rate_limited'
  | 'unavailable'; // something outside the house does not answer

/** One field that is wrong and what would be right. `field` is a dotted path; '' is the whole. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
  readonly code?: string;
  readonly expected?: string;
  /** Values of the message, so that a client may translate it by `code`. */
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface AppErrorOptions {
  /** Values of the sentence, kept apart so that a client may translate it by `code`. */
  readonly params?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldError[];
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/**
 * An error whose text is meant for the person who caused it: it says what is wrong and what to do.
 * @param code stable snake_case name, part of the API
 */
export class AppError extends Error {
  readonly params: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    options: AppErrorOptions = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.params = options.params ?? {};
    this.errors = options.errors ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

export const notFound = (what: string, id: string): AppError =>
  new AppError('not_found', 'not_found', `No ${what} "${id}" in this workspace.`, { params: { what, id } });

export const invalidField = (field: string, message: string, expected?: string): AppError =>
  new AppError('invalid', 'invalid_request', `${field}: ${message}`, {
    errors: [{ field, message, ...(expected === undefined ? {} : { expected }) }],
  });

/** A reference in a request that leads nowhere. */
export const unknownReference = (field: string, kind: string, id: string): AppError =>
  new AppError('refused', 'unknown_reference', `${field}: there is no ${kind} "${id}" in this workspace.`, {
    params: { field, kind, id },
    errors: [{ field, message: `there is no ${kind} "${id}" in this workspace`, code: 'unknown_reference' }],
  });
