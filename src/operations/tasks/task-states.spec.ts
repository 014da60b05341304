import fc from 'fast-check';
import {
  MISSABLE,
  move,
  movesOf,
  OPERATOR_ACTIONS,
  TASK_ACTIONS,
  TASK_MOVES,
  TASK_STATES,
  type TaskNow,
} from './task-states.js';

const task = (over: Partial<TaskNow> = {}): TaskNow => ({
  state: 'open',
  startedAt: null,
  endedOn: null,
  today: '2026-11-24',
  ...over,
});
const code = (action: (typeof TASK_ACTIONS)[number], over: Partial<TaskNow>) => {
  const outcome = move(action, task(over));
  return outcome.ok ? outcome.value : outcome.error.code;
};

describe('the moves of a task', () => {
  it('goes from open over started to done', () => {
    expect(code('start', {})).toBe('started');
    expect(code('done', { state: 'started', startedAt: '2026-11-24T04:10:00.000Z' })).toBe('done');
  });
  it('is not done before it was started, whatever its state', () => {
    expect(code('done', {})).toBe('wrong_state');
    expect(code('done', { state: 'missed' })).toBe('not_started');
  });
  it('may be done late when it was missed after it had been started', () => {
    expect(code('done', { state: 'missed', startedAt: '2026-11-24T04:10:00.000Z' })).toBe('done');
  });
  it('is taken up again only on the day it was finished', () => {
    expect(code('reopen', { state: 'done', endedOn: '2026-11-24' })).toBe('open');
    expect(code('reopen', { state: 'skipped', endedOn: '2026-11-23' })).toBe('not_today');
  });
  it.each(['done', 'skipped', 'recalled'] as const)('is not recalled once it is %s', (state) => {
    expect(code('recall', { state })).toBe('wrong_state');
  });
  it('leaves nothing to press once it is recalled', () => {
    expect(movesOf(task({ state: 'recalled' }))).toEqual([]);
  });
  it('only the house itself misses and recalls', () => {
    expect(OPERATOR_ACTIONS).toEqual(['start', 'done', 'postpone', 'skip', 'reopen']);
    expect(MISSABLE).toEqual(['open', 'started', 'postponed']);
  });
  it('never leaves the table, and every move leads to the state the table names', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TASK_ACTIONS), fc.constantFrom(...TASK_STATES), (action, state) => {
        const outcome = move(action, task({ state, startedAt: 'x', endedOn: '2026-11-24' }));
        expect(outcome.ok).toBe((TASK_MOVES[action].from as readonly string[]).includes(state));
        if (outcome.ok) expect(outcome.value).toBe(TASK_MOVES[action].to);
      }),
    );
  });
});
