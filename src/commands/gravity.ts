import type { Severity } from '../checks/light.js';

/** From which severity on a command that only tells ends with 3. */
export const FAIL_ON = ['block', 'warn', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

const GRAVE: Readonly<Record<FailOn, readonly Severity[]>> = { block: ['block'], warn: ['block', 'warn'], never: [] };

export const isAsGrave = ({ severity }: { readonly severity: Severity }, failOn: FailOn): boolean =>
  GRAVE[failOn].includes(severity);
