import type { components } from './schema';

type Problem = components['schemas']['Problem'];

/** What the service said no with. `code` is stable; screens put it into the reader's language by it. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
  }
  get code(): string {
    return this.problem.code;
  }
  get status(): number {
    return this.problem.status;
  }
  /** The first thing wrong with a field, by its dotted path. */
  field(path: string): string | undefined {
    return this.problem.errors?.find(({ field }) => field === path)?.message;
  }
}

/** No answer came: the network or the service is away. Whatever was asked may be asked again. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/**
 * The problem of an answer that is none of ours, a proxy's page for instance, is told by its status.
 * @param body as the client has read it already
 */
export function problemOf(response: Response, body: unknown): ApiProblem {
  if (isProblem(body)) return new ApiProblem(body);
  return new ApiProblem({
    type: 'about:blank',
    title: response.statusText || String(response.status),
    status: response.status,
    detail: '',
    code: response.status >= 500 ? 'internal' : 'unknown',
    traceId: response.headers.get('x-request-id') ?? '',
  });
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'status' in body;
