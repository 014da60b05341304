import type { Schema } from '../api/client';

type Severity = Schema<'Finding'>['severity'];

/** The gravest first. */
export const SEVERITY_RANK: Readonly<Record<Severity, number>> = { block: 0, warn: 1, info: 2 };
export const SEVERITY_TONE = { block: 'clay', warn: 'straw', info: 'stone' } as const satisfies Record<
  Severity,
  string
>;
