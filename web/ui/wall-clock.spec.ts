import { instantAt, wallClock } from './wall-clock';

const SHANGHAI = 'Asia/Shanghai';

it('reads a clock on the wall of the workspace, wherever the instant was written', () => {
  expect(wallClock(Date.parse('2026-11-22T16:00:00Z'), SHANGHAI)).toBe('2026-11-23T00:00');
  expect(wallClock('2026-11-22T16:00Z', SHANGHAI)).toBe('2026-11-23T00:00');
  expect(wallClock('2026-07-01T09:30-04:00', 'America/New_York')).toBe('2026-07-01T09:30');
});

it('keeps up while a year is being typed', () => {
  expect(wallClock('0002-11-23T00:00Z', 'UTC')).toBe('0002-11-23T00:00');
});

it('sets it, over a change of the clocks too', () => {
  expect(instantAt('2026-11-23T20:30', SHANGHAI)).toBe('2026-11-23T12:30:00.000Z');
  expect(instantAt('2026-03-29T03:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  expect(instantAt('2026-10-25T12:00', 'Europe/Berlin')).toBe('2026-10-25T11:00:00.000Z');
});
