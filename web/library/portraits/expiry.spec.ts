import { daysBetween, running, validity } from './expiry';

const today = '2026-11-22';

describe('how long something may still be said', () => {
  it('stands without an end', () => {
    expect(validity({}, today)).toEqual({ state: 'valid', until: null });
    expect(validity({ until: null, withdrawn_on: null }, today)).toEqual({ state: 'valid', until: null });
  });

  it('counts its last day as a good one', () => {
    expect(validity({ until: '2026-11-22' }, today)).toEqual({ state: 'expiring', until: '2026-11-22', daysLeft: 0 });
    expect(validity({ until: '2026-11-21' }, today)).toEqual({ state: 'expired', until: '2026-11-21' });
  });

  it('says so thirty days ahead, and not thirty-one', () => {
    expect(validity({ until: '2026-12-22' }, today)).toMatchObject({ state: 'expiring', daysLeft: 30 });
    expect(validity({ until: '2026-12-23' }, today)).toEqual({ state: 'valid', until: '2026-12-23' });
  });

  it('ends on the day it is taken back, whatever its last day was', () => {
    expect(validity({ until: '2027-12-31', withdrawn_on: today }, today)).toEqual({ state: 'withdrawn', on: today });
  });

  it('ends the day before a withdrawal that is announced', () => {
    expect(validity({ until: '2027-12-31', withdrawn_on: '2026-12-01' }, today)).toEqual({
      state: 'expiring',
      until: '2026-11-30',
      daysLeft: 8,
    });
  });
});

describe('days', () => {
  it('are counted over the ends of months and years', () => {
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
    expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3);
  });
});

describe('an offer', () => {
  const offer = { starts: '2026-11-23T00:00+08:00', ends: '2026-12-13T23:59+08:00' };
  const dayOf = (instant: string | Date) =>
    new Date(Date.parse(String(instant)) + 8 * 3_600_000).toISOString().slice(0, 10);
  const shanghai = (instant: string | Date) => dayOf(instant instanceof Date ? instant.toISOString() : instant);

  it('is still to come, runs to its last minute, and is over', () => {
    expect(running(offer, new Date('2026-11-22T15:59:00Z'), shanghai)).toEqual({ state: 'coming', inDays: 1 });
    expect(running(offer, new Date('2026-11-22T16:00:00Z'), shanghai)).toEqual({ state: 'running', daysLeft: 20 });
    expect(running(offer, new Date('2026-12-13T15:59:00Z'), shanghai)).toEqual({ state: 'running', daysLeft: 0 });
    expect(running(offer, new Date('2026-12-13T16:00:00Z'), shanghai)).toEqual({ state: 'over' });
  });
});
