/** What a provider, or a workspace, may use in a minute. Null = no limit. */
export interface Pace {
  readonly requests: number | null;
  readonly tokens: number | null;
}

/** What may be used right now; it fills again with time, up to a minute's worth. Below zero after a call larger than that. */
export interface Allowance {
  readonly requests: number;
  readonly tokens: number;
  /** Epoch milliseconds up to which it was filled. */
  readonly at: number;
}

const MINUTE = 60_000;

export const fullAllowance = (pace: Pace, now: number): Allowance => ({
  requests: pace.requests ?? 0,
  tokens: pace.tokens ?? 0,
  at: now,
});

const filled = (left: number, limit: number | null, elapsed: number): number =>
  limit === null ? 0 : Math.min(limit, left + (limit * elapsed) / MINUTE);

/** Milliseconds until so much is there; a call larger than a minute's worth goes when the allowance is full. */
const until = (left: number, needed: number, limit: number | null): number =>
  limit === null ? 0 : Math.max(0, Math.ceil(((Math.min(needed, limit) - left) * MINUTE) / limit));

/**
 * Takes one request of so many tokens, or says how long to wait before asking again.
 * @param tokens as estimated before the call; `corrected` makes good the difference after it
 */
export function take(
  allowance: Allowance,
  pace: Pace,
  tokens: number,
  now: number,
): { readonly waitMs: number; readonly allowance: Allowance } {
  const elapsed = Math.max(0, now - allowance.at);
  const here: Allowance = {
    requests: filled(allowance.requests, pace.requests, elapsed),
    tokens: filled(allowance.tokens, pace.tokens, elapsed),
    at: now,
  };
  const waitMs = Math.max(until(here.requests, 1, pace.requests), until(here.tokens, tokens, pace.tokens));
  if (waitMs > 0) return { waitMs, allowance: here };
  return { waitMs: 0, allowance: { ...here, requests: here.requests - 1, tokens: here.tokens - tokens } };
}

/** What of a minute's worth is used and not come back yet, in whole ones; null where there is no limit. */
export function used(allowance: Allowance, pace: Pace, now: number): Pace {
  const elapsed = Math.max(0, now - allowance.at);
  const of = (left: number, limit: number | null): number | null =>
    limit === null ? null : Math.max(0, Math.ceil(limit - filled(left, limit, elapsed)));
  return { requests: of(allowance.requests, pace.requests), tokens: of(allowance.tokens, pace.tokens) };
}

/** After the call: what it really used in place of what was estimated. */
export const corrected = (allowance: Allowance, estimated: number, used: number): Allowance => ({
  ...allowance,
  tokens: allowance.tokens + estimated - used,
});
