import { consentCovers, factIsLive, findFact, materialIsUsable, mediaIsUsable, offerIsLive } from './evidence.js';
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
    expect(offerIsLive(offer, '2026-11-23T00:59:00.000Z')).toBe(false);
    expect(offerIsLive(offer, '2026-11-23T01:00:00.000Z')).toBe(true);
    expect(offerIsLive(offer, '2026-11-30T15:59:00.000Z')).toBe(true);
    expect(offerIsLive(offer, '2026-11-30T16:00:00.000Z')).toBe(false);
  });

  it('runs on the days it touches', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-30', '2026-12-01'].map((day) => offerIsLive(offer, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
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
