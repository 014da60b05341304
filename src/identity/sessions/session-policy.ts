import { plusSeconds, secondsBetween, type Instant } from '../../kernel/index.js';

export interface SessionPolicy {
  /** A session unused for so long ends. */
  readonly idleSeconds: number;
  /** A session ends after so long whatever happens. */
  readonly maxSeconds: number;
  /** A token is replaced by a new one after so long. */
  readonly rotateSeconds: number;
  /** For so long after the new token was made, requests that were under way may still carry the old one. */
  readonly overlapSeconds: number;
  /** Use is written down no more often than this. */
  readonly touchSeconds: number;
}

export const ROTATION = { rotateSeconds: 3600, overlapSeconds: 60, touchSeconds: 60 } as const;

export interface SessionTimes {
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
  readonly rotatedAt: Instant;
  /** When the newest token first came back; null until then, so that a lost answer signs nobody out. */
  readonly confirmedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

export type SessionVerdict =
  | { readonly verdict: 'ended'; readonly why: 'revoked' | 'idle' | 'expired' }
  /** A token that was replaced long ago, while its successor is in use: somebody holds a copy. */
  | { readonly verdict: 'stolen' }
  | { readonly verdict: 'live'; readonly rotate: boolean; readonly confirm: boolean; readonly touch: boolean };

/** @param token whether the request carried the newest token or the one before it */
export function judgeSession(
  session: SessionTimes,
  token: 'current' | 'previous',
  now: Instant,
  policy: SessionPolicy,
): SessionVerdict {
  if (session.revokedAt !== null) return { verdict: 'ended', why: 'revoked' };
  if (now >= session.expiresAt) return { verdict: 'ended', why: 'expired' };
  if (secondsBetween(session.lastSeenAt, now) >= policy.idleSeconds) return { verdict: 'ended', why: 'idle' };

  const sinceRotation = secondsBetween(session.rotatedAt, now);
  const touch = secondsBetween(session.lastSeenAt, now) >= policy.touchSeconds;
  if (token === 'current') {
    const confirm = session.confirmedAt === null;
    return { verdict: 'live', rotate: sinceRotation >= policy.rotateSeconds, confirm, touch };
  }
  const lostAnswer = session.confirmedAt === null;
  if (sinceRotation < policy.overlapSeconds) return { verdict: 'live', rotate: false, confirm: false, touch };
  return lostAnswer ? { verdict: 'live', rotate: true, confirm: false, touch } : { verdict: 'stolen' };
}

export const expiryOf = (createdAt: Instant, policy: SessionPolicy): Instant =>
  plusSeconds(createdAt, policy.maxSeconds);
