import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { z } from 'zod';
import { AppError, invalidField, type FieldError } from '../../kernel/index.js';

/**
 * Checks every body, query and path parameter against its schema. Nest lets a parameter without one pass unread;
 * here it is refused, so that forgetting a schema shows at once.
 */
@Injectable()
export class ValidationPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => invalidRequest(issues as readonly z.core.$ZodIssue[]) });
  }

  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    if (metadata.type !== 'custom' && !metadata.schema)
      throw new Error(`The ${metadata.type} of this route has no schema, so nothing is let through.`);
    const nul = fieldWithNul(value, '');
    if (nul !== null) throw invalidField(nul, 'holds a NUL character, which no text here may');
    return await super.transform(value, metadata);
  }
}

/** Zod's issues → the error a client reads: one entry for each field. */
export function invalidRequest(issues: readonly z.core.$ZodIssue[]): AppError {
  const errors = issues.flatMap(toFieldErrors).slice(0, 100);
  const first = errors[0];
  const detail = first
    ? `${first.field === '' ? 'The request' : first.field}: ${first.message}`
    : 'The request is not valid.';
  return new AppError('invalid', 'invalid_request', detail, { errors });
}

function toFieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: field === '' ? key : `${field}.${key}`,
      message: 'there is no such field; leave it out',
      code: issue.code,
    }));
  const expected = expectation(issue);
  return [{ field, message: issue.message, code: issue.code, ...(expected === undefined ? {} : { expected }) }];
}

function expectation(issue: z.core.$ZodIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'too_big':
      return `at most ${String(issue.maximum)}`;
    case 'too_small':
      return `at least ${String(issue.minimum)}`;
    case 'invalid_format':
      return issue.format;
    default:
      return undefined;
  }
}

/** PostgreSQL cannot store NUL in text: refused at the door, on every database alike. Path of the first field with one. */
function fieldWithNul(value: unknown, path: string): string | null {
  if (typeof value === 'string') return value.includes('\u0000') ? path : null;
  // The bytes of an upload are no texts; looked at one by one, five megabytes hold up everybody for five seconds.
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return null;
  for (const [key, part] of Object.entries(value)) {
    const found = key.includes('\u0000') ? path : fieldWithNul(part, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
