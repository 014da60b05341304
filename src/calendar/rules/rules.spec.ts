import fc from 'fast-check';
import { localClock } from './local-time.js';
import { zoned, toInstant } from '../../kernel/index.js';
import { isQuiet } from './quiet-hours.js';
import { mostOf } from './mix.js';
import { workdayRule } from './workdays.js';
import { Timeline } from './timeline.js';

describe('quiet hours', () => {
  it.each([
    ['22:00', '08:00', 23 * 60, true],
    ['22:00', '08:00', 7 * 60 + 59, true],
    ['22:00', '08:00', 8 * 60, false],
    ['22:00', '08:00', 22 * 60, true],
    ['12:00', '13:00', 12 * 60 + 30, true],
    ['12:00', '13:00', 13 * 60, false],
    ['00:00', '00:00', 0, false],
  ])('%s to %s at minute %i: %s', (from, to, minutes, quiet) => {
    expect(isQuiet({ from, to }, minutes)).toBe(quiet);
  });

  it('are, turned round, the hours that are not quiet', () => {
    const time = fc.integer({ min: 0, max: 1439 });
    const text = (minutes: number) =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(time, time, time, (from, to, at) => {
        fc.pre(from !== to);
        const [there, back] = [
          isQuiet({ from: text(from), to: text(to) }, at),
          isQuiet({ from: text(to), to: text(from) }, at),
        ];
        expect(there).toBe(!back);
      }),
    );
  });
});

describe('the mix', () => {
  it.each([
    [0.3, 1, 1],
    [0.3, 6, 1],
    [0.3, 7, 2],
    [0.3, 10, 3],
    [0.1, 30, 3],
    [0, 100, 0],
    [undefined, 5, Infinity],
  ])('a share of %s of %i items allows %s', (max, n, most) => {
    expect(mostOf(max, n)).toBe(most);
  });

  it('never allows less as the week fills', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(500), (max, n) => {
        expect(mostOf(max, n + 1)).toBeGreaterThanOrEqual(mostOf(max, n));
      }),
    );
  });
});

describe('workdays', () => {
  it('follow China’s holidays and make-up workdays', () => {
    const isWorkday = workdayRule('cn');
    expect(isWorkday('2026-10-01')).toBe(false);
    expect(isWorkday('2026-10-10')).toBe(true); // a Saturday worked for the holiday
    expect(isWorkday('2026-11-23')).toBe(true);
    expect(isWorkday('2026-11-22')).toBe(false);
  });

  it('follow the week alone where no holidays are kept', () => {
    const isWorkday = workdayRule('none');
    expect(isWorkday('2026-10-01')).toBe(true);
    expect(isWorkday('2026-10-10')).toBe(false);
  });
});

describe('the local clock', () => {
  it('reads day, minutes, week and month as the zone’s wall clock shows them', () => {
    const clock = localClock('Asia/Shanghai');
    expect(clock(toInstant('2026-11-29T16:05:00Z'))).toEqual({
      day: '2026-11-30',
      minutes: 5,
      week: '2026-11-30',
      month: '2026-11',
    });
  });

  it('agrees with the zone at every moment, clock changes included', () => {
    const clock = localClock('America/New_York');
    const moments = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') });
    fc.assert(
      fc.property(moments, (milliseconds) => {
        const at = toInstant(milliseconds);
        const local = zoned(at, 'America/New_York');
        const { day, minutes } = clock(at);
        expect([day, minutes]).toEqual([local.toPlainDate().toString(), local.hour * 60 + local.minute]);
      }),
    );
  });
});

describe('a timeline', () => {
  it('knows neighbours and distance whatever the order of arrival', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1000), { minLength: 1, maxLength: 30 }), fc.nat(1000), (times, at) => {
        const timeline = new Timeline();
        for (const time of times) timeline.add({ at: time, id: String(time), category: 'life' });
        const [before, after] = timeline.neighbours(at);
        expect(before?.at).toBe(times.filter((time) => time <= at).sort((a, b) => b - a)[0]);
        expect(after?.at).toBe(times.filter((time) => time > at).sort((a, b) => a - b)[0]);
        expect(timeline.distance(at)).toBe(Math.min(...times.map((time) => Math.abs(time - at))));
        for (const time of times) timeline.remove(String(time), time);
        expect(timeline.distance(at)).toBe(Infinity);
      }),
    );
  });
});
