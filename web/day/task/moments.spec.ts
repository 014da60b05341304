import { postponeChoices, weekOf } from './moments';

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

it('knows the week of a day', () => {
  expect(weekOf('2026-11-29')).toEqual(weekOf('2026-11-23'));
  expect(weekOf('2026-11-25')[0]).toBe('2026-11-23');
});
