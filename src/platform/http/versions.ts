import { AppError } from '../../kernel/index.js';

/** @throws AppError `stale_version` (412) when the row moved on since the caller read it */
export function assertVersion(current: number, seen: number): void {
  if (current !== seen)
    throw new AppError(
      'stale',
      'stale_version',
      `It is at version ${current} now, you changed version ${seen}. Read it again and repeat your change.`,
      {
        params: { current, seen },
      },
    );
}

export const entityTag = (version: number): string => `"${version}"`;

/**
 * The version an `If-Match` header names.
 * @throws AppError 428 when it is missing, 400 when it is not `"<number>"`
 */
export function readIfMatch(header: string | undefined): number {
  if (header === undefined || header.trim() === '')
    throw new AppError(
      'precondition_required',
      'if_match_required',
      'Send If-Match with the ETag you read, for example If-Match: "3".',
      {
        errors: [{ field: 'If-Match', message: 'is missing', expected: '"<version>"' }],
      },
    );
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  if (!match)
    throw new AppError('invalid', 'invalid_if_match', 'If-Match must be one ETag as you read it, for example "3".', {
      errors: [{ field: 'If-Match', message: 'is not an ETag of this API', expected: '"<version>"' }],
    });
  return Number(match[1]);
}
