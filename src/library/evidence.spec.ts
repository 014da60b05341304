import {
  consentCovers,
  factIsLive,
  findFact,
  materialIsUsable,
  mediaIsUsable,
  offerHolds,
  offerIsLive,
  termsToldOf,
  timesReadOf,
} from './evidence.js';
import { timesInWords } from './weekdays-in-words.js';
import { caseSchema, factSchema, materialSchema, mediaSchema, offerSchema, productSchema } from './kinds/index.js';
import { buildLibrary, emptyLibrary } from './library.js';

describe('a fact', () => {
  const fact = factSchema.parse({ id: 'f1', claim: '含量 5%', evidence: '报告', valid_until: '2027-03-31' });

  it('may be claimed to the end of its last day', () => {
    expect(factIsLive(fact, '2027-03-31')).toBe(true);
    expect(factIsLive(fact, '2027-04-01')).toBe(false);
  });

  it('may not be claimed from the day it is withdrawn', () => {
    expect(factIsLive({ ...fact, withdrawn_on: '2026-11-20' }, '2026-11-19')).toBe(true);
    expect(factIsLive({ ...fact, withdrawn_on: '2026-11-20' }, '2026-11-20')).toBe(false);
  });

  it('without a last day holds until withdrawn', () => {
    expect(factIsLive({ ...fact, valid_until: null }, '2099-01-01')).toBe(true);
  });

  it('is found by product and fact', () => {
    const product = productSchema.parse({
      id: 'serum',
      name: '精华',
      ladder: 'hit',
      price: { amount: 1 },
      facts: [fact],
    });
    const library = buildLibrary([{ kind: 'product', body: product }], 1);
    expect(findFact(library, 'serum#f1')?.claim).toBe('含量 5%');
    expect(findFact(library, 'serum#f2')).toBeUndefined();
    expect(findFact(library, 'cream#f1')).toBeUndefined();
    expect(findFact(emptyLibrary(), '')).toBeUndefined();
  });
});

describe('a consent', () => {
  const told = (consent: object | null) =>
    caseSchema.parse({ id: 'wang', product: 'serum', alias: '王小姐', after: '好了', consent });
  const granted = { granted_on: '2026-05-02', scope: ['moments'], expires: '2027-05-01' };

  it.each([
    ['is absent', null, '2026-11-20', 'none'],
    ['covers another touchpoint', { ...granted, scope: ['group'] }, '2026-11-20', 'not_covered'],
    ['has run out', granted, '2027-05-02', 'expired'],
    ['has not begun', granted, '2026-05-01', 'not_yet'],
    ['was taken back', { ...granted, withdrawn_on: '2026-11-08' }, '2026-11-20', 'withdrawn'],
    [
      'will have been taken back, whatever the day',
      { ...granted, withdrawn_on: '2026-11-30' },
      '2026-11-20',
      'withdrawn',
    ],
  ])('that %s is a gap', (_, consent, day, gap) => {
    expect(consentCovers(told(consent), 'moments', day)).toEqual({ ok: false, error: gap });
  });

  it('covers its first and its last day', () => {
    expect(consentCovers(told(granted), 'moments', '2026-05-02').ok).toBe(true);
    expect(consentCovers(told(granted), 'moments', '2027-05-01').ok).toBe(true);
    expect(consentCovers(told({ ...granted, expires: null }), 'moments', '2099-05-01').ok).toBe(true);
  });
});

