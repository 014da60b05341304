import { dayAfter, instantAt, postponeChoices, wallOf, weekOf } from './moments';

const SHANGHAI = 'Asia/Shanghai';

describe('moments to put a task off to', () => {
  const at = (dueAt: string, now: string) =>
    postponeChoices(dueAt, Date.parse(now), SHANGHAI).map((choice) => [choice.id, choice.at]);

  it('count from now when the task is due already', () => {
    expect(at('2026-11-23T04:10:00Z', '2026-11-23T05:00:20Z')).toEqual([
      ['half-hour', '2026-11-23T05:31:00.000Z'],
      ['two-hours', '2026-11-23T07:01:00.000Z'],
      ['tonight', '2026-11-23T12:00:00.000Z'],
      ['tomorrow', '2026-11-24T04:10:00.000Z'],
    ]);
  });

  it('count from the task while it is ahead, and leave out an evening that is over', () => {
    expect(at('2026-11-23T12:30:00Z', '2026-11-23T05:00:00Z').map(([id]) => id)).toEqual([
      ...['half-hour', 'two-hours', 'tomorrow'],
    ]);
  });
});

describe('a clock on the wall', () => {
  it('is read and set in the workspace’s zone, over a change of the clocks too', () => {
    expect(wallOf(Date.parse('2026-11-22T16:00:00Z'), SHANGHAI)).toBe('2026-11-23T00:00');
    expect(instantAt('2026-11-23T20:30', SHANGHAI)).toBe('2026-11-23T12:30:00.000Z');
    expect(instantAt('2026-03-29T03:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(instantAt('2026-10-25T12:00', 'Europe/Berlin')).toBe('2026-10-25T11:00:00.000Z');
  });

  it('knows days and weeks', () => {
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(weekOf('2026-11-29')).toEqual(weekOf('2026-11-23'));
    expect(weekOf('2026-11-25')[0]).toBe('2026-11-23');
  });
});
