import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { ProblemView } from './problem.schema.js';

export interface ApiOptions {
  readonly summary: string;
  readonly description?: string;
  /** Schema of a good answer; none for an empty one or for bytes. */
  readonly response?: z.ZodType;
  /** Status of a good answer. */
  readonly status?: number;
  /**
   * Statuses this route may be refused with, beside those every route has (400, 401, 403, 404, 429) and those that
   * follow from what it takes: If-Match, a body, an Idempotency-Key.
   */
  readonly errors?: readonly number[];
  /** Content types, when they are not JSON. */
  readonly produces?: readonly string[];
}

const EVERY_ROUTE = [400, 401, 403, 404, 429];
const WORDS: Record<number, string> = {
  400: 'A field is wrong: see `errors`',
  401: 'Not signed in',
  403: 'The role does not allow it',
  404: 'Not there, or in a workspace you do not belong to',
  409: 'The present state forbids it',
  412: 'It changed since you read it',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'A rule refuses it',
  428: 'If-Match is missing',
  429: 'Too many requests: see Retry-After',
  503: 'Something it needs does not answer',
};

export const wordsOf = (status: number): string => WORDS[status] ?? 'Refused';

/** A file, by the type it is served as. */
const schemaOf = (type: string) => {
  if (type === 'application/json') return { description: 'As the file has it' };
  return type.startsWith('text/') ? { type: 'string' } : { type: 'string', format: 'binary' };
};
const filesOf = (types: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, { schema: schemaOf(type) }]));

/** What a route does, for the OpenAPI document. Every route carries one. */
export function Api(options: ApiOptions): MethodDecorator {
  const { summary, description, response, status = 200, errors = [], produces } = options;
  return applyDecorators(
    ApiOperation({ summary, ...(description === undefined ? {} : { description }) }),
    ApiResponse({
      ...{ status, description: 'Done' },
      ...(response === undefined ? {} : { standardSchema: response }),
      ...(produces === undefined ? {} : { content: filesOf(produces) }),
    }),
    ...[...new Set([...EVERY_ROUTE, ...errors])].map((code) =>
      ApiResponse({ status: code, description: wordsOf(code), standardSchema: ProblemView }),
    ),
  );
}

/** Documents the header that makes a POST safe to repeat. Added to every POST by the document builder. */
export const IDEMPOTENCY_HEADER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'A name of your own for this request: repeated with the same name it is answered as the first time and done once.',
  schema: { type: 'string', minLength: 1, maxLength: 200, example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' },
} as const;
