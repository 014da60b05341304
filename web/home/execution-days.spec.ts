import { executionDays, executionPeople, firstDay, type ExecutionItem } from './execution-days';

const item = (day: string, operatorId: string | null, counts: Partial<ExecutionItem>): ExecutionItem => ({
  day,
  operatorId,
  operator: operatorId && `name of ${operatorId}`,
  ...{ due: 0, done: 0, late: 0, skipped: 0, missed: 0, waiting: 0, recalled: 0 },
  evidence: { apiVerified: 0, screenshot: 0, selfReport: 0 },
  ...counts,
});

describe('execution of the last days', () => {
  it('has seven days up to today, over the end of a month too', () => {
    expect(firstDay('2026-03-03')).toBe('2026-02-25');
    const days = executionDays([], '2026-03-03');
    expect(days).toHaveLength(7);
    expect(days[0]).toEqual({ day: '2026-02-25', onTime: 0, late: 0, skipped: 0, missed: 0 });
    expect(days.at(-1)?.day).toBe('2026-03-03');
  });

  it('counts every task once: what was done late is not on time as well', () => {
    const items = [
      item('2026-03-03', 'a', { done: 5, late: 2, skipped: 1 }),
      item('2026-03-03', 'b', { done: 1, missed: 3, waiting: 4, recalled: 9 }),
      item('2026-02-24', 'a', { done: 7 }),
    ];
    const days = executionDays(items, '2026-03-03');
    expect(days.at(-1)).toEqual({ day: '2026-03-03', onTime: 4, late: 2, skipped: 1, missed: 3 });
    expect(days[0]?.onTime).toBe(0);
  });

  it('gives each operator a share of what ended, who had most first', () => {
    const items = [
      item('2026-03-02', 'a', { done: 1, late: 1, waiting: 5 }),
      item('2026-03-02', 'b', { done: 2, missed: 1 }),
      item('2026-03-03', 'b', { done: 1 }),
      item('2026-03-03', null, { missed: 2 }),
      item('2026-03-03', 'c', { waiting: 3 }),
    ];
    expect(executionPeople(items)).toEqual([
      { id: 'b', name: 'name of b', done: 3, late: 0, ended: 4, share: 0.75 },
      { id: null, name: null, done: 0, late: 0, ended: 2, share: 0 },
      { id: 'a', name: 'name of a', done: 1, late: 1, ended: 1, share: 1 },
    ]);
  });
});
