import { daysApart, daysBetween, mondayOf, plusDays } from './days.js';

describe('days', () => {
  it('are counted over months, leap days and changes of the clock', () => {
    expect(plusDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(plusDays('2026-11-01', -1)).toBe('2026-10-31');
    expect(daysApart('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysApart('2026-10-26', '2026-10-24')).toBe(-2);
    expect(daysBetween('2026-10-31', '2026-11-02')).toEqual(['2026-10-31', '2026-11-01', '2026-11-02']);
  });

  it('lie in the week of the Monday before them', () => {
    expect(['2026-12-28', '2027-01-01', '2027-01-03', '2027-01-04'].map(mondayOf)).toEqual([
      ...['2026-12-28', '2026-12-28', '2026-12-28', '2027-01-04'],
    ]);
  });

  it('go on behind the last year of four digits', () => {
    expect(plusDays('9999-12-31', 1)).toBe('+010000-01-01');
    expect(plusDays('+010000-01-01', -1)).toBe('9999-12-31');
  });

  it('are none when a range is turned round', () => {
    expect(daysBetween('2026-11-02', '2026-10-31')).toEqual([]);
  });
});
