import type { FieldError } from '../../kernel/index.js';
import { explain, KINDS } from '../kinds/index.js';
import type { KindId } from '../kinds/kind.js';
import { invalidBody } from './record-errors.js';

/**
 * A body as its kind's schema reads it.
 * @throws AppError `invalid_record`, one entry for each wrong field, with what was expected
 */
export function validBody(kind: KindId, body: unknown): { id: string } {
  const { schema } = KINDS[kind];
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const errors = explain(schema, body, parsed.error.issues).map(
    ({ path, message, expected, suggestion }): FieldError => ({
      field: path.join('.'),
      message: suggestion === undefined ? message : `${message}; ${suggestion}`,
      ...(expected === undefined ? {} : { expected }),
    }),
  );
  throw invalidBody(kind, errors.slice(0, 100));
}
