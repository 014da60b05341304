import { mixFigures, quotaFigures } from './week-figures.js';

type Row = Parameters<typeof mixFigures>[0][number];
const row = (category: Row['category'], day = '2026-11-23', state: Row['state'] = 'planned'): Row => ({
  ...{ category, day, state, account: 'linxia-1', touchpoint: 'moments' },
});
const brand = { mix: { product: { max: 0.3 }, life: { min: 0.2 } }, quotas: { account: { moments: { day: 2 } } } };

describe('Figures of a week', () => {
  it('measures shares against the mix', () => {
    const figures = mixFigures([row('product'), row('product'), row('expertise'), row('proof')], brand);
    expect(figures.find(({ category }) => category === 'product')).toMatchObject({ count: 2, state: 'over', max: 0.3 });
    expect(figures.find(({ category }) => category === 'life')).toMatchObject({ count: 0, state: 'under' });
  });
  it('lets a short week have one of a kind', () =>
    expect(mixFigures([row('product')], brand).at(-1)).toMatchObject({ share: 1, state: 'ok' }));
  it('does not count what was recalled', () =>
    expect(mixFigures([row('product', '2026-11-23', 'recalled')], brand).at(-1)).toMatchObject({ count: 0 }));
  it('counts an account by its own quota before the brand’s, and finds the busiest day', () => {
    const rows = [row('life'), row('proof'), row('proof', '2026-11-24')];
    const accounts = [{ slug: 'linxia-1', name: '林夏', quotas: { moments: { week: 10 } } }];
    expect(quotaFigures(rows, accounts, brand)).toEqual([
      {
        ...{ account: 'linxia-1', name: '林夏', touchpoint: 'moments', used: 3, limit: 10 },
        ...{ busiest: 2, dayLimit: 2, full: true },
      },
    ]);
  });
});
