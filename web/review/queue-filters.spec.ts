import { agedOf, filterCount, filtersOf, nextAfter } from './queue-filters';

describe('the filters of the queue', () => {
  it('are read from the address, and what nobody knows is passed over', () => {
    const search = new URLSearchParams('state=approved&touchpoint=fax&segment=office-worker&blocking=maybe&age=72');
    expect(filtersOf(search)).toEqual({ state: 'approved', segment: 'office-worker', age: 72 });
    expect(filterCount(filtersOf(search))).toBe(2);
    expect(filtersOf(new URLSearchParams())).toEqual({ state: 'in_review' });
  });

  it('keep those that waited long enough', () => {
    const now = Date.parse('2026-11-22T00:00:00Z');
    const items = ['2026-11-18T00:00:00Z', '2026-11-20T23:00:00Z', '2026-11-21T23:00:00Z'].map((changedAt) => ({
      changedAt,
    }));
    expect([undefined, 24, 72].map((age) => agedOf(items, age, now).length)).toEqual([3, 2, 1]);
  });
});

describe('the next item', () => {
  const items = ['a', 'b', 'c'].map((draftId) => ({ draftId }));
  it('is the one after, at the end the one before, and none when it was the last of all', () => {
    expect(nextAfter(items, 'a')).toBe('b');
    expect(nextAfter(items, 'c')).toBe('b');
    expect(nextAfter([{ draftId: 'a' }], 'a')).toBeNull();
    expect(nextAfter(items, 'gone')).toBe('a');
  });
});
