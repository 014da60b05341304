import { AppError, type ErrorKind, type FieldError } from '../../kernel/index.js';

/** The status each kind of error travels under. */
const STATUS: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  precondition_required: 428,
  too_large: 413,
  unsupported_media: 415,
  refused: 422,
  rate_limited: 429,
  unavailable: 503,
};

const TITLES: Record<number, string> = {
  400: 'The request is not valid',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'The present state forbids it',
  412: 'It changed since you read it',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'A rule refuses it',
  428: 'A precondition is required',
  429: 'Too many requests',
  500: 'Something went wrong here',
  503: 'Not available now',
};

/** RFC 9457, with a stable `code` and one entry in `errors` for each wrong field. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly traceId: string;
  readonly errors?: readonly FieldError[];
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Any thrown thing → what the caller may know of it. Unexpected errors keep their details to the log. */
export function toProblem(error: unknown, traceId: string): Problem {
  if (error instanceof AppError) {
    const status = STATUS[error.kind];
    return {
      ...problem(status, error.code, error.message, traceId),
      ...(error.errors.length > 0 ? { errors: error.errors } : {}),
      ...(Object.keys(error.params).length > 0 ? { params: error.params } : {}),
    };
  }
  if (isLostConnection(error))
    return problem(503, 'database_unreachable', 'The database does not answer. Try again in a moment.', traceId);
  const foreign = foreignProblem(error);
  if (foreign) return problem(foreign.status, foreign.code, foreign.detail, traceId);
  return problem(
    500,
    'internal_error',
    `An unexpected error. Give this number to whoever runs the service: ${traceId}`,
    traceId,
  );
}

const problem = (status: number, code: string, detail: string, traceId: string): Problem => ({
  type: `urn:yuanding:problem:${code}`,
  title: TITLES[status] ?? 'The request failed',
  status,
  detail,
  code,
  traceId,
});

/** PostgreSQL went away under a query: class 08 and 57P0x, or the driver's own word. The pool finds a new connection. */
function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as Error & { code?: unknown; driverError?: { code?: unknown } };
  const state = driverError?.code ?? code;
  return (
    (typeof state === 'string' && /^(?:08\w{3}|57P0\d|ECONNREFUSED|ECONNRESET)$/.test(state)) ||
    /^Connection terminated/.test(error.message)
  );
}

/** Errors of the framework and of the HTTP server, which know their status themselves. */
function foreignProblem(error: unknown): { status: number; code: string; detail: string } | undefined {
  if (!(error instanceof Error)) return undefined;
  const {
    statusCode,
    status: nestStatus,
    code,
  } = error as Error & { statusCode?: unknown; status?: unknown; code?: unknown };
  const status = typeof nestStatus === 'number' ? nestStatus : statusCode;
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined;
  return { status, code: NAMES[String(code)] ?? CODES[status] ?? 'request_failed', detail: error.message };
}

const CODES: Record<number, string> = {
  400: 'invalid_request',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'too_large',
  415: 'unsupported_media',
  429: 'rate_limited',
};

const NAMES: Record<string, string> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid_json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid_json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_REQ_FILE_TOO_LARGE: 'too_large',
};
