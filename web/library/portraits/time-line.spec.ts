import { DAY, durationParts, minutesOf, monthsOn, placeOn, scaleOf } from './time-line';

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

describe('a time line', () => {
  it('places hours on a day', () => {
    expect(placeOn(DAY, { from: minutesOf('12:00'), to: minutesOf('13:30') })).toEqual({ left: 50, width: 6.25 });
    expect(placeOn(DAY, { from: 0, to: minutesOf('23:59') })).toEqual({ left: 0, width: 99.93 });
  });

  it('cuts off what sticks out', () => {
    expect(placeOn({ from: 0, to: 100 }, { from: -50, to: 150 })).toEqual({ left: 0, width: 100 });
    expect(placeOn({ from: 0, to: 100 }, { from: 150, to: 160 })).toEqual({ left: 100, width: 0 });
  });

  it('holds all spans and the present, with a week on either side', () => {
    const span = { from: at('2026-11-20'), to: at('2026-12-10') };
    expect(scaleOf([span], at('2026-11-22'))).toEqual({ from: at('2026-11-13'), to: at('2026-12-17') });
    expect(scaleOf([], at('2026-11-22'))).toEqual({ from: at('2026-11-15'), to: at('2026-11-29') });
  });

  it('names the months it passes, fewer when there are many', () => {
    expect(monthsOn({ from: at('2026-11-13'), to: at('2027-01-05') }).map(({ day }) => day)).toEqual([
      '2026-12-01',
      '2027-01-01',
    ]);
    const years = monthsOn({ from: at('2026-01-15'), to: at('2028-01-15') });
    expect(years.length).toBeLessThanOrEqual(7);
    expect(years[0]?.day).toBe('2026-02-01');
  });
});

describe('a duration', () => {
  it('is told by its parts', () => {
    expect(durationParts('P7D')).toEqual([{ unit: 'day', n: 7 }]);
    expect(durationParts('P1W')).toEqual([{ unit: 'day', n: 7 }]);
    expect(durationParts('PT30M')).toEqual([{ unit: 'minute', n: 30 }]);
    expect(durationParts('P1DT2H')).toEqual([
      { unit: 'day', n: 1 },
      { unit: 'hour', n: 2 },
    ]);
    expect(durationParts('P0D')).toEqual([{ unit: 'day', n: 0 }]);
  });
});
