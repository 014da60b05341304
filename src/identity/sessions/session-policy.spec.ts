import { plusSeconds, toInstant, type Instant } from '../../kernel/index.js';
import { expiryOf, judgeSession, ROTATION, type SessionPolicy, type SessionTimes } from './session-policy.js';

const policy: SessionPolicy = { idleSeconds: 7200, maxSeconds: 86_400, ...ROTATION };
const start = toInstant('2026-11-21T08:00:00Z');
const after = (seconds: number): Instant => plusSeconds(start, seconds);
const session = (changes: Partial<SessionTimes> = {}): SessionTimes => ({
  createdAt: start,
  lastSeenAt: start,
  expiresAt: expiryOf(start, policy),
  rotatedAt: start,
  confirmedAt: start,
  revokedAt: null,
  ...changes,
});
const judge = (at: number, changes: Partial<SessionTimes> = {}, token: 'current' | 'previous' = 'current') =>
  judgeSession(session(changes), token, after(at), policy);

describe('a session', () => {
  it('lives, and is not written to within a minute of its last use', () => {
    expect(judge(59)).toEqual({ verdict: 'live', rotate: false, confirm: false, touch: false });
    expect(judge(60)).toMatchObject({ verdict: 'live', touch: true });
  });
  it('ends when unused for the idle time', () => {
    expect(judge(7199)).toMatchObject({ verdict: 'live' });
    expect(judge(7200)).toEqual({ verdict: 'ended', why: 'idle' });
  });
  it('ends at its absolute end however busy it is', () => {
    expect(judge(86_399, { lastSeenAt: after(86_390) })).toMatchObject({ verdict: 'live' });
    expect(judge(86_400, { lastSeenAt: after(86_390) })).toEqual({ verdict: 'ended', why: 'expired' });
  });
  it('ends when revoked', () => {
    expect(judge(1, { revokedAt: after(1) })).toEqual({ verdict: 'ended', why: 'revoked' });
  });
  it('gets a new token after an hour', () => {
    expect(judge(3599)).toMatchObject({ rotate: false });
    expect(judge(3600)).toMatchObject({ rotate: true });
  });
  it('is confirmed by the first use of its newest token', () => {
    expect(judge(1, { confirmedAt: null })).toMatchObject({ confirm: true });
  });
});

describe('the token before the newest', () => {
  const rotated = { rotatedAt: after(3600), lastSeenAt: after(3600) };
  it('still opens for requests under way', () => {
    expect(judge(3659, rotated, 'previous')).toMatchObject({ verdict: 'live', rotate: false });
  });
  it('is a stolen copy once its successor is in use and the overlap is over', () => {
    expect(judge(3660, { ...rotated, confirmedAt: after(3601) }, 'previous')).toEqual({ verdict: 'stolen' });
  });
  it('is given a new successor when the last one never arrived', () => {
    expect(judge(3660, { ...rotated, confirmedAt: null }, 'previous')).toMatchObject({ verdict: 'live', rotate: true });
  });
});
