import createClient from 'openapi-fetch';
import { presence } from './presence';
import { problemOf, Unreachable } from './problem';
import type { components, paths } from './schema';

/** A shape of the API by its name: `Schema<'DraftView'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/**
 * The API as its own document describes it. A POST carries a key, so that sending it twice does it once; a request that
 * finds the session over waits until its person has signed in again, and is then sent as it was.
 */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: send });

/**
 * The data of an answer.
 * @throws ApiProblem when the service refused, Unreachable when nobody answered
 */
export async function read<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await answer;
  if (!response.ok) throw problemOf(response, error);
  return data as T;
}

/** The header that says which version was seen: `header: ifMatch(draft.version)`. */
export const ifMatch = (version: number): { 'If-Match': string } => ({ 'If-Match': `"${String(version)}"` });

/** Signing in and choosing a password happen where nobody could sign in again. */
const AT_THE_DOOR = /\/api\/v1\/session(?:\/password)?$/;

async function send(request: Request): Promise<Response> {
  if (request.method === 'POST' && !request.headers.has('idempotency-key'))
    request.headers.set('idempotency-key', newKey());
  const again = request.clone();
  const response = await attempt(request);
  if (response.status !== 401 || AT_THE_DOOR.test(request.url)) return response;
  await presence.signInAgain();
  return attempt(again);
}

async function attempt(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.status !== 502 && response.status !== 504) presence.found();
    return response;
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    presence.lost();
    throw new Unreachable('Nobody answered', { cause });
  }
}

/** 128 random bits. Works on plain HTTP in the house's own network too, where browsers withhold `randomUUID`. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
