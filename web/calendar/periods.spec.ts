import { daysOf, isDay, knownRange, monthOf, plusMonths, rangeOf, shifted, weekday, weekOf } from './periods.js';

describe('Periods of the calendar', () => {
  it('begins weeks on Monday', () => {
    expect(weekday('2026-11-23')).toBe(0);
    expect(weekOf('2026-11-29')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  });
  it('shows a month in whole weeks', () => {
    expect(rangeOf('month', '2026-11-22')).toEqual({ from: '2026-10-26', to: '2026-12-06' });
    expect(monthOf('2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });
  it('keeps to the last day where a month is shorter', () => {
    expect(plusMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(plusMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(plusMonths('2026-01-15', -1)).toBe('2025-12-15');
  });
  it('steps by what a view shows', () => {
    expect(shifted('day', '2026-11-30', 1)).toBe('2026-12-01');
    expect(shifted('lanes', '2026-11-30', -1)).toBe('2026-11-23');
    expect(shifted('month', '2026-11-30', 1)).toBe('2026-12-30');
  });
  it('knows the week of a day for its figures', () => {
    expect(knownRange('day', '2026-11-25')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
    expect(daysOf(rangeOf('day', '2026-11-25'))).toEqual(['2026-11-25']);
  });
  it('tells days from other words', () => {
    expect(isDay('2026-02-28')).toBe(true);
    for (const text of ['2026-02-30', '26-02-01', 'today', '', null]) expect(isDay(text)).toBe(false);
  });
});
