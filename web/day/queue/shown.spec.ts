import { markOf, nextTask, shown, tally } from './shown';
import type { Act, Row, Tap } from './tap';

const row = (state: Row['state'], over: Partial<Row> = {}): Row =>
  ({
    ...{ id: 'post', state, actions: ['start'], dueAt: '2026-11-23T04:00:00Z', lateAfter: '2026-11-23T08:00:00Z' },
    ...over,
  }) as Row;
const tap = (act: Act): Tap => ({
  ...{ key: act.kind, act, batch: 'b', person: 'dan', workspace: 'beauty', task: 'post', about: '' },
  ...{ seen: 1, at: '2026-11-23T01:00:00Z', sent: 0, refusal: null },
});
const at = (time: string) => Date.parse(`2026-11-23T${time}:00Z`);

describe('a task with taps that wait', () => {
  it('stands where they will bring it', () => {
    expect(shown(row('open'), [tap({ kind: 'start' })])).toMatchObject({
      state: 'started',
      actions: ['done', 'postpone', 'skip'],
      startedAt: '2026-11-23T01:00:00Z',
    });
    expect(shown(row('open'), [tap({ kind: 'start' }), tap({ kind: 'done', note: null })]).state).toBe('done');
    expect(shown(row('open'), [tap({ kind: 'postpone', to: '2026-11-23T20:00:00+08:00' })])).toMatchObject({
      state: 'postponed',
      dueAt: '2026-11-23T12:00:00.000Z',
    });
    expect(shown(row('done'), [tap({ kind: 'reopen' })]).state).toBe('open');
  });

  it('stands as it did when they were refused or are another’s', () => {
    const refused = { ...tap({ kind: 'start' }), refusal: { status: 412, code: 'stale_version', text: '' } };
    expect(shown(row('open'), [refused, { ...tap({ kind: 'start' }), task: 'chat' }])).toEqual(row('open'));
  });
});

describe('the mark of a row', () => {
  it.each([
    ['open', '03:00', null],
    ['open', '03:40', 'soon'],
    ['open', '04:01', 'late'],
    ['open', '08:01', 'missed'],
    ['started', '05:00', null],
    ['missed', '05:00', 'missed'],
    ['done', '09:00', null],
  ] as const)('%s at %s is %s', (state, time, expected) => {
    expect(markOf(row(state), at(time))).toBe(expected);
  });
});

describe('a day', () => {
  it('goes on with what is under way, then with what is due, and with what was missed last', () => {
    const rows = [row('missed', { id: 'm' }), row('open', { id: 'o' }), row('started', { id: 's' })];
    expect(nextTask(rows)?.id).toBe('s');
    expect(nextTask(rows.slice(0, 2))?.id).toBe('o');
    expect(nextTask(rows.slice(0, 1))?.id).toBe('m');
    expect(nextTask([row('done')])).toBeUndefined();
  });

  it('does not count what was taken back', () => {
    expect(tally([row('done'), row('recalled'), row('skipped'), row('missed'), row('started')])).toEqual({
      ...{ total: 4, done: 1, skipped: 1, missed: 1, left: 1 },
    });
  });
});
