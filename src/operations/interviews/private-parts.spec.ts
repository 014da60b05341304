import fc from 'fast-check';
import { carried, publicPart, spansFit, type Span } from './private-parts.js';

describe('words that were private before', () => {
  const before = '女儿小满发烧，我请了半天假。';
  const hidden = {
    text: before,
    spans: [
      { start: 2, end: 4 },
      { start: 6, end: 7 },
    ],
  };

  it('are private in the next answer too, wherever they stand', () => {
    const next = '小满睡着以后，我把第九版又看了一遍。小满醒了。';
    expect(publicPart(next, carried(hidden, next))).toBe('……睡着以后，我把第九版又看了一遍。……醒了。');
  });
  it('are none where they do not stand, and never a single character', () => {
    expect(carried(hidden, '后来我们，又看了一遍。')).toEqual([]);
  });
});

const mark = (text: string, ...words: string[]): Span[] =>
  words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
const told = (text: string, ...words: string[]): string | null => publicPart(text, mark(text, ...words));

describe('what may leave the house of an answer', () => {
  it('is all of it when nothing is marked', () => {
    expect(publicPart('今天柿子掉了三个。', [])).toBe('今天柿子掉了三个。');
  });
  it('has no trace of a whole clause or sentence', () => {
    expect(told('周姐下午来了，她上个月刚离婚，坐了半小时。', '她上个月刚离婚')).toBe('周姐下午来了，坐了半小时。');
    expect(told('她上个月刚离婚。下午来坐了半小时。', '她上个月刚离婚')).toBe('下午来坐了半小时。');
    expect(told('下午来坐了半小时，她上个月刚离婚。', '她上个月刚离婚')).toBe('下午来坐了半小时。');
    expect(told('下午来坐了半小时。她上个月刚离婚', '她上个月刚离婚')).toBe('下午来坐了半小时。');
  });
  it('leaves an ellipsis where words within a clause were', () => {
    expect(told('女儿小满又在本子上贴贴纸', '小满')).toBe('女儿……又在本子上贴贴纸');
  });
  it('hides the same words wherever else they stand, though a single character only where it was marked', () => {
    expect(told('小满来了。后来小满又走了。', '小满')).toBe('……来了。后来……又走了。');
    expect(told('三点，三个人', '三')).toBe('……点，三个人');
  });
  it('is nothing when nothing is left that says anything', () => {
    expect(told('不说了。', '不说了')).toBeNull();
    expect(told('小满！！', '小满')).toBeNull();
    expect(told('小满🐱', '小满')).toBe('……🐱');
  });
  it('never holds a marked part, whatever is marked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('一', '二', '，', '。', '\n', 'a') }),
        fc.nat(),
        fc.nat(),
        (text, from, long) => {
          fc.pre(text.length > 0);
          const start = from % text.length;
          const end = Math.min(text.length, start + 1 + (long % 6));
          const words = text.slice(start, end).trim();
          fc.pre(words.length > 1 && !/[，。\n]/u.test(words));
          expect(publicPart(text, [{ start, end }]) ?? '').not.toContain(words);
        },
      ),
    );
  });
  it('takes only spans that lie within the text', () => {
    expect(spansFit('三个字', [{ start: 0, end: 3 }])).toBe(true);
    expect(
      [
        [2, 2],
        [0, 4],
        [-1, 1],
      ].some(([start = 0, end = 0]) => spansFit('三个字', [{ start, end }])),
    ).toBe(false);
  });
});
