import { isTimeZone } from './time-zone.js';

describe('isTimeZone', () => {
  it.each(['Asia/Shanghai', 'UTC', 'America/New_York', 'America/Argentina/Buenos_Aires', 'Etc/GMT+8'])(
    'takes %s',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );
  it.each(['', 'asia/shanghai', '+08:00', 'GMT+8', 'Asia/Atlantis', 'Mars/Olympus', 'Asia/Shang\u0000hai'])(
    'refuses %j',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
});
