import { sentencesOf, spanOf, timesBefore } from './quote-span';

describe('quoted words', () => {
  const text = '慢慢来，真的，慢慢来。\n今天下雨🌧️！还去吗？';
  it('are found where they stand, the second time too', () => {
    expect(spanOf('text', text, '慢慢来')).toEqual({ part: 'text', start: 0, end: 3 });
    expect(spanOf('text', text, '慢慢来', 1)).toEqual({ part: 'text', start: 7, end: 10 });
    expect(spanOf('text', text, '慢慢来', 9)).toEqual({ part: 'text', start: 7, end: 10 });
  });

  it('are not found where they do not stand', () => {
    expect(spanOf('text', text, '快一点')).toBeNull();
    expect(spanOf('text', text, '')).toBeNull();
  });

  it('are counted up to where the selection begins', () => {
    expect(timesBefore(text, '慢慢来', 7)).toBe(1);
    expect(timesBefore(text, '慢慢来', 0)).toBe(0);
    expect(timesBefore(text, '', 9)).toBe(0);
  });

  it('may be whole sentences, each offered once', () => {
    expect(sentencesOf('好。好。\n今天下雨🌧️！还去吗')).toEqual(['好。', '今天下雨🌧️！', '还去吗']);
    expect(sentencesOf('')).toEqual([]);
  });
});
