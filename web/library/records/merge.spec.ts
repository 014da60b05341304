import { merged } from './merge';

const base = { name: '林夏', role: '主理人', facts: [{ id: 'f1', claim: '含量 5%' }] };

describe('what I wrote on top of what somebody else saved meanwhile', () => {
  it('keeps both when they touched different fields', () => {
    const { body, clashes } = merged(base, { ...base, name: '林小夏' }, { ...base, role: '老师' });
    expect(body).toEqual({ ...base, name: '林小夏', role: '老师' });
    expect(clashes).toEqual([]);
  });

  it('keeps mine and says so when both touched the same field', () => {
    const { body, clashes } = merged(base, { ...base, name: '甲' }, { ...base, name: '乙' });
    expect(body).toEqual({ ...base, name: '甲' });
    expect(clashes).toEqual([{ path: 'name', mine: '甲', theirs: '乙' }]);
  });

  it('merges lists by the ids of their items', () => {
    const mine = { ...base, facts: [{ id: 'f1', claim: '含量 4%' }] };
    const theirs = { ...base, facts: [...base.facts, { id: 'f2', claim: '不含香精' }] };
    expect(merged(base, mine, theirs).body).toEqual({
      ...base,
      facts: [
        { id: 'f1', claim: '含量 4%' },
        { id: 'f2', claim: '不含香精' },
      ],
    });
  });

  it('leaves away what either side took away and the other did not touch', () => {
    const { role: _role, ...withoutRole } = base;
    expect(merged(base, withoutRole, { ...base, name: '乙' }).body).toEqual({ ...withoutRole, name: '乙' });
    expect(merged(base, { ...base, name: '甲' }, withoutRole).body).toEqual({ ...withoutRole, name: '甲' });
  });

  it('takes the two for one when both wrote the same', () => {
    const both = { ...base, name: '同' };
    expect(merged(base, both, { ...both }).clashes).toEqual([]);
  });
});
