import type { Account } from '../../audience/index.js';
import { buildLibrary, KINDS, type KindId } from '../../library/index.js';
import { calendarSettings } from '../settings.js';
import { openingsOf } from './openings.js';

const record = (kind: KindId, body: object) => ({ kind, body: KINDS[kind].schema.parse(body) });
const account: Account = {
  ...{ slug: 'linxia-1', name: '林夏', personaSlug: 'linxia', operatorId: null, segments: ['office'] },
  ...{ groups: ['vip'], quotas: null, active: true },
};

function openings(
  days: [string, string],
  options: { scenes?: object[]; zone?: string; brand?: object; groups?: object[] },
) {
  const zone = options.zone ?? 'Asia/Shanghai';
  const library = buildLibrary(
    [
      record('brand', { name: '半檐', ...options.brand }),
      record('segment', { id: 'office', name: '上班族', rule: { stage: 'x' }, scenes: options.scenes ?? [] }),
      ...(options.groups ?? []).map((group) => record('group', { segment: 'office', ...group })),
      record('programme', {
        id: 'week',
        name: '一周',
        slots: [{ weekday: 'mon', at: '12:10', category: 'expertise' }],
      }),
    ],
    1,
  );
  const settings = calendarSettings(library.brand, zone);
  return openingsOf({ library, accounts: [account], settings, from: days[0], to: days[1] });
}
const starts = (found: ReturnType<typeof openings>, touchpoint = 'moments') =>
  found.filter((one) => one.touchpoint === touchpoint).map((one) => one.startsAt);

describe('openings', () => {
  const lunch = { id: 'lunch', days: 'workday', from: '12:00', to: '13:30', touchpoints: ['moments'] };

  it('lie within scenes, as far apart as an account may post', () => {
    expect(starts(openings(['2026-11-23', '2026-11-23'], { scenes: [lunch] }))).toEqual([
      '2026-11-23T04:10:00.000Z',
      '2026-11-23T05:10:00.000Z',
    ]);
  });

  it('follow make-up workdays and holidays', () => {
    expect(openings(['2026-10-10', '2026-10-10'], { scenes: [lunch] })).not.toEqual([]);
    expect(openings(['2026-10-01', '2026-10-01'], { scenes: [lunch] })).toEqual([]);
    expect(openings(['2026-10-01', '2026-10-01'], { scenes: [lunch], brand: { holidays: 'none' } })).not.toEqual([]);
  });

  it('stay out of quiet hours, also past midnight', () => {
    const late = { id: 'late', days: 'daily', from: '21:00', to: '23:59', touchpoints: ['moments'] };
    const early = { id: 'early', days: 'daily', from: '06:00', to: '08:30', touchpoints: ['moments'] };
    expect(starts(openings(['2026-11-23', '2026-11-23'], { scenes: [late, early] }))).toEqual([
      '2026-11-23T00:10:00.000Z',
      '2026-11-23T13:10:00.000Z',
    ]);
  });

  it('keep to the wall clock over a clock change, and come once where an hour is skipped', () => {
    const noon = { id: 'noon', days: 'daily', from: '12:00', to: '12:30', touchpoints: ['moments'] };
    expect(starts(openings(['2026-03-07', '2026-03-08'], { scenes: [noon], zone: 'America/New_York' }))).toEqual([
      '2026-03-07T17:10:00.000Z',
      '2026-03-08T16:10:00.000Z',
    ]);
    const night = { id: 'night', days: 'daily', from: '01:50', to: '04:00', touchpoints: ['moments'] };
    const brand = { quiet_hours: { from: '00:00', to: '00:00' } };
    const skipped = starts(
      openings(['2026-03-08', '2026-03-08'], { scenes: [night], zone: 'America/New_York', brand }),
    );
    expect(new Set(skipped).size).toBe(skipped.length);
  });

  it('come from a group’s programme too, which says more than a scene at the same time', () => {
    const scene = { id: 'lunch', days: 'daily', from: '12:00', to: '12:20', touchpoints: ['group'] };
    const found = openings(['2026-11-23', '2026-11-23'], {
      scenes: [scene],
      groups: [{ id: 'vip', name: 'VIP', programme: 'week' }],
    });
    expect(found).toMatchObject([{ group: 'vip', programme: { id: 'week' }, startsAt: '2026-11-23T04:10:00.000Z' }]);
  });

  it('use hours that suit most people for a segment that says nothing', () => {
    expect(starts(openings(['2026-11-23', '2026-11-23'], {})).length).toBeGreaterThan(1);
  });
});
