import { toInstant } from '../../kernel/index.js';
import { lateAfter } from './lateness.js';
import { mayPostpone } from './postponing.js';

const to = (at: string, quiet = { from: '22:00', to: '08:00' }) => {
  const outcome = mayPostpone(toInstant(at), {
    now: toInstant('2026-11-24T04:10:00Z'),
    plannedAt: toInstant('2026-11-24T04:10:00Z'),
    brand: { quiet_hours: quiet },
    timeZone: 'Asia/Shanghai',
  });
  return outcome.ok ? 'ok' : outcome.error.code;
};

describe('putting a task off', () => {
  it('is for later the same day, or the days after', () => {
    expect(to('2026-11-24T12:30:00Z')).toBe('ok');
    expect(to('2026-11-30T12:30:00Z')).toBe('ok');
  });
  it('is not for a moment that is past', () => expect(to('2026-11-24T04:10:00Z')).toBe('not_later'));
  it('is not for next month', () => expect(to('2026-12-24T04:10:00Z')).toBe('too_late'));
  it('is not for the night, which is the workspace’s own', () => {
    expect(to('2026-11-24T14:00:00Z')).toBe('quiet_hours'); // 22:00 in Shanghai
    expect(to('2026-11-25T00:00:00Z')).toBe('ok'); // 08:00
  });
  it('has no night when the quiet hours are none', () => {
    expect(to('2026-11-24T14:00:00Z', { from: '00:00', to: '00:00' })).toBe('ok');
  });
});

it('a group script is late an hour after its moment, a post in the evening', () => {
  const noon = toInstant('2026-11-24T04:00:00Z');
  expect(lateAfter(noon, 'group')).toBe('2026-11-24T05:00:00.000Z');
  expect(lateAfter(noon, 'moments')).toBe('2026-11-24T08:00:00.000Z');
});
