import { deadlinesOf, hasPassed } from './deadlines.js';
import { withdrawalsBetween } from './withdrawals.js';

const told = { granted_on: '2026-05-02', scope: ['moments', 'group'], expires: '2027-05-01', withdrawn_on: null };
const caseWith = (consent: unknown) => ({ id: 'wang', consent });

describe('consent taken back', () => {
  it.each([
    ['a withdrawal date', { ...told, withdrawn_on: '2026-11-20' }, 'withdrawn'],
    ['no consent any more', null, 'removed'],
    ['fewer touchpoints', { ...told, scope: ['moments'] }, 'narrowed'],
    ['an earlier end', { ...told, expires: '2026-12-31' }, 'narrowed'],
    ['a later beginning', { ...told, granted_on: '2026-12-01' }, 'narrowed'],
  ])('is seen in %s', (_name, consent, reason) => {
    expect(withdrawalsBetween('case', caseWith(told), caseWith(consent))).toEqual([{ of: 'consent', reason }]);
  });

  it('is seen when the case is archived', () => {
    expect(withdrawalsBetween('case', caseWith(told), null)).toEqual([{ of: 'consent', reason: 'archived' }]);
  });

  it('is not seen in a wider consent, nor twice in one that was withdrawn before', () => {
    expect(withdrawalsBetween('case', caseWith(told), caseWith({ ...told, expires: undefined }))).toEqual([]);
    const gone = caseWith({ ...told, withdrawn_on: '2026-11-01' });
    expect(withdrawalsBetween('case', gone, caseWith(null))).toEqual([]);
    expect(withdrawalsBetween('case', caseWith(null), caseWith(told))).toEqual([]);
  });
});

describe('facts taken back', () => {
  const facts = (...list: object[]) => ({ id: 'serum', facts: list });
  const f1 = { id: 'f1', claim: '烟酰胺含量 5%', valid_until: '2027-03-31' };

  it.each([
    ['removed', facts()],
    ['withdrawn', facts({ ...f1, withdrawn_on: '2026-11-20' })],
    ['reworded', facts({ ...f1, claim: '烟酰胺含量 4%' })],
    ['shortened', facts({ ...f1, valid_until: '2026-12-31' })],
    ['archived', null],
  ])('are named when %s', (reason, after) => {
    expect(withdrawalsBetween('product', facts(f1), after)).toEqual([{ of: 'fact', item: 'f1', reason }]);
  });

  it('say nothing when another fact joins', () => {
    expect(withdrawalsBetween('product', facts(f1), facts(f1, { id: 'f2', claim: '30 毫升' }))).toEqual([]);
  });
});

describe('deadlines', () => {
  it('are read from every dated part of a record', () => {
    const facts = [
      { id: 'f1', valid_until: '2027-03-31' },
      { id: 'f2' },
      { id: 'f3', valid_until: '2027-01-01', withdrawn_on: '2026-01-01' },
    ];
    expect(deadlinesOf('product', { facts })).toEqual([{ what: 'fact', item: 'f1', lastDay: '2027-03-31' }]);
    expect(deadlinesOf('case', caseWith(told))).toEqual([{ what: 'consent', item: '', lastDay: '2027-05-01' }]);
    expect(deadlinesOf('case', caseWith(null))).toEqual([]);
    expect(deadlinesOf('offer', { ends: '2026-11-30T23:59+08:00' })).toEqual([
      { what: 'offer', item: '', lastDay: '2026-11-30' },
    ]);
  });

  it('hold through their last day', () => {
    expect(hasPassed({ lastDay: '2026-11-30' }, '2026-11-30')).toBe(false);
    expect(hasPassed({ lastDay: '2026-11-30' }, '2026-12-01')).toBe(true);
  });
});
