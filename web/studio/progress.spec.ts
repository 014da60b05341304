import { inOrder, NOTHING_YET, shareSettled, withNews, type DraftRequest, type Item } from './progress';

const item = (id: string, ordinal: number, state: Item['state'], changedAt: string): Item =>
  ({ id, ordinal, state, changedAt }) as Item;

describe('the progress of a request', () => {
  it('keeps the later of two states, whichever comes first', () => {
    const done = item('a', 0, 'done', '2026-11-21T02:00:02.000Z');
    const writing = item('a', 0, 'writing', '2026-11-21T02:00:01.000Z');
    const told = withNews(withNews(NOTHING_YET, { kind: 'items', items: [done] }), { kind: 'items', items: [writing] });
    expect(inOrder(told)).toEqual([done]);
  });

  it('stands in the order in which it was asked', () => {
    const items = [item('b', 1, 'queued', '1'), item('a', 0, 'queued', '2')];
    expect(inOrder(withNews(NOTHING_YET, { kind: 'items', items })).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('shows words as they come, anew where they begin anew, and until their item is told of otherwise', () => {
    const words = (itemId: string, from: number, text: string) => ({ itemId, from, text });
    const news = (...grown: ReturnType<typeof words>[]) => ({ kind: 'words', items: grown }) as const;
    const items = [item('a', 0, 'writing', '1'), item('b', 1, 'writing', '1')];
    const told = [
      { kind: 'items', items } as const,
      news(words('a', 0, '昨晚')),
      news(words('a', 2, '十点'), words('b', 0, '早')),
    ];
    const growing = told.reduce(withNews, NOTHING_YET);
    expect(growing.words).toEqual({ a: '昨晚十点', b: '早' });
    expect(withNews(growing, news(words('a', 0, ''))).words['a']).toBe('');
    const done = withNews(growing, { kind: 'items', items: [item('a', 0, 'done', '2')] });
    expect(done.words).toEqual({ b: '早' });
    expect(withNews(growing, { kind: 'stream' }).words).toEqual({});
  });

  it('is the share of what is settled', () => {
    const counts = { queued: 1, writing: 1, done: 1, failed: 1, needs_material: 0, cancelled: 0 };
    expect(shareSettled({ total: 4, counts } as DraftRequest)).toBe(0.5);
    expect(shareSettled({ total: 0, counts } as DraftRequest)).toBe(1);
  });
});
