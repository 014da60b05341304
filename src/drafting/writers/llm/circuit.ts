import type { FailureKind } from './failure.js';

/** Faults that say the provider, not the request, is in trouble. */
export const COUNTED = [
  'server',
  'connection',
  'timeout',
  'stalled',
  'authentication',
  'payment',
] as const satisfies readonly FailureKind[];
type Counted = (typeof COUNTED)[number];

const isCounted = (outcome: FailureKind | 'replied'): outcome is Counted =>
  (COUNTED as readonly string[]).includes(outcome);

export interface CircuitPolicy {
  readonly failures: number;
  readonly openMs: number;
}
export const CIRCUIT_POLICY: CircuitPolicy = { failures: 8, openMs: 20_000 };

export interface Circuit {
  readonly failures: number;
  /** Epoch milliseconds until which no call is made; null when closed. */
  readonly openUntil: number | null;
  /** One call may try whether the provider is back. */
  readonly probing: boolean;
  /** The last fault that was counted; null when all is well. */
  readonly why: Counted | null;
}
export const CLOSED: Circuit = { failures: 0, openUntil: null, probing: false, why: null };

/** `trying`: the pause is over, and one call finds out whether the provider is back. */
export const CIRCUIT_STATES = ['closed', 'open', 'trying'] as const;
export type CircuitState = (typeof CIRCUIT_STATES)[number];

export function stateOf({ openUntil }: Circuit, now: number): CircuitState {
  if (openUntil === null) return 'closed';
  return now < openUntil ? 'open' : 'trying';
}

/** May a call be made now? `probe` is the one that tests an open circuit whose pause is over. */
export function ask(circuit: Circuit, now: number): { readonly answer: 'go' | 'wait'; readonly circuit: Circuit } {
  if (circuit.openUntil === null) return { answer: 'go', circuit };
  if (now < circuit.openUntil || circuit.probing) return { answer: 'wait', circuit };
  return { answer: 'go', circuit: { ...circuit, probing: true } };
}

/** What a finished call teaches: any reply, even an unusable one, shows that the provider is there. */
export function learn(circuit: Circuit, outcome: FailureKind | 'replied', now: number, policy: CircuitPolicy): Circuit {
  if (outcome === 'cancelled') return { ...circuit, probing: false };
  if (!isCounted(outcome)) return CLOSED;
  const failures = circuit.failures + 1;
  const opens = circuit.probing || failures >= policy.failures;
  return { failures, openUntil: opens ? now + policy.openMs : circuit.openUntil, probing: false, why: outcome };
}
