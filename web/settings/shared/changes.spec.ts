import { changesBetween } from './changes';

describe('what differs', () => {
  it('is told leaf by leaf', () =>
    expect(
      changesBetween({ name: '甲', quotas: { day: 3, week: 9 } }, { name: '乙', quotas: { day: 3, week: 8 } }),
    ).toEqual([
      { path: 'name', before: '甲', after: '乙' },
      { path: 'quotas.week', before: 9, after: 8 },
    ]));
  it('takes a list as one thing', () =>
    expect(changesBetween({ roles: ['writer'] }, { roles: ['writer', 'admin'] })).toEqual([
      { path: 'roles', before: ['writer'], after: ['writer', 'admin'] },
    ]));
  it('takes nothing and null for the same', () => expect(changesBetween({ a: null }, {})).toEqual([]));
  it('shows all of what was not there before', () =>
    expect(changesBetween(null, { name: '甲', deep: { n: 1 } })).toEqual([
      { path: 'name', before: undefined, after: '甲' },
      { path: 'deep.n', before: undefined, after: 1 },
    ]));
  it('keeps a plain value that became a tree', () =>
    expect(changesBetween({ a: 3 }, { a: { b: 1 } })).toEqual([
      { path: 'a', before: 3, after: { b: 1 } },
      { path: 'a.b', before: undefined, after: 1 },
    ]));
});
