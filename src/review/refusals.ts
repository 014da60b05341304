import { AppError, type ErrorKind } from '../kernel/index.js';
import type { Refusal, RefusalCode } from './approval.js';
import { findingId } from './waivers.js';

const KINDS: Record<RefusalCode, ErrorKind> = {
  wrong_state: 'conflict',
  decided_meanwhile: 'conflict',
  stale_content: 'stale',
  not_permitted: 'forbidden',
  reason_required: 'invalid',
  four_eyes: 'forbidden',
  needs_a_person: 'forbidden',
  approved_before: 'conflict',
  not_your_approval: 'conflict',
  blocking_findings: 'refused',
};

/** A rule's no, as the error a caller reads. */
export const asError = ({ code, message, findings }: Refusal): AppError =>
  new AppError(KINDS[code], code, message, {
    errors:
      findings?.map((finding) => ({
        field: finding.part,
        message: finding.message,
        code: findingId(finding),
        expected: finding.suggestion ?? '',
      })) ?? (code === 'reason_required' ? [{ field: 'reason', message: 'is missing' }] : []),
  });
