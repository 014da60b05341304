import type { Schema } from '../../api/client';
import {
  again,
  alreadyStands,
  forget,
  markSent,
  nextOf,
  pauseAfter,
  refuse,
  repeated,
  settle,
  takeBack,
  verdict,
  type Act,
  type Tap,
} from './tap';

const tap = (key: string, act: Act, over: Partial<Tap> = {}): Tap => ({
  ...{ key, act, batch: key, person: 'dan', workspace: 'beauty', task: 'post', about: '下雨了' },
  ...{ seen: 1, at: '2026-11-23T01:00:00Z', sent: 0, refusal: null },
  ...over,
});
const START: Act = { kind: 'start' };
const DONE: Act = { kind: 'done', note: '三个人问了' };
const NO = { status: 412, code: 'stale_version', text: '别人改过了' };

describe('taps that wait', () => {
  it('go out in the order of the fingers, each person’s own, refused ones left out', () => {
    const taps = [tap('a', START, { person: 'mu' }), tap('b', START, { refusal: NO }), tap('c', START), tap('d', DONE)];
    expect(nextOf(taps, 'dan')?.key).toBe('c');
    expect(nextOf(taps, 'mu')?.key).toBe('a');
    expect(nextOf(taps, 'he')).toBeUndefined();
  });

  it('build upon the answer to the one before, on the same task only', () => {
    const taps = [tap('a', START), tap('b', DONE), tap('c', START, { task: 'chat' })];
    expect(settle(taps, 'a', 2).map(({ key, seen }) => [key, seen])).toEqual([
      ['b', 2],
      ['c', 1],
    ]);
  });

  it('keep the version of a request whose fate is unknown', () => {
    const taps = markSent([tap('a', START), tap('b', DONE)], 'b');
    expect(settle(taps, 'a', 2)[0]).toMatchObject({ key: 'b', seen: 1, sent: 1 });
  });

  it('wait beside the one that was refused, when they build upon it', () => {
    const taps = [tap('a', START), tap('b', DONE), tap('c', START, { task: 'chat' })];
    expect(refuse(taps, 'a', NO).map(({ refusal }) => refusal?.code)).toEqual([
      'stale_version',
      'follows_refused',
      undefined,
    ]);
  });

  it('are new to the house when they are noted again, with all they said', () => {
    const taps = [tap('a', DONE, { refusal: NO, sent: 3 }), tap('b', START)];
    expect(again(taps, 'a', 7, () => 'fresh')[0]).toEqual(tap('fresh', DONE, { batch: 'a', seen: 7 }));
    expect(forget(taps, 'a')).toEqual([tap('b', START)]);
  });

  it('are told from a nervous finger’s', () => {
    expect(repeated([tap('a', START)], [tap('b', START)])?.key).toBe('a');
    expect(repeated([tap('a', START)], [tap('b', DONE)])).toBeUndefined();
    expect(repeated([tap('a', START), tap('b', DONE)], [tap('c', START)])).toBeUndefined();
    expect(repeated([tap('a', START, { refusal: NO })], [tap('b', START)])).toBeUndefined();
  });
});

describe('taking back', () => {
  it('drops what nobody has heard of', () => {
    expect(takeBack([tap('a', DONE)], 'a')).toEqual({ taps: [], reopen: false });
  });

  it('reopens what was sent or is settled already', () => {
    const sent = tap('a', DONE, { sent: 1 });
    expect(takeBack([sent], 'a')).toEqual({ taps: [sent], reopen: true });
    expect(takeBack([], 'a')).toEqual({ taps: [], reopen: true });
  });
});

describe('an answer', () => {
  it.each([
    [503, 'internal', 'wait'],
    [429, 'rate_limited', 'wait'],
    [401, 'unauthenticated', 'wait'],
    [409, 'request_in_progress', 'wait'],
    [412, 'stale_version', 'look'],
    [409, 'wrong_state', 'look'],
    [409, 'outcome_unknown', 'look'],
    [409, 'task_recalled', 'refuse'],
    [422, 'quiet_hours', 'refuse'],
    [404, 'not_found', 'refuse'],
  ])('of %i %s means: %s', (status, code, expected) => {
    expect(verdict(status, code)).toBe(expected);
  });

  it('that was lost is known by how the task stands, word for word', () => {
    const task = { state: 'done', note: '三个人问了', screenshot: { size: 3 } } as Schema<'TaskView'>;
    expect(alreadyStands(tap('a', DONE), task)).toBe(true);
    expect(alreadyStands(tap('a', { kind: 'done', note: '别的话' }), task)).toBe(false);
    const evidence = (size: number): Act => ({ kind: 'evidence', type: 'image/png', bytes: new ArrayBuffer(size) });
    expect(alreadyStands(tap('a', evidence(3)), task)).toBe(true);
    expect(alreadyStands(tap('a', evidence(4)), task)).toBe(false);
    const later = { state: 'postponed', dueAt: '2026-11-23T12:00:00.000Z' } as Schema<'TaskView'>;
    expect(alreadyStands(tap('a', { kind: 'postpone', to: '2026-11-23T20:00:00+08:00' }), later)).toBe(true);
    expect(alreadyStands(tap('a', { kind: 'skip', reason: '不合适' }), later)).toBe(false);
  });

  it('that does not come is waited for ever longer, a minute at most', () => {
    expect([1, 2, 3, 7, 50].map(pauseAfter)).toEqual([1_000, 2_000, 4_000, 60_000, 60_000]);
  });
});
