import { Marks } from './marks.js';

describe('marks', () => {
  const marks = new Marks('，。\n');
  const text = '今天下雨，洗脸水温不要太热。再说';

  it.each([
    [0, 30],
    [7, 30],
    [7, 1],
    [5, 30],
    [13, 3],
    [14, 30],
    [16, 30],
  ])('part a text as splitting it does: at %d, up to %d', (at, far) => {
    const before = text.slice(Math.max(0, at - far), at).split(/[，。\n]/u);
    const after = text.slice(at, at + far).split(/[，。\n]/u);
    expect(text.slice(marks.startBefore(text, at, far), at)).toBe(before.at(-1));
    expect(text.slice(at, marks.endAfter(text, at, far))).toBe(after[0]);
  });
});
