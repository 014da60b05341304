import { TextShelf } from './text-shelf.js';

const live = (shelf: TextShelf) => shelf.texts.filter(({ gone }) => gone !== true).map(({ text }) => text);

describe('a shelf of texts', () => {
  it('keeps the place of a text whatever becomes known of it', () => {
    const shelf = new TextShelf();
    shelf.put('a', { text: '一' });
    const { texts } = shelf;
    shelf.put('b', { text: '二' });
    shelf.renew((key) => (key === 'a' ? null : { persona: 'linxia' }));
    expect(shelf.texts).toBe(texts);
    expect(texts).toEqual([
      { text: '一', gone: true },
      { text: '二', persona: 'linxia' },
    ]);
    shelf.renew(() => ({}));
    expect(live(shelf)).toEqual(['一', '二']);
  });

  it('makes a new list when most of the old one is gone, and loses nothing that stays', () => {
    const shelf = new TextShelf();
    for (let n = 0; n < 1_200; n += 1) shelf.put(String(n), { text: String(n) });
    const { texts } = shelf;
    shelf.renew((key) => (Number(key) >= 1_100 ? {} : null));
    expect(shelf.texts).not.toBe(texts);
    expect(shelf.texts).toHaveLength(100);
    expect(live(shelf)).toContain('1150');
    expect(shelf.has('3')).toBe(false);
  });
});
