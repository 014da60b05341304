import { plusSeconds, secondsBetween, type Instant } from '../../kernel/index.js';

export interface LockOutPolicy {
  /** So many failures in a row cost nothing: people mistype. */
  readonly freeFailures: number;
  /** The wait after the first failure beyond those; each one more doubles it. */
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
  /** After so long without a failure, all is forgotten. */
  readonly forgetSeconds: number;
}

/** Against guessing one person's password. */
export const PER_EMAIL: LockOutPolicy = {
  freeFailures: 5,
  firstWaitSeconds: 30,
  longestWaitSeconds: 900,
  forgetSeconds: 86_400,
};

/** Against trying one password on many people. An office shares an address, so it is patient. */
export const PER_ADDRESS: LockOutPolicy = {
  freeFailures: 50,
  firstWaitSeconds: 30,
  longestWaitSeconds: 900,
  forgetSeconds: 3600,
};

export interface Failures {
  readonly failures: number;
  readonly lastFailureAt: Instant | null;
  readonly lockedUntil: Instant | null;
}

export const NO_FAILURES: Failures = { failures: 0, lastFailureAt: null, lockedUntil: null };

export const waitSeconds = (failures: number, policy: LockOutPolicy): number =>
  failures < policy.freeFailures
    ? 0
    : Math.min(policy.longestWaitSeconds, policy.firstWaitSeconds * 2 ** Math.min(20, failures - policy.freeFailures));

/** Seconds until another attempt counts; 0 when it may be made now. Rounded up: it goes into Retry-After. */
export const lockedFor = (state: Failures, now: Instant): number =>
  state.lockedUntil === null ? 0 : Math.max(0, Math.ceil(secondsBetween(now, state.lockedUntil)));

/**
 * Books an attempt as a failure before its password is looked at, so that many at once cannot all slip through
 * under the same count; success takes it back.
 */
export function countFailure(state: Failures, now: Instant, policy: LockOutPolicy): Failures {
  const stale = state.lastFailureAt !== null && secondsBetween(state.lastFailureAt, now) >= policy.forgetSeconds;
  const failures = (stale ? 0 : state.failures) + 1;
  const wait = waitSeconds(failures, policy);
  return { failures, lastFailureAt: now, lockedUntil: wait === 0 ? null : plusSeconds(now, wait) };
}

/** Success proves nothing about an address that others share: only its own attempt is taken back. */
export const takeBackFailure = (state: Failures, policy: LockOutPolicy): Failures => {
  const failures = Math.max(0, state.failures - 1);
  return { ...state, failures, ...(failures < policy.freeFailures ? { lockedUntil: null } : {}) };
};

/** What counts as one address: a whole /64 of IPv6, which one subscriber owns. */
export function addressKey(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1] !== undefined) return mapped[1];
  if (!ip.includes(':')) return ip;
  const [head = '', tail] = ip.toLowerCase().split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...gap, ...right].slice(0, 4).join(':');
}
