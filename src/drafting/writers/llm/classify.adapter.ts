import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  AuthenticationError,
  BadRequestError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
} from 'openai';
import { failure, type LlmFailure } from './failure.js';

/** A quota that is used up also comes as 429; waiting does not help there. */
const NO_CREDIT =
  /insufficient[_ -]?(quota|balance)|out of credits?|credit balance|exceeded_current_quota|欠费|余额不足/i;

/** Seconds or an HTTP date, as RFC 9110 allows both. Null when absent or unreadable. */
export function retryAfterMs(headers: Headers | undefined, now: number): number | null {
  const milliseconds = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(milliseconds) && milliseconds >= 0) return milliseconds;
  const value = headers?.get('retry-after')?.trim();
  if (value === undefined || value === '') return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return seconds >= 0 ? seconds * 1000 : null;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** Names the fault by the `openai` SDK's error classes; LangChain renames two of them on the way out. */
export function classify(error: unknown, now: number): LlmFailure {
  if (!(error instanceof Error)) return failure('connection', { detail: String(error) });
  const detail = error.message;
  if (error instanceof APIConnectionTimeoutError || error.name === 'TimeoutError')
    return failure('timeout', { detail });
  if (error.name === 'AbortError') return failure('cancelled', { detail });
  if (error instanceof APIConnectionError) return failure('connection', { detail: causeOf(error) });
  if (!(error instanceof APIError)) return failure('connection', { detail: causeOf(error) });
  const apiError = error as APIError;
  const status = apiError.status ?? null;
  const said = { status, detail };
  if (status === 402 || NO_CREDIT.test(`${apiError.code ?? ''} ${apiError.type ?? ''} ${detail}`))
    return failure('payment', said);
  if (apiError instanceof AuthenticationError) return failure('authentication', said);
  if (apiError instanceof PermissionDeniedError) return failure('permission', said);
  if (apiError instanceof NotFoundError) return failure('model_not_found', said);
  if (apiError instanceof RateLimitError) {
    return failure('rate_limited', { ...said, retryAfterMs: retryAfterMs(apiError.headers, now) });
  }
  if (status === 408 || status === 409 || status === 425) return failure('server', said);
  if (apiError instanceof InternalServerError) {
    return failure('server', { ...said, retryAfterMs: retryAfterMs(apiError.headers, now) });
  }
  if (apiError instanceof BadRequestError || (status !== null && status >= 400 && status < 500))
    return failure('bad_request', said);
  return failure('server', said); // an error event inside the stream carries no status
}

const causeOf = (error: Error): string =>
  error.cause instanceof Error ? `${error.message} ${error.cause.message}` : error.message;
