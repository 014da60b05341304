import { codePoints, firstSentences } from './text.js';

describe('the beginning of a text', () => {
  it('ends where a sentence does', () => {
    expect(firstSentences('换季脸干。先停两天。再从最少的开始。', 12)).toBe('换季脸干。先停两天。');
    expect(firstSentences('“停过吗？”她问。', 6)).toBe('“停过吗？”');
    expect(firstSentences('一句很长很长的话，没有停下来', 5)).toBe('一句很长很长的话，没有停下来');
    expect(firstSentences('', 5)).toBe('');
  });
});

describe('characters as platforms count them', () => {
  it.each(['', '早安', 'a😀b', '👨‍👩‍👧', '\ud83d 半个', '半个 \ude00', '\ud83d\ud83d\ude00'])(
    'are the code points of %j',
    (text) => {
      expect(codePoints(text)).toBe([...text].length);
    },
  );
});
