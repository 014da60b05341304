import { WeighedWords } from './weighed-words.js';

describe('words that are weighed in pieces', () => {
  const words = new WeighedWords('g小 12 <_看 -7 w王小明 250 静 0');

  it('weighs a word however it is parted', () => {
    expect(words.of('w王小明')).toBe(250);
    expect(words.of('w', '王', '小明')).toBe(250);
    expect(words.of('w', '王', '小', '明')).toBe(250);
    expect(words.of('g', '小')).toBe(12);
  });

  it('reads a space as the bar that stands for it', () => {
    expect(words.of('<', ' ', '看')).toBe(-7);
  });

  it('gives nothing for a part of a word, for a longer one, and for what is not in the list', () => {
    expect(words.of('w', '王小')).toBe(0);
    expect(words.of('w', '王小明', '们')).toBe(0);
    expect(words.of('小', 'g')).toBe(0);
    expect(words.of('静')).toBe(0);
    expect(words.of('')).toBe(0);
  });

  it('weighs each of many words as the list has it', () => {
    const weights = Array.from({ length: 5_000 }, (_, at) => [`词${at.toString(36)}`, (at % 90) + 1] as const);
    const many = new WeighedWords(weights.flat().join(' '));
    expect(weights.every(([word, weight]) => many.of(word.slice(0, 1), word.slice(1)) === weight)).toBe(true);
  });
});
