import type { Day, Instant } from '../../kernel/index.js';
import { buildLibrary, KINDS } from '../../library/index.js';
import { inWords } from './conflict.js';
import { localClock } from './local-time.js';
import { offersOver, outdated } from './validity.js';

const told = KINDS.case.schema.parse({
  ...{ id: 'wang', product: 'serum', alias: '王小姐', after: '敢素颜了' },
  consent: { granted_on: '2026-05-02', scope: ['moments'], expires: '2026-12-01' },
});
const library = buildLibrary([{ kind: 'case', body: told }], 1);
const item = {
  ...{ claims: [{ quote: '敢素颜', caseId: 'wang' }], touchpoint: 'moments' as const, waivedUntil: null },
  writtenFor: '2026-11-24' as Day,
};

describe('what no longer holds on the day', () => {
  it('is named as people name it, and found by its slug', () => {
    const [consent] = outdated(item, library, '2026-12-02' as Day).map(inWords);
    expect(consent).toMatchObject({
      rule: 'consent',
      params: { case: 'wang' },
      message: '案例“王小姐”在 2026-12-02 不能用：那天授权已到期',
    });
  });

  it('keeps its slug where the library knows no more of it', () => {
    const [gone] = outdated(item, buildLibrary([], 1), '2026-12-02' as Day).map(inWords);
    expect(gone?.message).toBe('案例“wang”在 2026-12-02 不能用：案例已不在库里');
  });
});

describe('a text that says yesterday', () => {
  const rain = KINDS.material.schema.parse({
    ...{ id: 'rain', persona: 'linxia', happened_on: '2026-11-22', recorded_on: '2026-11-23' },
    what: '昨天下雨，客人躲了半小时。她说：明天再来。',
  });
  const withRain = buildLibrary([{ kind: 'material', body: rain }], 1);
  const rulesOn = (quote: string, day: string) =>
    outdated(
      { ...item, claims: [{ quote, materialId: 'rain' }], writtenFor: '2026-11-23' as Day },
      withRain,
      day as Day,
    );

  it('goes out on the day it was written for, and on no other on which it would be told otherwise', () => {
    expect(rulesOn('昨天下雨', '2026-11-23')).toEqual([]);
    const [friday] = rulesOn('昨天下雨', '2026-11-27').map(inWords);
    expect(friday).toMatchObject({
      rule: 'other_day',
      severity: 'hard',
      params: { material: 'rain', word: '昨天', written: '2026-11-23', day: '2026-11-27' },
    });
    expect(friday?.message).toContain('里的「昨天」是照 2026-11-23 写的，2026-11-27 发就不对了');
  });

  it('goes out on any day in words that hold on any', () => {
    expect(rulesOn('客人躲了半小时', '2026-11-27')).toEqual([]);
    expect(rulesOn('她说：明天再来', '2026-11-27')).toEqual([]);
  });

  it('is only told as over once the material is', () => {
    expect(rulesOn('昨天下雨', '2026-11-21').map(({ rule }) => rule)).toEqual(['material_expired']);
  });
});

describe('an offer of one weekday', () => {
  const offer = KINDS.offer.schema.parse({
    ...{ id: 'member-day', name: '会员日', product: 'serum', kind: 'member_day', evidence: '批' },
    ...{ starts: '2026-11-18T12:00+08:00', ends: '2026-12-16T22:00+08:00' },
    only_on: { weekdays: ['wed'], from: '12:00', to: '22:00' },
  });
  const withOffer = buildLibrary([{ kind: 'offer', body: offer }], 1);
  const clock = localClock('Asia/Shanghai');
  const at = (moment: string) =>
    offersOver({ claims: [{ quote: '169 元', offerId: 'member-day' }], segment: 'office' }, withOffer, {
      ...{ at: moment, ...clock(moment as Instant) },
    }).map(inWords);

  it('stands on that day and at its hours, and nowhere else', () => {
    expect(at('2026-12-02T10:40:00.000Z')).toEqual([]);
    expect(at('2026-11-30T10:40:00.000Z')).toMatchObject([
      {
        rule: 'offer_other_time',
        severity: 'hard',
        message: '优惠“会员日”只在周三 12:00–22:00，2026-11-30 那个时间没有',
      },
    ]);
    expect(at('2026-12-02T03:40:00.000Z')).toMatchObject([{ rule: 'offer_other_time' }]);
  });

  it('is over when it is over, whatever the weekday', () => {
    expect(at('2026-12-23T10:40:00.000Z')).toMatchObject([{ rule: 'offer_over' }]);
  });
});
