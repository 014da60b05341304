import { comingDiff, heldAfter, type FormerRelease } from './coming-diff.js';

type Row = Parameters<typeof comingDiff>[0][number];
const row = (id: string, startsAt = '2026-11-24T04:10:00.000Z', state: Row['state'] = 'released'): Row => ({
  ...{ id, startsAt, state, account: 'a', segment: 's', group: null, touchpoint: 'moments' },
  ...{ draftId: `d-${id}`, number: 1, title: id },
});
const released = (id: string, day = '2026-11-24'): FormerRelease['entries'][number] => ({
  ...{ entryId: id, when: `${day}T12:10:00+08:00`, startsAt: `${day}T04:10:00.000Z` },
  who: { segment: 's', group: null },
  where: { touchpoint: 'moments', account: 'a' },
  what: {
    ...{ draftId: `d-${id}`, version: 1, hash: 'h', text: id, claims: [], made: null },
    body: { touchpoint: 'moments' } as never,
  },
  why: { goal: 'care', category: 'life', measure: '回复数' },
  ...{ persona: 'p', product: null, reasons: [] },
});
const week = { from: '2026-11-23', to: '2026-11-29' };
const first: FormerRelease = { number: 1, ...week, entries: [released('kept'), released('moved'), released('gone')] };

describe('What a release would change', () => {
  it('finds new, changed and withdrawn entries', () => {
    const rows = [
      row('kept'),
      row('moved', '2026-11-25T04:10:00.000Z', 'planned'),
      row('new'),
      row('gone', undefined, 'recalled'),
    ];
    const { added, changed, removed, same } = comingDiff(rows, week, heldAfter([first]));
    expect([added, changed, removed].map((lines) => lines.map(({ id }) => id))).toEqual([['new'], ['moved'], ['gone']]);
    expect(changed[0]?.parts).toEqual(['when']);
    expect(same).toBe(1);
  });
  it('lets a later release take the place of an earlier one for its days', () => {
    const later = { number: 2, from: '2026-11-24', to: '2026-11-24', entries: [released('kept')] };
    expect([...heldAfter([later, first]).keys()]).toEqual(['kept']);
  });
  it('changes nothing when nothing changed', () =>
    expect(comingDiff([row('kept'), row('moved'), row('gone')], week, heldAfter([first]))).toEqual({
      ...{ added: [], changed: [], removed: [], same: 3 },
    }));
});
