import { filterOf, isFiltered, passes } from './filter';

describe('the filters of the list', () => {
  it('are read from the address', () => {
    expect(filterOf(new URLSearchParams('state=in_review&segment=student&q=换季&other=1'))).toEqual({
      standing: 'in_review',
      drafts: { segment: 'student', q: '换季' },
    });
    expect(filterOf(new URLSearchParams('state=discarded')).drafts).toEqual({ status: 'discarded' });
    expect(isFiltered(filterOf(new URLSearchParams()))).toBe(false);
  });

  it('hold for rows of the reviewers’ list too', () => {
    const row = { goal: 'convert', category: 'product', excerpt: '换季清单' } as const;
    expect(passes(row, { goal: 'convert', q: '清单' })).toBe(true);
    expect(passes(row, { category: 'life' })).toBe(false);
  });
});