describe('an offer', () => {
  const clock = (day: string, minutes: number) => ({
    ...{ day, minutes },
    at: `${day}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}+08:00`,
  });
  const offer = offerSchema.parse({
    id: 'a',
    product: 'serum',
    kind: 'trial',
    evidence: '批',
    for: { segments: ['office'], stages: [] },
    starts: '2026-11-23T09:00+08:00',
    ends: '2026-11-30T23:59+08:00',
  });

  it('runs from its first to its last minute', () => {
    expect(offerIsLive(offer, clock('2026-11-23', 8 * 60 + 59))).toBe(false);
    expect(offerIsLive(offer, clock('2026-11-23', 9 * 60))).toBe(true);
    expect(offerIsLive(offer, clock('2026-11-30', 23 * 60 + 59))).toBe(true);
    expect(offerIsLive(offer, clock('2026-12-01', 0))).toBe(false);
  });

  it('runs on the days it touches', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-30', '2026-12-01'].map((day) => offerIsLive(offer, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('of Wednesdays alone is given on no other day and at no other hour', () => {
    const times = { weekdays: ['wed'], from: '12:00', to: '22:00' };
    const wednesdays = offerSchema.parse({ ...offer, only_on: times });
    const given = [23, 24, 25, 26].map((day) => offerIsLive(wednesdays, `2026-11-${String(day)}`));
    expect(given).toEqual([false, false, true, false]);
    const at = (day: string, minutes: number) => offerHolds(wednesdays, clock(day, minutes));
    expect(at('2026-11-23', 19 * 60)).toEqual({ ok: false, error: 'other_time' });
    expect(at('2026-11-25', 11 * 60 + 59)).toEqual({ ok: false, error: 'other_time' });
    expect(at('2026-11-25', 12 * 60)).toEqual({ ok: true });
    expect(at('2026-11-25', 22 * 60)).toEqual({ ok: true });
    expect(at('2026-12-02', 19 * 60)).toEqual({ ok: false, error: 'over' });
  });

  it('whose terms alone say so is refused on no day, and read as they say', () => {
    const inWords = offerSchema.parse({ ...offer, terms: ['每人 2 瓶', '只在周三 12:00 到 22:00，每人每周一次'] });
    expect(offerIsLive(inWords, '2026-11-24')).toBe(true);
    expect(timesReadOf(inWords)).toEqual({ weekdays: ['wed'], from: '12:00', to: '22:00' });
  });

  it.each([
    ['每人限每周一次'],
    ['仅限每周一份'],
    ['不限周末、节假日'],
    ['非工作日专享'],
    ['不只在周三'],
    ['任选一个周三晚上来一次'],
    ['卡从付款后的周三用起'],
    ['仅限周二到周四使用'],
    ['限周三前下单'],
    ['限 2027 年 1 月的周二和周四, 到店日期付款时定'],
    ['周六、周日不参加'],
  ])('whose terms say “%s” is given on every day', (term) => {
    expect(timesReadOf(offerSchema.parse({ ...offer, terms: [term] }))).toBeNull();
  });

  it('keeps to what its record says where the terms say something else', () => {
    const both = offerSchema.parse({ ...offer, only_on: { weekdays: ['thu', 'tue'] }, terms: ['只在周三'] });
    expect(timesReadOf(both)).toEqual({ weekdays: ['thu', 'tue'] });
    expect(termsToldOf(both)).toEqual(['只在周三']);
    expect(termsToldOf({ ...both, terms: ['每人 1 瓶'] })).toEqual(['每人 1 瓶', '只在周二、周四']);
    expect(timesInWords({ weekdays: ['thu', 'tue'] })).toBe('周二、周四');
    expect(timesInWords({ weekdays: ['wed'], from: '12:00', to: '22:00' })).toBe('周三 12:00–22:00');
  });

  it('is for those it names', () => {
    expect(offerIsLive(offer, '2026-11-25', { segment: 'office', stage: 'newcomer' })).toBe(true);
    expect(offerIsLive(offer, '2026-11-25', { segment: 'student' })).toBe(false);
  });
});

describe('a material and a picture', () => {
  const material = materialSchema.parse({
    id: 'm',
    persona: 'p',
    happened_on: '2026-11-18',
    what: '开窑',
    use_until: '2026-12-18',
  });

  it('are used within their days', () => {
    expect(
      ['2026-11-17', '2026-11-18', '2026-12-18', '2026-12-19'].map((day) => materialIsUsable(material, day)),
    ).toEqual([false, true, true, false]);
    const picture = mediaSchema.parse({ id: 'a', file: 'a.png', alt: '窗', rights: '自摄', expires: '2026-12-31' });
    expect(mediaIsUsable(picture, '2026-12-31')).toBe(true);
    expect(mediaIsUsable(picture, '2027-01-01')).toBe(false);
  });
});
