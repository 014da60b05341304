import fc from 'fast-check';
import { diffBodies } from './body-diff.js';

describe('diffBodies', () => {
  it('names the field that changed, was added, was removed', () => {
    const before = { id: 'serum', price: { amount: 199, currency: 'CNY' }, cost: 62 };
    const after = { id: 'serum', price: { amount: 189, currency: 'CNY' }, cycle: { use_days: 45 } };
    expect(diffBodies(before, after)).toEqual([
      { path: 'price.amount', change: 'changed', before: 199, after: 189 },
      { path: 'cycle', change: 'added', after: { use_days: 45 } },
      { path: 'cost', change: 'removed', before: 62 },
    ]);
  });

  it('follows things by their id, wherever they stand in a list', () => {
    const [f1, f2] = [
      { id: 'f1', claim: '烟酰胺含量 5%' },
      { id: 'f2', claim: '30 毫升' },
    ];
    expect(diffBodies({ facts: [f1, f2] }, { facts: [f2, { ...f1, claim: '烟酰胺含量 4%' }] })).toEqual([
      { path: 'facts.f1.claim', change: 'changed', before: '烟酰胺含量 5%', after: '烟酰胺含量 4%' },
    ]);
    expect(diffBodies({ facts: [f1, f2] }, { facts: [f2, f1] })).toEqual([
      { path: 'facts', change: 'changed', before: ['f1', 'f2'], after: ['f2', 'f1'] },
    ]);
  });

  it('takes a list of words as one value', () => {
    expect(diffBodies({ tone: ['温柔'] }, { tone: ['温柔', '直接'] })).toEqual([
      { path: 'tone', change: 'changed', before: ['温柔'], after: ['温柔', '直接'] },
    ]);
  });

  it('is empty exactly for equal bodies', () => {
    const body = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(fc.property(body, (value) => diffBodies(value, structuredClone(value)).length === 0));
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer(),
        (left, right) => diffBodies({ left }, { left: right }).length === 0 || left !== right,
      ),
    );
  });
});
