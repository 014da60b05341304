import { wallClock } from '../../ui/wall-clock';
import { momentAt } from './moment';

describe('moments as the workspace’s clocks show them', () => {
  it.each([
    ['2026-11-23T00:00', 'Asia/Shanghai', '2026-11-23T00:00+08:00'],
    ['2026-07-01T09:30', 'America/New_York', '2026-07-01T09:30-04:00'],
    ['2026-12-01T09:30', 'America/New_York', '2026-12-01T09:30-05:00'],
    ['2026-06-01T12:00', 'Asia/Kathmandu', '2026-06-01T12:00+05:45'],
  ])('%s in %s', (wall, zone, moment) => {
    expect(momentAt(wall, zone)).toBe(moment);
    expect(wallClock(moment, zone)).toBe(wall);
  });
});
