import { invalidRequest } from '../../platform/http/index.js';
import { KINDS } from '../kinds/index.js';
import type { KindId } from '../kinds/kind.js';
import { invalidBody } from './record-errors.js';

/**
 * A body as its kind's schema reads it.
 * @throws AppError `invalid_record`, one entry for each wrong field
 */
export function validBody(kind: KindId, body: unknown): { id: string } {
  const parsed = KINDS[kind].schema.safeParse(body);
  if (!parsed.success) throw invalidBody(kind, invalidRequest(parsed.error.issues).errors);
  return parsed.data;
}
